import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/names.ts';
import { note } from '../reporter.ts';
import { own, removePair, reportWhen, run, writePair } from './pairs.ts';
import { api, closeAll, file, GOOD, openAndPaint, rejection, REQUEST, sample, until } from './support.ts';

const MEBI = 1024 * 1024;
/** Milliseconds; typing in another editor is not felt to stop below that. Noted, not asserted: machines differ. */
const DELAY_MS = 50;
/** The file whose inspection takes long enough for the event loop to turn many times, if it can. */
const LONGEST = 'two million elements';
const LEAST_TURNS = 5;
const EDITORS = 50;
/** Opened before anything is counted: what is made once stays. */
const FIRST = 5;
/** Of the host's own: a leak leaves one or more for each editor. */
const FEW = 3;
/** Fifty readings of the sample that are kept take 3 MiB. */
const GROWN_MEBI = 2;

/** Octets that stand one after the other until there are `length`, with `head` in front. */
function filled(head: readonly number[], part: readonly number[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < part.length * 1024; i++) bytes[i] = part[i % part.length]!;
  for (let done = part.length * 1024; done < length; done *= 2) bytes.copyWithin(done, 0, length - done);
  bytes.set(head);
  return bytes;
}

/** SEQUENCE of four length octets over all that follows. */
const sequenceHead = (length: number): readonly number[] => [
  0x30,
  0x84,
  ...[24, 16, 8, 0].map((shift) => ((length - 6) >>> shift) & 0xff),
];

/** Files that would block a host that reads them on its own event loop. */
const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  [LONGEST]: () => filled(sequenceHead(4 * MEBI), [0x05, 0x00], 4 * MEBI),
  'a hundred thousand levels': () => filled([0x30, 0x80], [0x30, 0x80], 200_000),
  'sixteen mebibytes of FF': () => filled([0xff], [0xff], 16 * MEBI),
};

/** Requests that would block a host that looks through them on its own event loop. */
const REQUEST_BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'nine hundred requests': () => joined(Array.from({ length: 900 }, () => sample(REQUEST))),
  'a request behind a mebibyte of newlines': () => joined([filled([10], [10], MEBI), sample(REQUEST)]),
  'a mebibyte of BEGIN': () => {
    const line = Array.from(new TextEncoder().encode('-----BEGIN CERTIFICATE REQUEST-----\n'));
    return filled(line, line, MEBI);
  },
  '16 mebibytes of newlines': () => filled([10], [10], 16 * MEBI),
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Opens a file as text and asks all providers about it. */
async function showAndAsk(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 20);
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(2, 0));
}

/** Turns of the event loop while `work` runs, and the longest time between two of them in milliseconds. */
async function turnsDuring(
  work: () => Promise<unknown>,
): Promise<{ readonly turns: number; readonly longest: number }> {
  let turns = 0;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    turns++;
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { turns, longest };
}

interface NodeHost {
  readonly gc?: () => void;
  readonly memoryUsage: () => { readonly heapUsed: number };
  readonly getBuiltinModule?: (name: string) => { readonly queryObjects: (constructor: unknown) => number };
}

/** The Node host's process; undefined in the web host, which tells nobody what it holds. */
const nodeHost = (globalThis as { readonly process?: Partial<NodeHost> }).process;

/** Who is kept alive until somebody disposes of it. A listener that is left behind keeps what it listens to. */
function heldClasses(): Readonly<Record<string, unknown>> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/nothing');
  const panel = vscode.window.createWebviewPanel('pkcTest', '', vscode.ViewColumn.One);
  const classes = {
    disposables: vscode.Disposable,
    'event emitters': vscode.EventEmitter,
    'file watchers': watcher.constructor,
    webviews: panel.webview.constructor,
    'webview panels': panel.constructor,
    'cancellation sources': vscode.CancellationTokenSource,
  };
  watcher.dispose();
  panel.dispose();
  return classes;
}

/** How many objects of each class are on the heap of the Node host, garbage collected; null in the web host. */
function census(classes: Readonly<Record<string, unknown>>): Record<string, number> | null {
  const v8 = nodeHost?.getBuiltinModule?.('node:v8');
  if (!v8) return null;
  return Object.fromEntries(
    Object.entries(classes).map(([name, constructor]) => [name, v8.queryObjects(constructor)]),
  );
}

