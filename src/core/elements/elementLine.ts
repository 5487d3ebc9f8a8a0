import { Flag, hasChildren, hasFlag } from '../asn1/index/asn1Index.ts';
import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { labelOf } from '../asn1/index/path.ts';
import { typeOf } from '../asn1/index/types.ts';
import { elementValue } from '../formats/oidNames.ts';
import type { DecodedValue } from '../asn1/value/value.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { DecodedExtension } from '../decode/decoded.ts';
import { summaryOf } from '../decode/summaryOf.ts';

/** What a line says of an element, in the tree of the page as in the views as text. Text is escaped for display. */
export interface ElementLine {
  /** The field of the schema; the type where there is none. */
  readonly label: string;
  readonly type: string;
  /** Null for a constructed element. `text` is '' where the type says it already, as for NULL. */
  readonly value: DecodedValue | null;
  /** What the extension or attribute says; null for what is none. */
  readonly meaning: string | null;
  readonly isCut: boolean;
  readonly isIndefinite: boolean;
  /** A string whose content is shown as elements below it. */
  readonly holdsElements: boolean;
}

export interface ElementLineInput {
  readonly index: Asn1Index;
  readonly node: number;
  /** Characters of the value. */
  readonly limit: number;
  /** The extension or attribute that is this element. */
  readonly decoded: DecodedExtension | null;
}

export function elementLine({ index, node, limit, decoded }: ElementLineInput): ElementLine {
  const type = typeOf(index, node);
  const value = elementValue(index, node, limit);
  return {
    label: escapeForDisplay(labelOf(index, node)),
    type,
    value: value?.text === type ? { ...value, text: '' } : value,
    meaning: decoded && summaryOf(decoded),
    isCut: hasFlag(index, node, Flag.cut),
    isIndefinite: hasFlag(index, node, Flag.indefinite),
    holdsElements: hasFlag(index, node, Flag.encapsulates) && hasChildren(index, node),
  };
}

/** `field: TYPE value  -- note; note`, as both views as text write it. */
export function lineText(
  { label, type }: Pick<ElementLine, 'label' | 'type'>,
  value: string,
  notes: readonly string[],
): string {
  const head = label === type ? type : `${label}: ${type}`;
  const said = value === '' ? head : `${head} ${value}`;
  return notes.length === 0 ? said : `${said}  -- ${notes.join('; ')}`;
}
