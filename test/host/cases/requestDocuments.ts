import { assert } from 'chai';
import * as vscode from 'vscode';
import { CODE_LENS, COMMANDS, SETTINGS_SECTION, VIEW_TYPE } from '../../../src/extension/names.ts';
import { carriedUri } from '../../../src/extension/csr/carriedFiles.ts';
import {
  api,
  BROKEN,
  CARRIER,
  file,
  GOOD,
  nextPaint,
  openAndPaint,
  OTHER,
  OTHER_REQUEST,
  problemsOf,
  rejection,
  REQUEST,
  restoreSamples,
  ROOT,
  sample,
  until,
} from './support.ts';

async function lensesOf(name: string): Promise<vscode.CodeLens[]> {
  await vscode.workspace.openTextDocument(file(name));
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file(name));
}

async function titlesOf(name: string): Promise<string[]> {
  return (await lensesOf(name)).map(({ command }) => command?.title ?? '');
}

/** A request in PEM with another last octet: that of its signature. */
function tampered(pem: Uint8Array): Uint8Array {
  const [begin = '', ...lines] = new TextDecoder().decode(pem).trimEnd().split('\n');
  const end = lines.pop() ?? '';
  const octets = atob(lines.join(''));
  const last = String.fromCharCode(octets.charCodeAt(octets.length - 1) ^ 1);
  return new TextEncoder().encode([begin, btoa(octets.slice(0, -1) + last), end, ''].join('\n'));
}

async function trustSamples(root: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  await settings.update('trustedRoots', root && [root], vscode.ConfigurationTarget.Global);
}

