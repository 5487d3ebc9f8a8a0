import * as vscode from 'vscode';
import { PAGE_COMMANDS, type PageCommand } from '../../protocol.ts';
import { COMMANDS } from '../names.ts';

/** Runs a command of the extension that a button of the page stands for, on the page's file. */
export async function runPageCommand(command: PageCommand, uri: vscode.Uri): Promise<void> {
  // What the page sends is checked: it names one of these commands and never an id of its own.
  if (!PAGE_COMMANDS.includes(command)) throw new Error('no such command');
  await vscode.commands.executeCommand(COMMANDS[command], uri);
}
