import * as vscode from 'vscode';

/** A program that writes a file in pieces makes several events; one reading a tenth of a second is enough. */
const DELAY_MS = 100;

/** Characters that mean something in a glob; `?` stands for each, at worst some other file's events come too. */
const GLOB_CHARACTERS = /[[\]{}*?!]/g;

/**
 * Calls `onChange` soon after the file was created, changed or deleted, at most once in DELAY_MS. Works
 * outside the workspace too: the watcher is bound to the folder of the file and not recursive.
 */
export function watchFile(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(GLOB_CHARACTERS, '?');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): void => {
    // Not put off by further events: a file that changes all the time is still read.
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, DELAY_MS);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(schedule),
    watcher.onDidChange(schedule),
    watcher.onDidDelete(schedule),
    { dispose: () => clearTimeout(timer) },
  );
}
