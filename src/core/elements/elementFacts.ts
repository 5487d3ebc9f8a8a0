import { Flag, contentOffset, hasFlag, totalLength } from '../asn1/index/asn1Index.ts';
import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { lengthFormWords, tagWords } from './headerWords.ts';
import { pathOf } from '../asn1/index/path.ts';
import { typeOf } from '../asn1/index/types.ts';
import { elementValue } from '../formats/oidNames.ts';
import { toHex } from '../base/bytes.ts';
import { decodedFacts } from '../decode/decodedFacts.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { Inspection } from '../words/inspection.ts';
import type { Basis } from '../model/report.ts';

/** Characters of a value; an RSA-4096 modulus has 1,234 digits. */
const VALUE_LIMIT = 600;

/** One thing to know of an element. */
export interface ElementFact {
  readonly term: string;
  /** Escaped for display. */
  readonly text: string;
  /** How well a reading is known; null for what the octets and the standards say. */
  readonly basis: Basis | null;
}

/** All that is known of an element but its findings: place, type, value, what it says, what the vendor means by it, octets. */
export function elementFacts(
  { annotations, certificates, decoded }: Pick<Inspection, 'annotations' | 'certificates' | 'decoded'>,
  index: Asn1Index,
  node: number,
): ElementFact[] {
  const facts: ElementFact[] = [];
  const say = (term: string, text: string, basis: Basis | null = null): void => {
    facts.push({ term, text: escapeForDisplay(text), basis });
  };
  const certificate = certificates.find((entry) => entry.node === node);
  if (certificate) say('Certificate', `${certificate.role}: ${certificate.subject}`);
  say('Field', pathOf(index, node));
  say('Type', typeOf(index, node));
  const value = hasFlag(index, node, Flag.encapsulates) ? null : elementValue(index, node, VALUE_LIMIT);
  if (value !== null) say('Value', value.text === '' ? '(empty)' : value.text);
  if (value?.detail) say('Also', value.detail);
  if (value?.problem) say('Problem', value.problem);
  const extension = decoded?.find((one) => one.node === node || one.valueNode === node);
  for (const { term, text, basis } of extension ? decodedFacts(extension) : []) say(term, text, basis);
  for (const { node: place, text, basis, source } of annotations) {
    if (place !== node) continue;
    say('Meaning', text, basis);
    say('Source', source);
  }
  say('Tag', tagWords(index, node));
  say('Length', lengthFormWords(index, node));
  say('Header', toHex(index.bytes.subarray(index.offset[node], contentOffset(index, node))));
  const cut = hasFlag(index, node, Flag.cut) ? ', cut short' : '';
  say(
    'Place',
    `offset ${index.offset[node]!}, ${totalLength(index, node)} octets: header ${index.headerLength[node]!}, content ${index.contentLength[node]!}${cut}`,
  );
  return facts;
}
