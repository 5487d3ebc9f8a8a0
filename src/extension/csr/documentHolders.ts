import type * as vscode from 'vscode';
import type { HolderDescription } from '../../core/words/en/describeHolders.ts';
import { rangeOfBlock } from './blockRanges.ts';

/** Characters of an open document that is looked at; a request has about a thousand. */
const MAX_CHARACTERS = 1024 * 1024;
/** Lines of it: as many as fill MAX_CHARACTERS with base64, and some. A text is put together from its lines. */
const MAX_LINES = 20_000;

/** The text as it is in the editor, saved or not, as octets; null for one that is far too long. */
export function octetsOf(document: vscode.TextDocument): Uint8Array | null {
  if (document.lineCount > MAX_LINES) return null;
  const text = document.getText();
  // Every other text of these endings, such as a list of roots, is left alone.
  if (text.length > MAX_CHARACTERS || !text.includes('-----BEGIN ')) return null;
  return new TextEncoder().encode(text);
}

/** The request, certificate or key whose PEM block holds this position. */
export function holderAt(
  document: vscode.TextDocument,
  octets: Uint8Array,
  holders: readonly HolderDescription[],
  position: vscode.Position,
): { readonly holder: HolderDescription; readonly range: vscode.Range } | null {
  for (const holder of holders) {
    if (holder.block === null) continue;
    const range = document.validateRange(rangeOfBlock(octets, holder.block));
    if (range.contains(position)) return { holder, range };
  }
  return null;
}
