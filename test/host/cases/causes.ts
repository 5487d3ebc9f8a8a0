import { assert } from 'chai';
import * as vscode from 'vscode';
import { carriedUri } from '../../../src/extension/csr/carriedUri.ts';
import { COMMANDS, VIEW_TYPE } from '../../../src/extension/names.ts';
import { comparedWith, own, removePair, reportWhen, run, writePair } from './pairs.ts';
import {
  BROKEN,
  CARRIER,
  closeAll,
  file,
  FORGED,
  GOOD,
  nextPaint,
  OTHER,
  OTHER_REQUEST,
  REQUEST,
  restoreSamples,
} from './support.ts';

export function defineCauses(): void {
  suite('causes of a mismatch', () => {
    teardown(removePair);

    test('are looked for in what is inspected from elsewhere too', async () => {
      await writePair(FORGED, OTHER_REQUEST);
      const [ecc, elsewhere] = [own('ecc.pkc'), own('elsewhere.bin')];
      await vscode.workspace.fs.copy(file('luna-ecc-verified.pkc'), ecc);
      await vscode.workspace.fs.rename(own('a.pkc'), elsewhere);
      try {
        // Nothing that a search finds attests the two keys.
        for (const name of [FORGED, GOOD, OTHER, BROKEN]) await vscode.workspace.fs.delete(file(name));
        const opened: readonly [inspected: vscode.Uri, csr: vscode.Uri, shown: string][] = [
          [elsewhere, own('a.csr'), vscode.workspace.asRelativePath(elsewhere, false)],
          [carriedUri(file(CARRIER), 1), file(REQUEST), `${CARRIER}/attestation-1.pkc`],
        ];
        for (const [inspected, csr, shown] of opened) {
          const painted = nextPaint(inspected);
          await vscode.commands.executeCommand('vscode.openWith', inspected, VIEW_TYPE);
          await painted;
          await run(COMMANDS.verifyAgainstCsr, { uri: ecc, csr });
          const report = await reportWhen('a mismatch', comparedWith(csr.path.split('/').at(-1) ?? ''));
          const causes = report.csr?.comparison?.causes ?? [];
          const { message } = causes.find(({ kind }) => kind === 'other-attestation') ?? {};
          assert.include(message ?? '', shown);
        }
      } finally {
        await closeAll();
        await restoreSamples();
      }
    });
  });
}
