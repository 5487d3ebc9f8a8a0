import * as vscode from 'vscode';
import type { TextRange } from '../../core/model/place.ts';
import type { HolderDescription } from '../../core/words/en/describeHolders.ts';
import { decodeText, lineStarts } from '../../core/input/decodeText.ts';

/**
 * Octets of a file in which places are looked for, on the event loop of the host: a request has about a thousand, and
 * no editor shows a place in a text of many megabytes.
 */
const MAX_OCTETS = 1024 * 1024;

const START = new vscode.Range(0, 0, 0, 0);

/** Line starts by the octets that they are of: a file of a thousand blocks is walked once. */
const known = new WeakMap<Uint8Array, readonly number[] | null>();

function startsOf(bytes: Uint8Array): readonly number[] | null {
  const kept = known.get(bytes);
  if (kept !== undefined) return kept;
  const text = bytes.length > MAX_OCTETS ? null : decodeText(bytes);
  const starts = text === null ? null : lineStarts(text);
  known.set(bytes, starts);
  return starts;
}

/** The last line that starts at or before a character. */
function positionIn(starts: readonly number[], at: number): vscode.Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return new vscode.Position(low, at - starts[low]!);
}

/** The range of a PEM block in the text document of a file; its start for what is no text, or too long a one. */
export function rangeOfBlock(bytes: Uint8Array, block: TextRange | null): vscode.Range {
  const starts = block === null ? null : startsOf(bytes);
  if (block === null || starts === null) return START;
  return new vscode.Range(positionIn(starts, block.start), positionIn(starts, block.end));
}

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
