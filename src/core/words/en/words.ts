import { escapeForDisplay } from '../../base/escape.ts';
import type { ReportFinding, ReportPlace } from '../report.ts';
import { clip } from '../../base/clip.ts';
import type {
  AttestationFormat,
  ChainEntry,
  CsrReport,
  KeyAttribute,
  KeyComparison,
  Report,
} from '../report.ts';
import type { CheckId, CheckStatus, Encoding, KeySummary } from '../../model/terms.ts';

/** The words that every readable form of a report uses, so that text and Markdown say the same. */
export const CHECK_NAME: Readonly<Record<CheckId, string>> = {
  integrity: 'Integrity',
  'csr-match': 'CSR match',
  'key-attributes': 'Key attributes',
};

export const STATUS_WORD: Readonly<Record<CheckStatus, string>> = {
  pass: 'pass',
  fail: 'fail',
  'not-run': 'not run',
};

export const FORMAT_NAME: Readonly<Record<AttestationFormat, string>> = {
  'luna-rsa': 'Luna RSA chain',
  'luna-ecc': 'Luna ECC chain',
  'luna-tc-trustcenter': 'Luna, TC-TrustCenter format',
  unknown: 'No known Luna format',
};

/**
 * What is to be told of a link, apart from each other: `invalid` is a signature that is not good, `not-run` one that
 * could not be checked, `faulty` a good one of a certificate in which something else is wrong, such as its dates,
 * and `no-anchor` the end of a chain that leads to no trusted key.
 */
export type LinkState = ChainEntry['link'] | 'not-run' | 'faulty' | 'no-anchor';

export function linkState({ link, signatureStatus }: ChainEntry): LinkState {
  if (link !== 'invalid') return link;
  if (signatureStatus === null) return 'no-anchor';
  if (signatureStatus === 'valid') return 'faulty';
  return signatureStatus === 'unsupported' ? 'not-run' : 'invalid';
}

/** The state of a link in words, the same in every form of the report. */
export function linkWords(entry: ChainEntry): string {
  switch (linkState(entry)) {
    case 'valid':
      return 'signature valid';
    case 'anchor':
      return 'trust anchor';
    case 'faulty':
      return 'certificate at fault, signature valid';
    case 'no-anchor':
      return 'no trust anchor: the chain ends here';
    case 'invalid':
    case 'not-run':
      return `signature ${SIGNATURE_WORDS[entry.signatureStatus ?? 'unsupported']}`;
  }
}

/** Who trusts the key at the end of a path: the user, or this program. */
export const ANCHOR_SOURCE_WORDS: Readonly<Record<NonNullable<Report['trustAnchor']>['source'], string>> = {
  user: 'trusted by you',
  'built-in': 'built in',
};

/** Behind the heads of what a file says of its HSM and key: without integrity, anybody may have written it. */
export function provenNote({ checks }: Pick<Report, 'checks'>): string {
  const isProven = checks.some(({ id, status }) => id === 'integrity' && status === 'pass');
  return isProven ? '' : ' (as the file states it, not proven)';
}

/** What offsets count in, where that is not the file itself; null for a binary file. */
export function offsetNote(encoding: Encoding | null): string | null {
  if (encoding !== 'pem' && encoding !== 'base64') return null;
  return `Offsets count the octets decoded from ${encoding === 'pem' ? 'PEM' : 'base64'}.`;
}

/** Digits of an exponent; that of a key in use has 5. */
const MAX_EXPONENT = 40;

/** "RSA, 2048 bits, exponent 65537" or "EC, P-384, 384 bits". */
export function keyWords(key: KeySummary): string {
  const parts = [key.algorithm];
  if (key.curve !== null) parts.push(key.curve);
  if (key.bits !== null) parts.push(`${key.bits} bits`);
  if (key.exponent !== null) parts.push(`exponent ${clip(key.exponent, MAX_EXPONENT)}`);
  return parts.join(', ');
}

/** What is shown of an attribute; one without known meaning shows its octets alone. */
export function attributeValue(attribute: Pick<KeyAttribute, 'value' | 'raw'>): string {
  if (attribute.value === null) return attribute.raw === null ? 'not stated' : attribute.raw;
  if (typeof attribute.value === 'boolean') return attribute.value ? 'yes' : 'no';
  return String(attribute.value);
}

/** "at 557, 102 octets", or "at 557" for a place between two octets. */
export function rangeWords(offset: number, length: number): string {
  return `at ${offset}${lengthWords(length)}`;
}

function lengthWords(length: number): string {
  return length === 0 ? '' : `, ${length} ${length === 1 ? 'octet' : 'octets'}`;
}

/** Words around an offset, which a form may show as a link. */
export interface OffsetWords {
  readonly before: string;
  readonly after: string;
  /** All of it. */
  readonly text: string;
}

/** "at 557, 102 octets", and in which file where that is not the attestation. */
export function placeWords({ offset, length, in: compared }: ReportFinding | ReportPlace): OffsetWords {
  return aroundOffset('at ', offset, `${lengthWords(length)}${inFile(compared)}`);
}

/** The offset alone, and in which file where that is not the attestation. */
export function offsetWords({ offset, in: compared }: ReportFinding): OffsetWords {
  return aroundOffset('', offset, inFile(compared));
}

function aroundOffset(before: string, offset: number, after: string): OffsetWords {
  return { before, after, text: `${before}${offset}${after}` };
}

function inFile(compared: ReportFinding['in']): string {
  return compared ? ` in ${escapeForDisplay(compared.file)}` : '';
}

/** "differs from octet 3 on". */
export function differencePlace({ octet }: NonNullable<KeyComparison['firstDifference']>): string {
  return `differs from octet ${octet} on`;
}

/** How the signature of a request fares; null for what is not signed by the key in it. */
export function signatureWords({ signatureStatus, signatureAlgorithm }: CsrReport): string | null {
  if (signatureStatus === null) return null;
  const algorithm = signatureAlgorithm === null ? '' : `${signatureAlgorithm}, `;
  return `${algorithm}${SIGNATURE_WORDS[signatureStatus]}`;
}

/** How the signature of a request fares, by the result of checking it. */
export const SIGNATURE_WORDS: Readonly<Record<NonNullable<CsrReport['signatureStatus']>, string>> = {
  valid: 'good: made with the key in the request',
  invalid: 'does not verify',
  refused: 'proves nothing: the key is unsound',
  weak: 'weak: it can be forged',
  unsupported: 'could not be checked',
};