export function defineHostile(): void {
  suite('hostile files', () => {
    for (const [name, make] of Object.entries(BOMBS)) {
      test(`${name}: the event loop turns while it is inspected`, async function () {
        const uri = file('bomb.pkc');
        await vscode.workspace.fs.writeFile(uri, make());
        try {
          const inspector = await api();
          let verdict = '';
          const delays: number[] = [];
          let fewest = Infinity;
          for (let i = 0; i < 3; i++) {
            const look = async () => (verdict = (await inspector.inspect(uri)).verdict);
            const { turns, longest } = await turnsDuring(look);
            delays.push(longest);
            fewest = Math.min(fewest, turns);
          }
          assert.strictEqual(verdict, 'unreadable');
          note(
            `${name}: longest delay of the event loop ${delays.map((ms) => ms.toFixed(0)).join(', ')} ms; ${DELAY_MS} wanted`,
          );
          // A host that reads the file itself does not turn until it has read it.
          if (name === LONGEST) assert.isAtLeast(fewest, LEAST_TURNS);
        } finally {
          await vscode.workspace.fs.delete(uri);
        }
      });
    }

    for (const [name, make] of Object.entries(REQUEST_BOMBS)) {
      test(`${name}: the event loop turns while they are compared and read`, async function () {
        this.timeout(60_000);
        await writePair(GOOD, REQUEST);
        const [pkc, csr] = [own('a.pkc'), own('a.csr')];
        const bytes = make();
        await vscode.workspace.fs.writeFile(csr, bytes);
        try {
          const delays: number[] = [];
          const measure = async (work: () => Promise<unknown>): Promise<void> => {
            delays.push((await turnsDuring(work)).longest);
          };
          await measure(() => openAndPaint(pkc));
          // What is no request is refused; found beside the file, it fails the attestation all the same.
          await measure(async () =>
            run(COMMANDS.verifyAgainstCsr, { uri: pkc, csr }).then(undefined, String),
          );
          await reportWhen('the comparison', ({ checks }) =>
            checks.some(({ id, status }) => id === 'csr-match' && status !== 'not-run'),
          );
          // VS Code itself stops for seconds over a document of more lines.
          if (bytes.length < 2 * MEBI) {
            const plain = own('a.txt');
            await vscode.workspace.fs.writeFile(plain, bytes);
            await measure(() => showAndAsk(plain));
            await measure(() => showAndAsk(csr));
          }
          const shown = delays.map((ms) => ms.toFixed(0)).join(', ');
          note(
            `${name}: longest delay of the event loop ${shown} ms (found; chosen; a document that is none of ours; the request as document); ${DELAY_MS} wanted`,
          );
        } finally {
          await removePair();
        }
      });
    }

    test('that are closed while they are read leave the next one its answer', async () => {
      const uri = file('bomb.pkc');
      await vscode.workspace.fs.writeFile(uri, BOMBS[LONGEST]!());
      try {
        await vscode.commands.executeCommand('vscode.open', uri);
        await closeAll();
        assert.strictEqual((await (await api()).inspect(file(GOOD))).file, GOOD);
      } finally {
        await vscode.workspace.fs.delete(uri);
      }
    });

    test('that become a folder, are renamed or grow while they are open: the editor says so', async () => {
      const [uri, renamed] = [file('changing.pkc'), file('renamed.pkc')];
      const { fs } = vscode.workspace;
      const inspector = await api();
      await fs.writeFile(uri, sample(GOOD).slice(0, 100));
      await openAndPaint(uri);
      assert.strictEqual(inspector.activeReport?.verdict, 'unreadable');
      for (let length = 200; length < sample(GOOD).length; length += 1000)
        await fs.writeFile(uri, sample(GOOD).slice(0, length));
      await fs.writeFile(uri, sample(GOOD));
      await until('the whole file', () => inspector.activeReport?.verdict === 'failed');
      await fs.rename(uri, renamed);
      assert.strictEqual((await inspector.inspect(renamed)).verdict, 'failed');
      assert.match(await rejection(inspector.inspect(uri)), /changing\.pkc/);
      await fs.createDirectory(uri);
      assert.match(await rejection(inspector.inspect(uri)), /is a folder/);
      await closeAll();
      await fs.delete(uri, { recursive: true });
      await fs.delete(renamed);
    });

    test(`${EDITORS} editors opened and closed leave nothing behind`, async function () {
      // Each takes seconds on a busy machine.
      this.timeout(360_000);
      const { fs } = vscode.workspace;
      const uris = Array.from({ length: FIRST + EDITORS }, (_, i) => file(`opened-${i}.pkc`));
      for (const uri of uris) await fs.writeFile(uri, sample(GOOD));
      const inspector = await api();
      const classes = heldClasses();
      const openAll = async (some: readonly vscode.Uri[]): Promise<void> => {
        for (const uri of some) {
          await openAndPaint(uri);
          await closeAll();
        }
        await until('no active report', () => inspector.activeReport === undefined);
      };
      await openAll(uris.slice(0, FIRST));
      const before = { held: census(classes), heap: nodeHost?.memoryUsage?.().heapUsed };
      await openAll(uris.slice(FIRST));
      const after = { held: census(classes), heap: nodeHost?.memoryUsage?.().heapUsed };
      for (const uri of uris) {
        assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
        await fs.delete(uri);
      }
      if (before.held === null || after.held === null) return;
      const more = Object.entries(after.held).map(
        ([name, count]) => [name, count - before.held![name]!] as const,
      );
      const grown = (after.heap! - before.heap!) / MEBI;
      const words = more.map(([name, count]) => `${count} ${name}`).join(', ');
      note(`${EDITORS} editors opened and closed leave more: ${words}, ${grown.toFixed(1)} MiB on the heap`);
      for (const [name, count] of more) assert.isAtMost(count, FEW, name);
      assert.isBelow(grown, GROWN_MEBI);
    });
  });
}
