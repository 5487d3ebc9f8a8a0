import * as vscode from 'vscode';
import type { ComparedFile, TextRange } from '../../core/finding/finding.ts';
import { decodeText, placeInText } from '../../core/input/decodeText.ts';
import type { Compared } from './terms.ts';

const START = new vscode.Range(0, 0, 0, 0);

/** The range of a PEM block in the text document of a file; its start for what is no text. */
export function rangeOfBlock(bytes: Uint8Array, block: TextRange | null): vscode.Range {
  const text = block === null ? null : decodeText(bytes);
  if (block === null || text === null) return START;
  const [start, end] = [placeInText(text, block.start), placeInText(text, block.end)];
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** Where the compared key, or what is wrong with it, stands in its own file; null where there is no such file. */
export function requestLocation(
  compared: Compared | null,
  place: ComparedFile | null,
): vscode.Location | null {
  if (!compared?.uri || !compared.bytes || place === null) return null;
  return new vscode.Location(compared.uri, rangeOfBlock(compared.bytes, place.block));
}

/** For the end of a message: that nobody chose this request. */
export function pairedWords(compared: Compared | null): string {
  return compared?.how === 'automatic' ? `. Compared automatically, as ${compared.why}` : '';
}
