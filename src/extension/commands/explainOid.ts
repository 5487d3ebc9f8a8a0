import * as vscode from 'vscode';
import { OID_SCHEME } from '../names.ts';

/** Read on first use: the start of the extension needs no list of names. */
const explanations = () => import('../../core/words/en/oidExplanation.ts');

/** Shows what is known of an object identifier: the given one, or one that the user types. */
export async function explainOid(argument: unknown): Promise<void> {
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
  const uri = vscode.Uri.from({ scheme: OID_SCHEME, path: `/${dotted.trim()}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

/** The documents that `explainOid` shows. */
export function registerOidExplanations(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(OID_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const { explainOid: explain, isDottedOid } = await explanations();
      const dotted = path.slice(1).replace(/\.md$/, '');
      return isDottedOid(dotted) ? explain(dotted) : '';
    },
  });
}
