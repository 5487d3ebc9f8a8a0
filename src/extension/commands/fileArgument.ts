import * as vscode from 'vscode';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The file that a command's first argument names: a URI (from a menu), a URI as text (from a keybinding),
 * or an object with one of them as `uri` (from another extension). Undefined where there is none; throws
 * for anything else, so that a wrong argument is not taken for no argument.
 */
export function fileArgument(argument: unknown): vscode.Uri | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  if (isRecord(argument) && 'uri' in argument) return fileArgument(argument['uri']);
  throw new Error('The argument is not a file URI.');
}
