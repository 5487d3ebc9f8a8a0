import * as vscode from 'vscode';

/** Files that are made up from others: each can be read, and nothing else. */
export abstract class ReadonlyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#didChange.event;

  /** Tells VS Code to read a file again. */
  protected changed(uri: vscode.Uri): void {
    this.#didChange.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  abstract watch(uri: vscode.Uri): vscode.Disposable;

  abstract stat(uri: vscode.Uri): Promise<vscode.FileStat>;

  abstract readFile(uri: vscode.Uri): Promise<Uint8Array>;

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}

/** Registers such files under their URI scheme. */
export function registerReadonlyFiles(scheme: string, files: ReadonlyFiles): vscode.Disposable {
  const options = { isReadonly: true, isCaseSensitive: true };
  return vscode.Disposable.from(files, vscode.workspace.registerFileSystemProvider(scheme, files, options));
}
