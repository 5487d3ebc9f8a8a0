import * as vscode from 'vscode';
import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { FindingCode } from '../../core/words/en/catalogue.ts';
import { explanationOf } from '../findings/explanation.ts';
import { isFindingCode } from '../findings/findingCode.ts';
import { FINDING_SCHEME } from '../names.ts';

async function chooseCode(): Promise<FindingCode | undefined> {
  const items = Object.entries(CATALOGUE).map(([code, { title }]) => ({ label: code, description: title }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Explain a finding',
    placeHolder: 'Code or title',
    matchOnDescription: true,
  });
  return isFindingCode(chosen?.label) ? chosen.label : undefined;
}

/** Shows what a finding code means: as rendered Markdown, or as its text where VS Code has no preview. */
export async function explainFinding(argument: unknown): Promise<void> {
  const code = argument === undefined ? await chooseCode() : argument;
  if (code === undefined) return;
  if (!isFindingCode(code)) throw new Error('There is no finding with this code.');
  const uri = vscode.Uri.from({ scheme: FINDING_SCHEME, path: `/${code}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

/** The documents that `explainFinding` shows. */
export function registerExplanations(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(FINDING_SCHEME, {
    provideTextDocumentContent({ path }) {
      const code = path.slice(1).replace(/\.md$/, '');
      return isFindingCode(code) ? explanationOf(code) : '';
    },
  });
}
