import { assert } from 'chai';
import * as vscode from 'vscode';
import { carriedUri } from '../../../src/extension/csr/carriedFiles.ts';
import type { Report } from '../../../src/core/words/report.ts';
import { fresh, inspectorOf } from '../../../src/extension/editor/inspectorTabs.ts';
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

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const its = tabs.filter((tab) => {
    const input = inspectorOf(tab);
    return input !== null && fresh(input.uri).toString() === uri.toString();
  });
  await vscode.window.tabGroups.close(its, true);
}

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
        const csrOfElsewhere = own('a.csr');
        const shownElsewhere = vscode.workspace.asRelativePath(elsewhere, false);
        const opened: readonly [inspected: vscode.Uri, csr: vscode.Uri, shown: string][] = [
          [elsewhere, csrOfElsewhere, shownElsewhere],
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
        // The file with the mismatch stays open while the other one goes and comes.
        await run(COMMANDS.verifyAgainstCsr, { uri: ecc, csr: csrOfElsewhere });
        const names = (report: Report): boolean =>
          (report.csr?.comparison?.causes ?? []).some(({ message }) => message.includes(shownElsewhere));
        await reportWhen('the other file as cause', names);
        await close(elsewhere);
        await reportWhen(
          'no cause any more',
          (report) => report.csr?.comparison !== undefined && !names(report),
        );
        await vscode.commands.executeCommand('vscode.openWith', elsewhere, VIEW_TYPE, {
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: true,
        });
        await reportWhen('the other file as cause again', names);
      } finally {
        await closeAll();
        await restoreSamples();
      }
    });
  });
}
