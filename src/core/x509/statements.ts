import { type Asn1Index, childrenOf, contentOf, isContext, isUniversal } from '../asn1/index/asn1Index.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { decodeString } from '../asn1/value/strings.ts';
import { Tag } from '../asn1/index/tags.ts';
import { escapeForDisplay } from '../base/escape.ts';

/** One statement: a type and a value that the type defines. */
export interface Statement {
  readonly node: number;
  /** Dotted; null where the shape is none of the drafts'. */
  readonly type: string | null;
  /** Element of the value; -1 where there is none. */
  readonly value: number;
  /** Name of the verifier that early drafts carry, escaped; null without one. */
  readonly hint: string | null;
}

/** Statements that came together, and the certificates beside them. */
export interface Bundle {
  readonly statements: readonly Statement[];
  /** Elements that look like X.509 certificates. */
  readonly certificates: readonly number[];
}

/**
 * The bundles of one attribute value. The drafts of draft-ietf-lamps-csr-attestation differ on the wire, so what is
 * there decides:
 * - a statement: SEQUENCE { type, value }, in some drafts with a BOOLEAN before the value, with a hint or attributes after it;
 * - statements: SEQUENCE OF or SET OF statement;
 * - a bundle: SEQUENCE { statements, certs OPTIONAL }, the shape of the latest drafts, here with certs tagged or not;
 * - bundles: SEQUENCE OF bundle;
 * - anything else: a statement of unknown shape.
 */
export function readBundles(index: Asn1Index, value: number): Bundle[] {
  if (isStatement(index, value)) return [{ statements: [statementOf(index, value)], certificates: [] }];
  if (isStatements(index, value)) return [bundleOf(index, value, [])];
  const [first, ...others] = isList(index, value) ? childrenOf(index, value) : [];
  if (first !== undefined && isStatements(index, first)) return [bundleOf(index, first, others)];
  // It is told all the same, and looked into.
  if (first === undefined || !isBundle(index, first))
    return [{ statements: [{ node: value, type: null, value, hint: null }], certificates: [] }];
  return [first, ...others].flatMap((node) => {
    if (!isBundle(index, node)) return [];
    const [list, ...beside] = childrenOf(index, node);
    return [bundleOf(index, list!, beside)];
  });
}

function isList(index: Asn1Index, node: number): boolean {
  return isUniversal(index, node, Tag.sequence) || isUniversal(index, node, Tag.set);
}

function firstChild(index: Asn1Index, node: number): number {
  return isList(index, node) && index.end[node]! > node + 1 ? node + 1 : -1;
}

function isStatement(index: Asn1Index, node: number): boolean {
  const first = isUniversal(index, node, Tag.sequence) ? firstChild(index, node) : -1;
  return first >= 0 && isUniversal(index, first, Tag.objectIdentifier);
}

function isStatements(index: Asn1Index, node: number): boolean {
  const first = firstChild(index, node);
  return first >= 0 && isStatement(index, first);
}

function isBundle(index: Asn1Index, node: number): boolean {
  const first = isUniversal(index, node, Tag.sequence) ? firstChild(index, node) : -1;
  return first >= 0 && isStatements(index, first);
}

function bundleOf(index: Asn1Index, list: number, beside: readonly number[]): Bundle {
  const statements = childrenOf(index, list)
    .filter((node) => isStatement(index, node))
    .map((node) => statementOf(index, node));
  return { statements, certificates: beside.flatMap((node) => certificatesIn(index, node)) };
}

function statementOf(index: Asn1Index, node: number): Statement {
  const [type, ...rest] = childrenOf(index, node);
  // bindsPublicKey of some drafts: a BOOLEAN, tagged [0] or not, before the value.
  const binds =
    rest.length > 1 && (isUniversal(index, rest[0]!, Tag.boolean) || isTaggedBoolean(index, rest[0]!));
  const [value, ...after] = binds ? rest.slice(1) : rest;
  const hint = after.find(
    (other) => isUniversal(index, other, Tag.utf8String) || isUniversal(index, other, Tag.ia5String),
  );
  return {
    node,
    type: decodeOid(contentOf(index, type!)) ?? '?',
    value: value ?? -1,
    hint:
      hint === undefined
        ? null
        : escapeForDisplay(decodeString(contentOf(index, hint), index.tag[hint]!).text),
  };
}

/** [0] IMPLICIT BOOLEAN, or [0] EXPLICIT around one. */
function isTaggedBoolean(index: Asn1Index, node: number): boolean {
  if (!isContext(index, node, 0)) return false;
  if (index.end[node] === node + 1) return index.contentLength[node] === 1;
  return index.end[node] === node + 2 && isUniversal(index, node + 1, Tag.boolean);
}

/** A list of certificates, tagged or not, or one certificate by itself. */
export function certificatesIn(index: Asn1Index, node: number): number[] {
  if (looksLikeCertificate(index, node)) return [node];
  return childrenOf(index, node).filter((child) => looksLikeCertificate(index, child));
}

/** SEQUENCE { SEQUENCE, SEQUENCE that begins with an object identifier, BIT STRING }. */
function looksLikeCertificate(index: Asn1Index, node: number): boolean {
  if (!isUniversal(index, node, Tag.sequence)) return false;
  const [signed, algorithm, signature, ...more] = childrenOf(index, node).slice(0, 4);
  return (
    signature !== undefined &&
    more.length === 0 &&
    isUniversal(index, signed!, Tag.sequence) &&
    isStatement(index, algorithm!) &&
    isUniversal(index, signature, Tag.bitString)
  );
}
