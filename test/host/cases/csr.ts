import { assert } from 'chai';
import * as vscode from 'vscode';
import { AUTO_MATCH, COMMANDS, POLICY, SETTINGS_SECTION } from '../../../src/extension/names.ts';
import { comparedWith, own, removePair, reportWhen, run, writePair } from './pairs.ts';
import {
  api,
  closeAll,
  codesOf,
  file,
  GOOD,
  openAndPaint,
  OTHER,
  OTHER_REQUEST,
  problemsOf,
  rejection,
  REQUEST,
  sample,
  until,
} from './support.ts';

const MISMATCH = 'PKC404';

const mismatchesOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  problemsOf(uri).filter(({ code }) => typeof code === 'object' && code.value === MISMATCH);

const set = (setting: string, value: unknown, target: vscode.ConfigurationTarget): Thenable<void> =>
  vscode.workspace.getConfiguration(SETTINGS_SECTION).update(setting, value, target);

export function defineCsr(): void {
  suite('comparison with a request', () => {
    teardown(removePair);

    test('the request of the same base name is found by itself, and matches', async () => {
      await openAndPaint(file(GOOD));
      const { csr, checks } = await reportWhen('the request', comparedWith(REQUEST));
      assert.strictEqual(csr?.keyMatches, true);
      assert.strictEqual(csr?.signatureValid, true);
      assert.strictEqual(checks.find(({ id }) => id === 'csr-match')?.status, 'pass');
      assert.deepStrictEqual(problemsOf(file(REQUEST)), []);
    });

    test('a mismatch stands on both files, each naming the other, and says that nobody chose the request', async () => {
      await openAndPaint(file(OTHER));
      await reportWhen('the request', comparedWith(OTHER_REQUEST));
      const onAttestation = await until('the marker', () => mismatchesOf(file(OTHER))[0]);
      const onRequest = await until('the marker on the request', () => mismatchesOf(file(OTHER_REQUEST))[0]);
      for (const { message, severity } of [onAttestation, onRequest]) {
        assert.strictEqual(severity, vscode.DiagnosticSeverity.Error);
        assert.match(message, /Compared automatically, as it has the same base name/);
      }
      const [toRequest] = onAttestation.relatedInformation ?? [];
      assert.strictEqual(toRequest?.location.uri.toString(), file(OTHER_REQUEST).toString());
      const [toAttestation] = onRequest.relatedInformation ?? [];
      assert.strictEqual(toAttestation?.location.uri.toString(), file(OTHER).toString());
      const text = new TextDecoder().decode(sample(OTHER_REQUEST));
      const lines = text.trimEnd().split('\n');
      assert.deepStrictEqual(onRequest.range, toRequest?.location.range);
      assert.strictEqual(onRequest.range.start.line, 0);
      assert.strictEqual(onRequest.range.end.line, lines.length - 1);
      assert.strictEqual(onRequest.range.end.character, lines.at(-1)?.length);
      await closeAll();
      await until('no markers when it is closed', () => problemsOf(file(OTHER_REQUEST)).length === 0);
      assert.deepStrictEqual(problemsOf(file(OTHER)), []);
    });

    test('a mismatch is explained by the other files of the folder', async () => {
      await openAndPaint(file(OTHER));
      const { csr } = await reportWhen('the request', comparedWith(OTHER_REQUEST));
      const causes = csr?.comparison?.causes ?? [];
      assert.include(
        causes.map(({ kind }) => kind),
        'other-attestation',
      );
      assert.include(causes.map(({ message }) => message).join(' '), 'forged-chain.pkc');
    });

    test('the only request of a folder is found, several are not, and one that comes later is', async () => {
      await writePair(GOOD, null);
      await openAndPaint(own('a.pkc'));
      await reportWhen('no request', comparedWith(null));
      await vscode.workspace.fs.writeFile(own('b.csr'), sample(REQUEST));
      await reportWhen('the only request', comparedWith('b.csr'));
      await vscode.workspace.fs.writeFile(own('c.csr'), sample(OTHER_REQUEST));
      await reportWhen('none of two', comparedWith(null));
      await vscode.workspace.fs.delete(own('c.csr'));
      await reportWhen('the only one again', comparedWith('b.csr'));
    });

    test('the setting turns the search off and on', async () => {
      await writePair(GOOD, REQUEST);
      await openAndPaint(own('a.pkc'));
      await reportWhen('the request', comparedWith('a.csr'));
      try {
        await set(AUTO_MATCH, false, vscode.ConfigurationTarget.Workspace);
        await reportWhen('no request', comparedWith(null));
      } finally {
        await set(AUTO_MATCH, undefined, vscode.ConfigurationTarget.Workspace);
      }
      await reportWhen('the request again', comparedWith('a.csr'));
    });

    test('a request that changes on disk is compared again; one that goes takes its markers with it', async () => {
      await writePair(GOOD, REQUEST);
      const request = own('a.csr');
      await openAndPaint(own('a.pkc'));
      await reportWhen('a match', ({ csr }) => csr?.keyMatches === true);
      await vscode.workspace.fs.writeFile(request, sample(OTHER_REQUEST));
      await reportWhen('a mismatch', ({ csr }) => csr?.keyMatches === false);
      await until('markers', () => mismatchesOf(request).length === 1);
      await vscode.workspace.fs.delete(request);
      await until('no markers', () => problemsOf(request).length === 0);
      await reportWhen('no comparison', comparedWith(null));
      assert.deepStrictEqual(mismatchesOf(own('a.pkc')), []);
    });

    test('a chosen request goes before the found one, stays chosen while it is away, and is cleared for good', async () => {
      await writePair(GOOD, REQUEST);
      const chosen = own('chosen.csr');
      await vscode.workspace.fs.writeFile(chosen, sample(OTHER_REQUEST));
      await run(COMMANDS.verifyAgainstCsr, { uri: own('a.pkc'), csr: chosen });
      await reportWhen('the chosen request', comparedWith('chosen.csr'));
      const marker = await until('its marker', () => mismatchesOf(chosen)[0]);
      assert.notInclude(marker.message, 'automatically');
      await vscode.workspace.fs.delete(chosen);
      const without = await reportWhen('nothing to compare', comparedWith(null));
      assert.strictEqual(without.verdict, 'failed', 'what was asked for and not compared does not match');
      assert.include(codesOf(own('a.pkc')), 'PKC413');
      assert.deepStrictEqual(mismatchesOf(own('a.pkc')), []);
      assert.deepStrictEqual(problemsOf(chosen), []);
      await vscode.workspace.fs.writeFile(chosen, sample(OTHER_REQUEST));
      await reportWhen('the chosen request again', comparedWith('chosen.csr'));
      await run(COMMANDS.clearCsr, { uri: own('a.pkc') });
      await reportWhen('nothing, not even the found one', comparedWith(null));
      await until('no markers', () => problemsOf(chosen).length === 0);
      assert.deepStrictEqual(mismatchesOf(own('a.pkc')), []);
      await closeAll();
      await openAndPaint(own('a.pkc'));
      await reportWhen('still nothing', comparedWith(null));
    });

    test('a match resolves the mismatch on both files', async () => {
      await writePair(GOOD, OTHER_REQUEST);
      await openAndPaint(own('a.pkc'));
      await until('the mismatch', () => mismatchesOf(own('a.csr')).length === 1);
      await run(COMMANDS.verifyAgainstCsr, { uri: own('a.pkc').toString(), csr: file(REQUEST).toString() });
      await reportWhen('a match', ({ csr }) => csr?.keyMatches === true);
      await until('no markers', () => problemsOf(own('a.csr')).length === 0);
      assert.notInclude(codesOf(own('a.pkc')), MISMATCH);
    });

    test('an attestation and a request that are selected together are compared', async () => {
      const files = [file(OTHER_REQUEST), file(GOOD)];
      await run(COMMANDS.verifySelected, files[0], files);
      await reportWhen('the selected request', comparedWith(OTHER_REQUEST));
      await run(COMMANDS.verifySelected, files[1], [file(GOOD), file(REQUEST)]);
      await reportWhen('the other one', comparedWith(REQUEST));
      // Told to the user, as a menu's command rejects to nobody.
      await run(COMMANDS.verifySelected, files[0], [...files, file(REQUEST)]);
      assert.strictEqual((await api()).activeReport?.csr?.file, REQUEST);
    });

    test('octets that were dropped are compared', async () => {
      await writePair(GOOD, null);
      const bytes = sample(REQUEST);
      await run(COMMANDS.verifyAgainstCsr, { uri: own('a.pkc'), csr: { name: 'dropped.csr', bytes } });
      const { csr } = await reportWhen('the dropped request', comparedWith('dropped.csr'));
      assert.strictEqual(csr?.keyMatches, true);
    });

    test('what is no request is refused in words, and nothing changes', async () => {
      await writePair(GOOD, REQUEST);
      await openAndPaint(own('a.pkc'));
      await reportWhen('the request', comparedWith('a.csr'));
      const text = new TextEncoder();
      const bad: readonly [name: string, bytes: Uint8Array, why: RegExp][] = [
        ['empty.csr', new Uint8Array(), /^empty\.csr cannot be compared .* is empty \(0 octets\)/],
        ['text.csr', text.encode('hello'), /^text\.csr cannot be compared .*octet 0/],
        ['cut.csr', sample(REQUEST).slice(0, 300), /^cut\.csr cannot be compared .*octet \d+/],
        ['long.csr', text.encode('x'.repeat(10_000_000)), /^long\.csr cannot be compared .*octet 0/],
        [
          'key.csr',
          text.encode('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
          /private key/,
        ],
      ];
      for (const [name, bytes, why] of bad) {
        const content = { uri: own('a.pkc'), csr: { name, bytes } };
        assert.match(await rejection(run(COMMANDS.verifyAgainstCsr, content)), why);
      }
      const missing = { uri: own('a.pkc'), csr: own('not-there.csr') };
      assert.match(await rejection(run(COMMANDS.verifyAgainstCsr, missing)), /^not-there\.csr is not there/);
      assert.strictEqual((await api()).activeReport?.csr?.file, 'a.csr');
    });

    test('dates are checked at a given instant, and now again', async () => {
      await writePair(GOOD, null);
      await run(COMMANDS.verifyAtDate, { uri: own('a.pkc'), at: '2010-01-01' });
      await reportWhen('the instant', ({ verifiedAt }) => verifiedAt === '2010-01-01T00:00:00Z');
      assert.match(
        await rejection(run(COMMANDS.verifyAtDate, { uri: own('a.pkc'), at: '2010-02-30' })),
        /is no date/,
      );
      await run(COMMANDS.verifyAtDate, { uri: own('a.pkc'), at: null });
      await reportWhen('now', ({ verifiedAt }) => verifiedAt > '2020');
      const at = '2012-06-01T10:00:00+02:00';
      await run(COMMANDS.verifyAgainstCsr, { uri: own('a.pkc'), csr: file(REQUEST), at });
      await reportWhen(
        'request and instant',
        ({ csr, verifiedAt }) => csr !== null && verifiedAt === '2012-06-01T08:00:00Z',
      );
    });

    test('each command heeds the request and the instant that it is given', async () => {
      await writePair(GOOD, null);
      const uri = own('a.pkc');
      await run(COMMANDS.verifyAtDate, { uri, csr: file(REQUEST), at: '2012-06-01' });
      await reportWhen(
        'the request at the instant',
        ({ csr, verifiedAt }) => csr?.file === REQUEST && verifiedAt === '2012-06-01T00:00:00Z',
      );
      await run(COMMANDS.clearCsr, { uri, at: '2013-01-01' });
      await reportWhen(
        'no request, and the other instant',
        ({ csr, verifiedAt }) => csr === null && verifiedAt === '2013-01-01T00:00:00Z',
      );
      await rejection(run(COMMANDS.verifyAtDate, { uri, csr: own('not-there.csr'), at: '2014-01-01' }));
      assert.strictEqual((await api()).activeReport?.verifiedAt, '2013-01-01T00:00:00Z');
    });

    test('the policy is off, and the strictest setting counts', async () => {
      const { Global, Workspace } = vscode.ConfigurationTarget;
      await writePair(GOOD, REQUEST);
      await openAndPaint(own('a.pkc'));
      await reportWhen('no policy', ({ policy }) => policy === undefined);
      try {
        await set(POLICY, 'code-signing', Global);
        // RSA-2048 is below what the policy asks for.
        await reportWhen('the policy', ({ policy }) => policy?.status === 'fail');
        await set(POLICY, 'none', Workspace);
        await reportWhen('the policy still', ({ policy }) => policy?.status === 'fail');
      } finally {
        await set(POLICY, undefined, Workspace);
        await set(POLICY, undefined, Global);
      }
      await reportWhen('no policy again', ({ policy }) => policy === undefined);
    });
  });
}
