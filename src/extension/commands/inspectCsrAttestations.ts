import * as vscode from 'vscode';
import type { CarriedAttestation, CsrAttestations } from '../../core/formats/csrAttestations.ts';
import { refusedWords } from '../../core/words/en/refusedFile.ts';
import { carriedBy, carriedUri } from '../csr/carriedFiles.ts';
import type { Services } from '../editor/inspectUri.ts';
import { shownName } from '../editor/tryReadFile.ts';
import { showInspector } from '../editor/inspectorTabs.ts';
import { plainLabel, plainMessage } from '../plainText.ts';
import { requestArgument } from './arguments.ts';

const FORM: Readonly<Record<CarriedAttestation['form'], string>> = {
  'content-info': 'a PKC',
  'octet-string': 'a PKC in an OCTET STRING',
  certificates: 'the certificates of a PKC',
};

interface StatementItem extends vscode.QuickPickItem {
  readonly attestation: CarriedAttestation | null;
}

function nameOf(type: string | null, typeName: string | null): string {
  if (type === null) return 'statement of a shape that is none of the drafts’';
  return typeName === null ? type : `${typeName} (${type})`;
}

/** Every statement with its type, and the certificates beside them where they make a PKC. */
function itemsOf(found: readonly CsrAttestations[]): StatementItem[] {
  return found.flatMap(({ statements, bag }) => [
    ...statements.map(({ type, typeName, hint, offset, attestation }): StatementItem => ({
      // Not verified yet: the icon says no more than that there is one.
      label: `${attestation ? '$(file)' : '$(circle-slash)'} ${nameOf(type, typeName)}`,
      description: attestation ? FORM[attestation.form] : 'no Luna PKC',
      detail: `at octet ${offset}${hint === null ? '' : `, for ${plainLabel(hint)}`}`,
      attestation,
    })),
    ...(bag === null
      ? []
      : [
          {
            label: '$(file) certificates beside the statements',
            description: FORM[bag.form],
            attestation: bag,
          },
        ]),
  ]);
}

/** Lists the attestation statements of a request, and inspects a PKC among them against that same request. */
export async function inspectCsrAttestations(argument: unknown, { worker }: Services): Promise<void> {
  const request = await requestArgument(argument);
  if (!request) return;
  const { uri, bytes } = request;
  const name = shownName(uri);
  const found = await worker.statements(bytes);
  if ('code' in found) throw new Error(`${name}: ${refusedWords(found.values)} (octet ${found.offset})`);
  const items = itemsOf(found);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(plainMessage(`${name} carries no attestation statements.`));
    return;
  }
  const [only] = items;
  const chosen =
    items.length === 1 && only?.attestation
      ? only
      : await vscode.window.showQuickPick(items, { title: `Attestation statements in ${name}` });
  if (!chosen) return;
  if (!chosen.attestation) {
    void vscode.window.showInformationMessage(
      'This statement holds no Luna PKC, so it is not inspected here.',
    );
    return;
  }
  const position = carriedBy(found).indexOf(chosen.attestation) + 1;
  await showInspector(carriedUri(uri, position));
}
