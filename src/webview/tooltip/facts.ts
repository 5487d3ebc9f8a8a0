import { hexText } from '../bytes/byteText.ts';
import { Flag, hasChildren, hasFlag, isUniversal, totalLength } from '../../core/asn1/index/asn1Index.ts';
import { encapsulatedIn, lengthFormWords, tagWords } from '../../core/elements/headerWords.ts';
import { labelOf, pathOf } from '../../core/asn1/index/path.ts';
import { Tag } from '../../core/asn1/index/tags.ts';
import { typeOf } from '../../core/asn1/index/types.ts';
import { elementValue } from '../../core/formats/oidNames.ts';
import { decodedFacts } from '../../core/decode/decodedFacts.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Basis } from '../../core/model/report.ts';
import { attributeValue } from '../../core/words/en/words.ts';
import { countText } from '../countText.ts';
import { offsetText } from '../bytes/byteText.ts';
import { kindOf, type Outline, type RowKey } from '../tree/outline.ts';

/** Characters of a value in the tooltip; an RSA-4096 modulus has 1,234 digits. */
const VALUE_LIMIT = 600;

/** One line of the tooltip. `basis` is there where the text is a reading and not in the octets. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly basis?: Basis;
}

export interface Facts {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

/** All that is known of a row; null for a section, whose name says it all. Text is escaped for display. */
export function factsOf(outline: Outline, key: RowKey): Facts | null {
  const kind = kindOf(outline, key);
  const { inspected } = outline;
  switch (kind.type) {
    case 'section':
      return null;
    case 'attribute':
      return attributeFacts(outline, kind.at);
    case 'certificate': {
      const { role, subject, inPath } = inspected.certificates[kind.at]!;
      const facts: Fact[] = [
        { term: 'Subject', text: escapeForDisplay(subject) },
        {
          term: 'Path',
          text: inPath ? 'on the path from the attested key to the anchor' : 'not on the path; not checked',
        },
      ];
      const element = elementFacts(outline, kind.node);
      return { ...element, title: escapeForDisplay(role), facts: [...facts, ...element.facts] };
    }
    case 'element':
      return elementFacts(outline, kind.node);
  }
}

function attributeFacts({ inspected }: Outline, at: number): Facts {
  const attribute = inspected.report.keyAttributes[at]!;
  const { name, value, basis, source, raw, offset, length } = attribute;
  const facts: Fact[] = [];
  if (value === null) facts.push({ term: 'Meaning', text: 'not known; only the octets can be shown', basis });
  else facts.push({ term: 'Value', text: attributeValue(attribute), basis });
  facts.push({ term: 'Source', text: source });
  if (raw !== null) facts.push({ term: 'Octets', text: raw });
  if (offset === null)
    facts.push({ term: 'Stated by', text: 'the existence of the attestation, not by a field' });
  else facts.push({ term: 'Offset', text: `${offsetText(offset)}, ${countText(length ?? 0, 'octet')}` });
  return { title: escapeForDisplay(name), facts: facts.map(escaped), findings: [] };
}

function elementFacts({ inspected }: Outline, node: number): Facts {
  const index = inspected.index!;
  const header = index.headerLength[node]!;
  const content = index.contentLength[node]!;
  const cut = hasFlag(index, node, Flag.cut) ? ' (cut short)' : '';
  const facts: Fact[] = [
    { term: 'Field', text: pathOf(index, node) },
    { term: 'Type', text: typeOf(index, node) },
    ...valueFacts(inspected.index!, node),
  ];
  const decoded = inspected.decoded.get(node);
  for (const { term, text, basis } of decoded ? decodedFacts(decoded) : [])
    facts.push(basis === null ? { term, text } : { term, text, basis });
  for (const { text, basis, source } of inspected.annotations.get(node) ?? []) {
    facts.push({ term: 'Meaning', text, basis }, { term: 'Source', text: source });
  }
  facts.push(
    { term: 'Tag', text: tagWords(index, node) },
    { term: 'Length', text: lengthFormWords(index, node) },
    { term: 'Offset', text: offsetText(index.offset[node]!) },
    { term: 'Octets', text: `${totalLength(index, node)}: header ${header}, content ${content}${cut}` },
    { term: 'Header', text: headerOctets(index, node) },
  );
  const string = encapsulatedIn(index, node);
  if (string !== null) facts.push({ term: 'Inside', text: `the string ${string}` });
  return {
    title: escapeForDisplay(labelOf(index, node)),
    facts: facts.map(escaped),
    findings: inspected.findings.at.get(node) ?? [],
  };
}

/** The identifier and length octets themselves: `30 82 04 c9`. */
function headerOctets(index: NonNullable<Outline['inspected']['index']>, node: number): string {
  const start = index.offset[node]!;
  return hexText(index.bytes.subarray(start, start + index.headerLength[node]!));
}

function valueFacts(index: NonNullable<Outline['inspected']['index']>, node: number): Fact[] {
  if (hasFlag(index, node, Flag.encapsulates) && hasChildren(index, node)) {
    return [{ term: 'Value', text: 'further elements, shown below it' }];
  }
  const value = elementValue(index, node, VALUE_LIMIT);
  if (value === null) return [];
  const problem = value.problem === null ? [] : [{ term: 'Problem', text: value.problem }];
  if (isUniversal(index, node, Tag.objectIdentifier)) {
    const name = value.detail ?? 'no name known';
    return [{ term: 'OID', text: value.text }, { term: 'Name', text: name }, ...problem];
  }
  const text = value.text === '' ? '(empty)' : value.text;
  const also = value.detail === null ? [] : [{ term: 'Also', text: value.detail }];
  return [{ term: 'Value', text }, ...also, ...problem];
}

function escaped(fact: Fact): Fact {
  return { ...fact, text: escapeForDisplay(fact.text) };
}
