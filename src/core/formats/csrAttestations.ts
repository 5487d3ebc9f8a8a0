import {
  type Asn1Index,
  childrenOf,
  contentOf,
  contentOffset,
  elementOf,
  isUniversal,
} from '../asn1/index/asn1Index.ts';
import { encodeElement } from '../asn1/index/encode.ts';
import { encodeOid } from '../asn1/oid/oid.ts';
import { pathOf } from '../asn1/index/path.ts';
import { Tag } from '../asn1/index/tags.ts';
import { indexAsn1 } from '../asn1/index/walk.ts';
import { readBag } from '../verify/attestation.ts';
import type { ByteRange } from '../model/place.ts';
import { nodeRange } from '../asn1/index/place.ts';
import { FORMATS } from './formats.ts';
import { VOCABULARY } from './vocabulary.ts';
import { readInput } from '../input/readInput.ts';
import { ATTESTATION_ATTRIBUTE } from '../compare/findings.ts';
import type { HolderProblem, KeyHolder } from '../compare/keyHolder.ts';
import { readKeyHolders } from '../compare/readKeyHolders.ts';
import { type Bundle, type Statement, certificatesIn, readBundles } from '../x509/statements.ts';

/** A PKC that a request carries. */
export interface CarriedAttestation {
  /**
   * How it is carried: as a CMS message, as the octets of a string, or as mere certificates, around which the CMS
   * message was written here.
   */
  readonly form: 'content-info' | 'octet-string' | 'certificates';
  /** To be inspected and verified against the same request. */
  readonly bytes: Uint8Array;
  /** Offset of these octets in the decoded request; null for what was written here. */
  readonly offset: number | null;
}

/** One attestation statement of a request; its range counts the decoded octets of the request. */
export interface CsrStatement extends ByteRange {
  readonly path: string;
  /** Dotted type of the statement, and its name where one is known. Null for an unknown shape. */
  readonly type: string | null;
  readonly typeName: string | null;
  /** Name of the verifier that early drafts carry, for display. */
  readonly hint: string | null;
  /** Null where the statement holds no PKC that is known as one. */
  readonly attestation: CarriedAttestation | null;
}

export interface CsrAttestations {
  readonly statements: readonly CsrStatement[];
  /** A PKC made of the certificates beside the statements; null where none of them is for an attested key. */
  readonly bag: CarriedAttestation | null;
}

/**
 * The attestation statements in the certificate requests of a file (draft-ietf-lamps-csr-attestation, attribute
 * 1.2.840.113549.1.9.16.2.59), in any shape of its drafts. Empty for a request without them. Never throws.
 */
export function readCsrAttestations({
  bytes,
}: {
  readonly bytes: Uint8Array;
}): readonly CsrAttestations[] | HolderProblem {
  const read = readKeyHolders({ bytes });
  return 'code' in read ? read : read.holders.flatMap(ofHolder);
}

function ofHolder({ request, index }: KeyHolder): CsrAttestations[] {
  const bundles = (request?.attributes ?? [])
    .filter(({ oid }) => oid === ATTESTATION_ATTRIBUTE)
    .flatMap(({ values }) => childrenOf(index, values))
    .flatMap((value) => readBundles(index, value));
  return bundles.map((bundle) => ofBundle(index, bundle));
}

function ofBundle(index: Asn1Index, { statements, certificates }: Bundle): CsrAttestations {
  return {
    statements: statements.map((statement) => ({
      ...nodeRange(index, statement.node),
      path: pathOf(index, statement.node),
      type: statement.type,
      typeName: statement.type === null ? null : VOCABULARY.oidName(statement.type),
      hint: statement.hint,
      attestation: carriedBy(index, statement, certificates),
    })),
    bag: asMessage(certificates.map((node) => elementOf(index, node))),
  };
}

/** Elements of a statement's value in which a PKC is looked for, and how deep; a CMS message is not looked into. */
const MAX_LOOKED_AT = 64;
const MAX_DEPTH = 5;

/**
 * The PKC in the value of a statement: a CMS message, one in the octets of a string, or certificates, each maybe
 * within a CHOICE, an EXPLICIT tag or a list. What validates a statement may stand beside all of them (`certs`).
 */
function carriedBy(
  index: Asn1Index,
  { value }: Statement,
  beside: readonly number[],
): CarriedAttestation | null {
  if (value < 0) return null;
  const found = messageIn(index, value);
  const bag = beside.map((node) => elementOf(index, node));
  if (found !== null) {
    const own = readBag(indexAsn1({ bytes: found.bytes, root: 'ContentInfo' })).certificates;
    // The attested certificate alone: its issuers are those beside it.
    return own.length === 1 && bag.length > 0 ? asMessage([own[0]!.der, ...bag]) : found;
  }
  const certificates = certificatesWithin(index, value);
  return certificates.length === 0 ? null : asMessage([...certificates, ...bag]);
}

/** The first message with an attested certificate. */
function messageIn(index: Asn1Index, value: number): CarriedAttestation | null {
  for (const node of within(index, value)) {
    if (isUniversal(index, node, Tag.octetString)) {
      const bytes = contentOf(index, node);
      if (holdsAttested(bytes)) return { form: 'octet-string', bytes, offset: contentOffset(index, node) };
    } else {
      const bytes = elementOf(index, node);
      if (holdsAttested(bytes)) return { form: 'content-info', bytes, offset: index.offset[node]! };
    }
  }
  return null;
}

/** The certificates in a value, listed there or in the octets of a string. */
function certificatesWithin(index: Asn1Index, value: number): Uint8Array[] {
  for (const node of within(index, value)) {
    const here = certificatesIn(index, node);
    if (here.length > 0) return here.map((one) => elementOf(index, one));
    if (!isUniversal(index, node, Tag.octetString)) continue;
    const inner = indexAsn1({ bytes: contentOf(index, node), root: 'any' });
    const listed = inner.count > 0 && inner.problems.length === 0 ? certificatesIn(inner, 0) : [];
    if (listed.length > 0) return listed.map((one) => elementOf(inner, one));
  }
  return [];
}

function within(index: Asn1Index, value: number): number[] {
  const found: number[] = [];
  let level = [value];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_LOOKED_AT; depth++) {
    found.push(...level);
    level = level.flatMap((node) => childrenOf(index, node)).slice(0, MAX_LOOKED_AT);
  }
  return found.slice(0, MAX_LOOKED_AT);
}

/** The certificates as the certs-only message that a PKC is; null where none is the attested key's. */
function asMessage(certificates: readonly Uint8Array[]): CarriedAttestation | null {
  if (certificates.length === 0) return null;
  const message = encodeElement(
    0x30,
    encodeElement(0x06, encodeOid('1.2.840.113549.1.7.2')),
    encodeElement(
      0xa0,
      encodeElement(
        0x30,
        encodeElement(0x02, Uint8Array.of(1)),
        encodeElement(0x31),
        encodeElement(0x30, encodeElement(0x06, encodeOid('1.2.840.113549.1.7.1'))),
        encodeElement(0xa0, ...certificates),
        encodeElement(0x31),
      ),
    ),
  );
  return holdsAttested(message) ? { form: 'certificates', bytes: message, offset: null } : null;
}

/** Whether the octets are a CMS message (or PEM of one) with a certificate that claims to be an attested key's. */
function holdsAttested(bytes: Uint8Array): boolean {
  const { index, problem } = readInput({ bytes });
  if (index === null || problem !== null) return false;
  const { certificates } = readBag(index);
  return FORMATS.some((format) => certificates.some((one) => format.claimsAttestedKey(one)));
}
