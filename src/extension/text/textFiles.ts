import * as vscode from 'vscode';
import { ReadonlyFiles } from '../readonlyFiles.ts';
import type { TextViews } from './textViews.ts';

/** Before the text, so that no setting of the user makes VS Code read it in another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/** The text views as files: VS Code shows breadcrumbs for files alone, and none for a document that is a mere string. */
export class TextFiles extends ReadonlyFiles {
  readonly #views: TextViews;
  readonly #changes: vscode.Disposable;

  constructor(views: TextViews) {
    super();
    this.#views = views;
    this.#changes = views.onDidChange((uri) => this.changed(uri));
  }

  /** A view follows its file as long as its document is open, watched or not. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { octets, modified } = await this.#read(uri);
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: 0, mtime: modified, size: octets.length, permissions };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#read(uri)).octets;
  }

  async #read(uri: vscode.Uri): Promise<{ readonly octets: Uint8Array; readonly modified: number }> {
    try {
      const { text, modified } = await this.#views.read(uri);
      return { octets: new TextEncoder().encode(BYTE_ORDER_MARK + text), modified };
    } catch {
      // An address that nobody here made, or the window closes.
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }

  override dispose(): void {
    this.#changes.dispose();
    super.dispose();
  }
}