export function defineRequestDocuments(): void {
  suite('an open request', () => {
    suiteSetup(api);

    test('says which attestation is for its key, and believes none that is not verified', async () => {
      // Nobody trusts the samples' root yet.
      const [untrusted] = await titlesOf(REQUEST);
      assert.match(untrusted ?? '', /luna-rsa-verified\.pkc names this key, but is not verified/);
      await trustSamples(new TextDecoder().decode(sample(ROOT)));
      try {
        const [attested] = await titlesOf(REQUEST);
        assert.match(attested ?? '', /key attested by luna-rsa-verified\.pkc/);
        const [forged] = await titlesOf(OTHER_REQUEST);
        assert.match(forged ?? '', /forged-chain\.pkc names this key, but is not verified/);
      } finally {
        await trustSamples(undefined);
      }
    });

    test('that is not signed with its own key is never called attested', async () => {
      const name = 'tampered/tampered.csr';
      await vscode.workspace.fs.writeFile(file(name), tampered(sample(REQUEST)));
      await trustSamples(new TextDecoder().decode(sample(ROOT)));
      try {
        const [{ title, tooltip } = { title: '' }] = (await lensesOf(name)).flatMap(
          ({ command }) => command ?? [],
        );
        assert.match(
          title,
          /^\$\(warning\) the request itself is not soundly signed; key attested by \S+\.pkc/,
        );
        assert.match(tooltip ?? '', /^Signature of the request: does not verify\. /);
      } finally {
        await trustSamples(undefined);
        await vscode.workspace.fs.delete(file('tampered'), { recursive: true });
      }
    });

    test('has its lens above the block, and the lens opens the attestation', async () => {
      const [lens] = await lensesOf(REQUEST);
      assert.ok(lens?.command);
      assert.strictEqual(lens.range.start.line, 0);
      assert.strictEqual(lens.command.command, COMMANDS.verifyAgainstCsr);
      const painted = nextPaint(file(GOOD));
      await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
      await painted;
      const inspector = await api();
      await until('the comparison', () => inspector.activeReport?.csr?.file === REQUEST);
    });

    test('says so when no attestation is for its key, and nothing when the setting is off', async () => {
      const lonely = file('lonely/lonely.csr');
      await vscode.workspace.fs.writeFile(lonely, sample(REQUEST));
      const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION);
      try {
        for (const name of [GOOD, OTHER, BROKEN]) await vscode.workspace.fs.delete(file(name));
        assert.match((await titlesOf('lonely/lonely.csr'))[0] ?? '', /no attestation found for this key/);
        await settings.update(CODE_LENS, false, vscode.ConfigurationTarget.Workspace);
        assert.deepStrictEqual(await titlesOf('lonely/lonely.csr'), []);
      } finally {
        await settings.update(CODE_LENS, undefined, vscode.ConfigurationTarget.Workspace);
        await restoreSamples();
        await vscode.workspace.fs.delete(file('lonely'), { recursive: true });
      }
    });

    test('tells what it asks for under the pointer, but no password', async () => {
      await vscode.workspace.openTextDocument(file(CARRIER));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        file(CARRIER),
        new vscode.Position(1, 5),
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
      assert.include(text, 'CN=signing.example');
      assert.match(text, /RSA, 2048 bits/);
      assert.match(text, /Requested extensions[^]*Key usage[^]*digitalSignature/);
      assert.match(text, /challengePassword: `hidden`/);
      assert.notInclude(text, 'sample password');
      const outside = await vscode.commands
        .executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', file(GOOD), new vscode.Position(0, 0))
        .then(undefined, () => []);
      assert.deepStrictEqual(outside, []);
    });

    test('that does not match has three quick fixes', async () => {
      await openAndPaint(file(OTHER));
      const [problem] = await until('its marker', () => {
        const problems = problemsOf(file(OTHER_REQUEST));
        return problems.length > 0 && problems;
      });
      assert.ok(problem);
      await vscode.workspace.openTextDocument(file(OTHER_REQUEST));
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file(OTHER_REQUEST),
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.deepStrictEqual(
        fixes.map(({ title }) => title),
        [
          'Choose another CSR for other-key.pkc…',
          'Open the attestation other-key.pkc',
          'Compare other-key.pkc with no CSR',
        ],
      );
      const clear = fixes[2]?.command;
      assert.ok(clear);
      await vscode.commands.executeCommand(clear.command, ...(clear.arguments ?? []));
      await until('no marker', () => problemsOf(file(OTHER_REQUEST)).length === 0);
      await vscode.commands.executeCommand(COMMANDS.verifyAgainstCsr, {
        uri: file(OTHER),
        csr: file(OTHER_REQUEST),
      });
    });

    test('leads to its attestation', async () => {
      const ecc = file('luna-ecc-verified.pkc');
      const painted = nextPaint(ecc);
      await vscode.commands.executeCommand(COMMANDS.findAttestation, file('luna-ecc-verified.csr'));
      await painted;
      const inspector = await api();
      await until('the comparison', () => inspector.activeReport?.csr?.keyMatches === true);
    });

    test('that carries a PKC has it inspected and compared with the request itself', async () => {
      const carried = carriedUri(file(CARRIER), 1);
      const painted = nextPaint(carried);
      await vscode.commands.executeCommand('vscode.openWith', carried, VIEW_TYPE);
      await painted;
      const { activeReport } = await api();
      assert.strictEqual(activeReport?.format, 'luna-rsa');
      assert.strictEqual(activeReport?.csr?.file, CARRIER);
      assert.strictEqual(activeReport?.csr?.keyMatches, true);
      const none = vscode.commands.executeCommand(COMMANDS.inspectCsrAttestations, file(GOOD));
      assert.match(await rejection(none), /^luna-rsa-verified\.pkc: .*octet 0/);
    });

    test('has nothing inside at an address that was made up', async () => {
      await rejection(vscode.workspace.fs.readFile(carriedUri(file(CARRIER), 2)));
      await rejection(vscode.workspace.fs.readFile(carriedUri(file(REQUEST), 1)));
      const wrong = carriedUri(file(CARRIER), 1).with({ query: file(REQUEST).toString() });
      await rejection(vscode.workspace.fs.readFile(wrong));
    });
  });
}
