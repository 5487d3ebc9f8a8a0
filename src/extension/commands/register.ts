import * as vscode from 'vscode';
import type { OpenFiles } from '../editor/openFiles.ts';
import { COMMANDS } from '../names.ts';
import { copyReport } from './copyReport.ts';
import { explainFinding } from './explainFinding.ts';
import { open } from './open.ts';
import { openAsText } from './openAsText.ts';

/** Registers every command of the manifest. */
export function registerCommands(files: OpenFiles): vscode.Disposable {
  const handlers: Record<keyof typeof COMMANDS, (...args: unknown[]) => Promise<void>> = {
    open,
    inspect: open,
    openAsText,
    explainFinding,
    copyReport: (argument) => copyReport(files, argument),
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(COMMANDS[name as keyof typeof COMMANDS], handler),
    ),
  );
}
