import * as vscode from 'vscode';
import { shownName } from '../editor/readFile.ts';
import { COMMANDS, VIEW_TYPE } from '../names.ts';

function fix(
  title: string,
  diagnostic: vscode.Diagnostic,
  command: string,
  ...args: readonly unknown[]
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command, arguments: [...args] };
  return action;
}

/** What can be done about a request that does not match: each of our markers names its attestation. */
export class RequestFixes implements vscode.CodeActionProvider {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  provideCodeActions(
    _document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const done = new Set<string>();
    return diagnostics.flatMap((diagnostic) => {
      const uri = diagnostic.relatedInformation?.[0]?.location.uri;
      if (diagnostic.source !== this.#source || !uri || done.has(uri.toString())) return [];
      done.add(uri.toString());
      const name = shownName(uri);
      return [
        fix(`Choose another CSR for ${name}…`, diagnostic, COMMANDS.verifyAgainstCsr, { uri }),
        fix(`Open the attestation ${name}`, diagnostic, 'vscode.openWith', uri, VIEW_TYPE),
        fix(`Compare ${name} with no CSR`, diagnostic, COMMANDS.clearCsr, { uri }),
      ];
    });
  }
}
