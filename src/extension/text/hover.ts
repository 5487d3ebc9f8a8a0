import * as vscode from 'vscode';
import { COMMANDS } from '../names.ts';
import { explainFindingUri } from './commandUris.ts';
import type { TextViews } from './textViews.ts';

const linkOf = (code: string): string => explainFindingUri(code).toString();

/** What is known of the element under the pointer. */
export function elementHover(views: TextViews): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const model = views.modelOf(document);
      const node = model?.lines.nodeAt(position.line) ?? null;
      if (!model?.index || node === null) return undefined;
      // Read on first use: the start of the extension needs no decoder.
      const { elementMarkdown } = await import('../../core/elements/elementMarkdown.ts');
      const { inspection, index } = model;
      const findings = model.findings.get(node) ?? [];
      const text = new vscode.MarkdownString(elementMarkdown({ inspection, index, node, findings, linkOf }));
      // Its one kind of link; everything from the file is escaped.
      text.isTrusted = { enabledCommands: [COMMANDS.explainFinding] };
      return new vscode.Hover(text, document.lineAt(position.line).range);
    },
  };
}
