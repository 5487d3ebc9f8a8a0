import * as vscode from 'vscode';
import type { Thread, ThreadEvents } from './thread.ts';
import { hasWebWorkers, startWebThread } from './webThread.ts';

/** Starts the script of the worker in whatever kind of worker this host has. */
export async function startThread(extensionUri: vscode.Uri, events: ThreadEvents): Promise<Thread> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js');
  if (hasWebWorkers()) return startWebThread(script.toString(true), events);
  const { startNodeThread } = await import('./nodeThread.ts');
  return startNodeThread(script.fsPath, events);
}
