import * as vscode from 'vscode';
import { CATALOGUE } from '../../core/finding/catalogue.ts';
import { COMMANDS } from '../names.ts';
import type { TextViews } from './textViews.ts';

/** Lines of a selection that are looked at. */
const MAX_LINES = 200;

/** Quick fixes at findings: explain them, show their element in the inspector. */
export function findingActions(views: TextViews): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const model = views.modelOf(document);
      if (!model) return [];
      const last = Math.min(range.end.line, range.start.line + MAX_LINES);
      const nodes = Array.from({ length: last - range.start.line + 1 }, (_, i) =>
        model.lines.nodeAt(range.start.line + i),
      ).filter((node) => node !== null);
      const found = nodes.filter((node) => model.findings.has(node));
      const codes = new Set(found.flatMap((node) => model.findings.get(node)!.map(({ code }) => code)));
      const explain = [...codes].map((code) =>
        action(`Explain ${code}: ${CATALOGUE[code].title}`, COMMANDS.explainFinding, code),
      );
      const node = found[0];
      if (node === undefined) return [];
      const show = action('Show in the inspector', COMMANDS.showInInspector, { uri: model.file.uri, node });
      return [...explain, show];
    },
  };
}

function action(title: string, command: string, argument: unknown): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { title, command, arguments: [argument] };
  return made;
}
