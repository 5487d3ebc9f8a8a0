import * as vscode from 'vscode';
import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { FindingCode } from '../../core/model/finding.ts';
import { explanationOf, isFindingCode } from '../findings/explanation.ts';
import { FINDING_SCHEME, OID_SCHEME } from '../names.ts';

/** Shows one of the documents below as rendered Markdown, or as its text where VS Code has no preview. */
async function show(scheme: string, name: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

/** What the document explains. */
function subjectOf({ path }: vscode.Uri): string {
  return path.slice(1).replace(/\.md$/, '');
}

async function chooseCode(): Promise<FindingCode | undefined> {
  const items = Object.entries(CATALOGUE).map(([code, { title }]) => ({ label: code, description: title }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Explain a finding',
    placeHolder: 'Code or title',
    matchOnDescription: true,
  });
  return isFindingCode(chosen?.label) ? chosen.label : undefined;
}

/** Shows what a finding code means: the given one, or one that the user chooses. */
export async function explainFinding(argument: unknown): Promise<void> {
  const code = argument === undefined ? await chooseCode() : argument;
  if (code === undefined) return;
  if (!isFindingCode(code)) throw new Error('There is no finding with this code.');
  await show(FINDING_SCHEME, code);
}

/** Read on first use: the start of the extension needs no list of names. */
const explanations = () => import('../../core/words/en/oidExplanation.ts');

/** Shows what is known of an object identifier: the given one, or one that the user types. */
export async function showOidExplanation(argument: unknown): Promise<void> {
  const { isDottedOid } = await explanations();
  const validateInput = (value: string): string | undefined =>
    isDottedOid(value.trim()) ? undefined : 'Numbers with dots between them, such as 2.5.29.15';
  const dotted =
    argument === undefined
      ? await vscode.window.showInputBox({
          title: 'Explain an object identifier',
          placeHolder: '2.5.29.15',
          validateInput,
        })
      : argument;
  if (dotted === undefined) return;
  if (typeof dotted !== 'string' || !isDottedOid(dotted.trim()))
    throw new Error('The argument is not a dotted object identifier.');
  await show(OID_SCHEME, dotted.trim());
}

/** The documents that the two commands show. */
export function registerExplanations(): vscode.Disposable {
  const { workspace } = vscode;
  return vscode.Disposable.from(
    workspace.registerTextDocumentContentProvider(FINDING_SCHEME, {
      provideTextDocumentContent(uri) {
        const code = subjectOf(uri);
        return isFindingCode(code) ? explanationOf(code) : '';
      },
    }),
    workspace.registerTextDocumentContentProvider(OID_SCHEME, {
      async provideTextDocumentContent(uri) {
        const { explainOid: explain, isDottedOid } = await explanations();
        const dotted = subjectOf(uri);
        return isDottedOid(dotted) ? explain(dotted) : '';
      },
    }),
  );
}
