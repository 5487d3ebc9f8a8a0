import { Flag, hasFlag, totalLength } from '../asn1/index/asn1Index.ts';
import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { labelOf } from '../asn1/index/path.ts';
import { typeOf } from '../asn1/index/types.ts';
import { elementValue } from '../formats/oidNames.ts';
import type { DecodedValue } from '../asn1/value/value.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { clip } from '../forms/clip.ts';

/** Characters of a value, which is told in full by the bytes; of a note, which may hold a name. */
const MAX_VALUE = 100;
const MAX_NOTE = 200;

function note(text: string): string {
  return clip(escapeForDisplay(text), MAX_NOTE);
}

function headOf(index: Asn1Index, node: number, value: DecodedValue | null): string {
  const label = labelOf(index, node);
  const type = typeOf(index, node);
  const head = label === type ? type : `${note(label)}: ${type}`;
  // A NULL is its own value.
  return value === null || value.text === '' || value.text === type
    ? head
    : `${head} ${escapeForDisplay(value.text)}`;
}

/**
 * One element as one line: two spaces a level, `field: TYPE value  -- notes  @offset +length`, all of which
 * count octets. Notes are what the value means, what the file or its HSM says by it, and finding codes.
 */
export function elementLine(index: Asn1Index, node: number, depth: number, notes: readonly string[]): string {
  const value = elementValue(index, node, MAX_VALUE);
  const meaning: string[] = [];
  if (value?.detail) meaning.push(value.detail);
  if (value?.problem) meaning.push(value.problem);
  else if (hasFlag(index, node, Flag.cut)) meaning.push('cut short');
  if (hasFlag(index, node, Flag.indefinite)) meaning.push('indefinite length');
  meaning.push(...notes);
  const comment = meaning.length === 0 ? '' : `  -- ${meaning.map(note).join('; ')}`;
  const place = `@${index.offset[node]!} +${totalLength(index, node)}`;
  return `${'  '.repeat(depth)}${headOf(index, node, value)}${comment}  ${place}`;
}
