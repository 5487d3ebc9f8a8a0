import {
  type Asn1Index,
  Flag,
  contentOffset,
  hasChildren,
  hasFlag,
  isUniversal,
  totalLength,
} from '../asn1/index/asn1Index.ts';
import { encapsulatedIn, hexText, lengthFormWords, offsetText, tagWords } from './headerWords.ts';
import { pathOf } from '../asn1/index/path.ts';
import { Tag } from '../asn1/index/tags.ts';
import { typeOf } from '../asn1/index/types.ts';
import { elementValue } from '../formats/oidNames.ts';
import type { DecodedExtension } from '../decode/decoded.ts';
import { decodedFacts } from '../decode/decodedFacts.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { Annotation, CertificateEntry, Inspection } from '../words/inspection.ts';
import type { Basis } from '../model/terms.ts';

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

/** What an inspection knows of one element besides its octets. */
export interface ElementContext {
  /** Set for the element of a certificate. */
  readonly certificate?: CertificateEntry | undefined;
  /** Whether there is a path that a certificate can be on. */
  readonly hasPath: boolean;
  /** Set for an extension or attribute, and for its value. */
  readonly decoded?: DecodedExtension | undefined;
  readonly annotations: readonly Annotation[];
}

/** Looks up what is known of one element; who asks of many keeps tables of their own. */
export function contextOf(
  { annotations, certificates, decoded }: Pick<Inspection, 'annotations' | 'certificates' | 'decoded'>,
  node: number,
): ElementContext {
  return {
    certificate: certificates.find((one) => one.node === node),
    hasPath: certificates.some(({ inPath }) => inPath),
    decoded: decoded?.find((one) => one.node === node || one.valueNode === node),
    annotations: annotations.filter((one) => one.node === node),
  };
}

/** All that is known of an element but its findings: place, type, value, what it says, what the vendor means by it, octets. */
export function elementFacts(
  index: Asn1Index,
  node: number,
  { certificate, hasPath, decoded, annotations }: ElementContext,
): ElementFact[] {
  return [
    ...(certificate ? certificateFacts(certificate, hasPath) : []),
    fact('Field', pathOf(index, node)),
    fact('Type', typeOf(index, node)),
    ...valueFacts(index, node),
    ...(decoded ? decodedFacts(decoded).map(({ term, text, basis }) => fact(term, text, basis)) : []),
    ...annotations.flatMap(({ text, basis, source }) => [
      fact('Meaning', text, basis),
      fact('Source', source),
    ]),
    ...octetFacts(index, node),
  ];
}

/** @param text is escaped here */
export function fact(term: string, text: string, basis: Basis | null = null): ElementFact {
  return { term, text: escapeForDisplay(text), basis };
}

function certificateFacts({ role, subject, inPath }: CertificateEntry, hasPath: boolean): ElementFact[] {
  const own = fact('Certificate', `${role}: ${subject}`);
  if (!hasPath) return [own];
  const place = inPath ? 'on the path from the attested key to the anchor' : 'not on the path; not checked';
  return [own, fact('Path', place)];
}

function valueFacts(index: Asn1Index, node: number): ElementFact[] {
  if (hasFlag(index, node, Flag.encapsulates) && hasChildren(index, node))
    return [fact('Value', 'further elements, shown below it')];
  const value = elementValue(index, node, VALUE_LIMIT);
  if (value === null) return [];
  const { text, detail, problem } = value;
  const wrong = problem === null ? [] : [fact('Problem', problem)];
  if (isUniversal(index, node, Tag.objectIdentifier))
    return [fact('OID', text), fact('Name', detail ?? 'no name known'), ...wrong];
  const also = detail === null ? [] : [fact('Also', detail)];
  return [fact('Value', text === '' ? '(empty)' : text), ...also, ...wrong];
}

/** How the element is written, octet by octet. */
function octetFacts(index: Asn1Index, node: number): ElementFact[] {
  const cut = hasFlag(index, node, Flag.cut) ? ' (cut short)' : '';
  const [offset, header, content] = [index.offset, index.headerLength, index.contentLength].map(
    (of) => of[node]!,
  );
  const string = encapsulatedIn(index, node);
  return [
    fact('Tag', tagWords(index, node)),
    fact('Length', lengthFormWords(index, node)),
    fact('Offset', offsetText(offset!)),
    fact('Octets', `${totalLength(index, node)}: header ${header}, content ${content}${cut}`),
    fact('Header', hexText(index.bytes.subarray(offset, contentOffset(index, node)))),
    ...(string === null ? [] : [fact('Inside', `the string ${string}`)]),
  ];
}
