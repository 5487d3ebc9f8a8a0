import { assert } from 'chai';
import * as vscode from 'vscode';
import { note } from '../reporter.ts';
import { api, closeAll, file, GOOD, openAndPaint, rejection, sample, until } from './support.ts';

const MEBI = 1024 * 1024;
/** Milliseconds; typing in another editor is not felt to stop below that. Noted, not asserted: machines differ. */
const DELAY_MS = 50;
/** The file whose inspection takes long enough for the event loop to turn many times, if it can. */
const LONGEST = 'two million elements';
const LEAST_TURNS = 5;
const EDITORS = 50;

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

/** Octets on the heap of the Node host; null in the web host, which tells nobody. */
function heapUsed(): number | null {
  const host = globalThis as {
    readonly process?: { readonly memoryUsage?: () => { readonly heapUsed: number } };
  };
  return host.process?.memoryUsage?.().heapUsed ?? null;
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
      this.timeout(120_000);
      const good = file(GOOD);
      const inspector = await api();
      const open = async (): Promise<void> => {
        await vscode.commands.executeCommand('vscode.open', good);
        await until('the report', () => inspector.activeReport !== undefined);
        await closeAll();
      };
      for (let i = 0; i < 5; i++) await open();
      const before = heapUsed();
      for (let i = 0; i < EDITORS; i++) await open();
      await until('no active report', () => inspector.activeReport === undefined);
      const after = heapUsed();
      assert.deepEqual(vscode.languages.getDiagnostics(good), []);
      if (before === null || after === null) return;
      const grown = (after - before) / MEBI;
      note(
        `${EDITORS} editors opened and closed: ${grown.toFixed(1)} MiB more on the heap, garbage included`,
      );
      assert.isBelow(grown, 64);
    });
  });
}
