import * as vscode from 'vscode';
import { TEXT_SCHEME } from '../names.ts';

/** The text view of a file: named like the file, with the file's own URI in the query. */
export function textUriOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: TEXT_SCHEME, path: `${file.path}.txt`, query: file.toString() });
}

/** The file that a text view shows. Throws for a URI that `textUriOf` did not make. */
export function fileOfTextUri(uri: vscode.Uri): vscode.Uri {
  const file = vscode.Uri.parse(uri.query, true);
  // Compared again, so that a made-up link cannot show one file under the name of another.
  if (uri.scheme !== TEXT_SCHEME || textUriOf(file).toString() !== uri.toString()) {
    throw new Error('not the address of a text view');
  }
  return file;
}
