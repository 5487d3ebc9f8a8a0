import * as vscode from 'vscode';
import { SEVERITIES, type Severity } from '../../core/model/severity.ts';
import { TEXT_SCHEME } from '../names.ts';
import type { TextViews } from './textViews.ts';

const COLORS: Readonly<Record<Severity, string>> = {
  error: 'editorError.foreground',
  warning: 'editorWarning.foreground',
  info: 'editorInfo.foreground',
};

function decorationOf(severity: Severity): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(COLORS[severity]);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}

/**
 * Marks the lines that findings stand at. No diagnostics: those are on the file itself, and would be counted twice.
 * The lines say the codes too, so that nothing is told by colour alone.
 */
export class FindingDecorations implements vscode.Disposable {
  readonly #views: TextViews;
  readonly #types: Readonly<Record<Severity, vscode.TextEditorDecorationType>>;
  readonly #subscriptions: vscode.Disposable;

  constructor(views: TextViews) {
    this.#views = views;
    this.#types = {
      error: decorationOf('error'),
      warning: decorationOf('warning'),
      info: decorationOf('info'),
    };
    this.#subscriptions = vscode.Disposable.from(
      ...Object.values(this.#types),
      vscode.window.onDidChangeVisibleTextEditors((editors) =>
        editors.forEach((editor) => this.#update(editor)),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document === document) this.#update(editor);
      }),
    );
    vscode.window.visibleTextEditors.forEach((editor) => this.#update(editor));
  }

  #update(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (document.uri.scheme !== TEXT_SCHEME) return;
    const model = this.#views.modelOf(document);
    for (const severity of SEVERITIES) {
      const ranges: vscode.Range[] = [];
      for (const [node, findings] of model?.findings ?? []) {
        const line = model?.lines.rangeOf(node)?.first;
        // One mark a line, of the worst.
        const worst = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one));
        if (line === undefined || worst !== severity || line >= document.lineCount) continue;
        const { range, firstNonWhitespaceCharacterIndex: start } = document.lineAt(line);
        ranges.push(range.with(range.start.translate(0, start)));
      }
      editor.setDecorations(this.#types[severity], ranges);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
