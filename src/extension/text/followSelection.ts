import * as vscode from 'vscode';
import { TEXT_SCHEME } from '../names.ts';
import type { TextModel } from './textModel.ts';
import { textUriOf } from './textUri.ts';
import type { TextViews } from './textViews.ts';

/** Keeps the cursor of text views and the selection of inspectors of the same file together. */
export function followSelection(views: TextViews): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const { document } = textEditor;
      // What a program selects, this one among them, is no wish of the user's.
      const isUser =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
        kind === vscode.TextEditorSelectionChangeKind.Mouse;
      if (document.uri.scheme !== TEXT_SCHEME || !isUser) return;
      const model = views.modelOf(document);
      const node = model?.lines.nodeAt(selections[0]!.active.line) ?? null;
      if (model && node !== null) model.file.select({ revision: model.revision, node, by: 'text' });
    }),
    views.onDidSelect(({ file, selection }) => {
      if (selection.by === 'text') return;
      const view = textUriOf(file.uri).toString();
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() !== view) continue;
        const model = views.modelOf(editor.document);
        if (model?.revision === selection.revision) reveal(editor, model, selection.node);
      }
    }),
  );
}

function reveal(editor: vscode.TextEditor, { lines }: TextModel, node: number): void {
  const line = lines.rangeOf(node)?.first;
  if (line === undefined || line >= editor.document.lineCount || editor.selection.active.line === line)
    return;
  const { range, firstNonWhitespaceCharacterIndex: start } = editor.document.lineAt(line);
  const at = range.start.translate(0, start);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
