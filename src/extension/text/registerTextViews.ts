import * as vscode from 'vscode';
import type { OpenFiles } from '../editor/openFiles.ts';
import { COMPARE_SCHEME, TEXT_SCHEME } from '../names.ts';
import { registerReadonlyFiles } from '../readonlyFiles.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { findingActions } from './codeActions.ts';
import { FindingDecorations } from './findingDecorations.ts';
import { elementFolding } from './folding.ts';
import { followSelection } from './followSelection.ts';
import { elementHover } from './hover.ts';
import { textLinks } from './links.ts';
import { elementOutline } from './outline.ts';
import { TextFiles } from './textFiles.ts';
import { TextViews } from './textViews.ts';

/** Registers the text views under their URI schemes, and all that an editor can do with them. */
export function registerTextViews(files: OpenFiles, worker: InspectionWorker): vscode.Disposable {
  const views = new TextViews(files, worker);
  const text = { scheme: TEXT_SCHEME };
  const both = [text, { scheme: COMPARE_SCHEME }];
  const { languages, workspace } = vscode;
  return vscode.Disposable.from(
    views,
    registerReadonlyFiles(TEXT_SCHEME, new TextFiles(views)),
    workspace.registerTextDocumentContentProvider(COMPARE_SCHEME, views),
    languages.registerHoverProvider(text, elementHover(views)),
    languages.registerDocumentSymbolProvider(text, elementOutline(views), { label: 'PKC' }),
    languages.registerFoldingRangeProvider(text, elementFolding(views)),
    languages.registerDocumentLinkProvider(both, textLinks(views)),
    languages.registerCodeActionsProvider(text, findingActions(views), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    new FindingDecorations(views),
    followSelection(views),
  );
}
