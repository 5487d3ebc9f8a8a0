import * as vscode from 'vscode';
import type { ComparedFile } from '../../core/model/finding.ts';
import { rangeOfBlock } from './blockRanges.ts';
import type { Compared } from './terms.ts';

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
