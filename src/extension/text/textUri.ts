import * as vscode from 'vscode';
import { COMPARE_SCHEME, TEXT_SCHEME, VIEW_SUFFIX } from '../names.ts';

type ViewScheme = typeof TEXT_SCHEME | typeof COMPARE_SCHEME;

function viewUri(scheme: ViewScheme, file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `${file.path}${VIEW_SUFFIX}`, query: file.toString() });
}

/** The text view of a file: named like the file, with the file's own URI in the query. */
export function textUriOf(file: vscode.Uri): vscode.Uri {
  return viewUri(TEXT_SCHEME, file);
}

/** The view of a file for comparison with another. */
export function compareUriOf(file: vscode.Uri): vscode.Uri {
  return viewUri(COMPARE_SCHEME, file);
}

/** The file that a view shows. Throws for a URI that neither `textUriOf` nor `compareUriOf` made. */
export function fileOfTextUri(uri: vscode.Uri): vscode.Uri {
  const { scheme } = uri;
  const file = vscode.Uri.parse(uri.query, true);
  // Compared again, so that a made-up link cannot show one file under the name of another.
  if (
    (scheme !== TEXT_SCHEME && scheme !== COMPARE_SCHEME) ||
    viewUri(scheme, file).toString() !== uri.toString()
  ) {
    throw new Error('not the address of a text view');
  }
  return file;
}
