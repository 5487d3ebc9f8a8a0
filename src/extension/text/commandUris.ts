import * as vscode from 'vscode';
import { COMMANDS } from '../names.ts';

function commandUri(command: string, ...args: readonly unknown[]): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify(args) });
}

/** A link that explains a finding code. */
export function explainFindingUri(code: string): vscode.Uri {
  return commandUri(COMMANDS.explainFinding, code);
}

/** A link that explains an object identifier. */
export function explainOidUri(dotted: string): vscode.Uri {
  return commandUri(COMMANDS.explainOid, dotted);
}
