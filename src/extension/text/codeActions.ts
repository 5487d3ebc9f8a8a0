import * as vscode from 'vscode';
import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { FindingCode } from '../../core/model/finding.ts';
import { COMMANDS } from '../names.ts';
import { findingOnLine } from '../../core/elements/textHead.ts';
import { type TextModel, shownElement } from './textModel.ts';
import type { TextViews } from './textViews.ts';

/** Lines of a selection that are looked at. */
const MAX_LINES = 200;

/** Quick fixes at findings, in their list and at their elements: explain them, show their element. */
export function findingActions(views: TextViews): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const model = views.modelOf(document);
      if (!model) return [];
      const listed = findingOnLine(model.head, range.start.line);
      if (listed) {
        const element = listed.place && shownElement(model, listed.place);
        return actions(model, [listed.code], element?.node);
      }
      const last = Math.min(range.end.line, range.start.line + MAX_LINES);
      const nodes = Array.from({ length: last - range.start.line + 1 }, (_, i) =>
        model.lines.nodeAt(range.start.line + i),
      ).filter((node) => node !== null);
      const found = nodes.filter((node) => model.findings.has(node));
      const codes = found.flatMap((node) => model.findings.get(node)!.map(({ code }) => code));
      return actions(model, codes, found[0]);
    },
  };
}

function actions(
  { file: { uri } }: TextModel,
  codes: readonly FindingCode[],
  node: number | undefined,
): vscode.CodeAction[] {
  const explain = [...new Set(codes)].map((code) =>
    action(`Explain ${code}: ${CATALOGUE[code].title}`, COMMANDS.explainFinding, code),
  );
  if (node === undefined) return explain;
  return [...explain, action('Show in the inspector', COMMANDS.showInInspector, { uri, node })];
}

function action(title: string, command: string, argument: unknown): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { title, command, arguments: [argument] };
  return made;
}
