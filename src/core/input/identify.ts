import {
  type Asn1Index,
  type RootSchema,
  childrenOf,
  contentOf,
  isContext,
  isUniversal,
} from '../asn1/index/asn1Index.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { Tag } from '../asn1/index/tags.ts';
import type { FileKind } from '../model/fileKinds.ts';

/** What the outermost element of a file is. */
interface Identity {
  readonly kind: FileKind;
  readonly root: RootSchema;
}

const CONTENT_TYPES: Readonly<Record<string, FileKind>> = {
  '1.2.840.113549.1.7.1': 'data',
  '1.2.840.113549.1.7.2': 'signedData',
  '1.2.840.113549.1.7.3': 'envelopedData',
  '1.2.840.113549.1.7.5': 'digestedData',
  '1.2.840.113549.1.7.6': 'encryptedData',
  '1.2.840.113549.1.9.16.1.2': 'authenticatedData',
  '1.2.840.113549.1.9.16.1.23': 'authEnvelopedData',
};

const PRIVATE_KEY: Identity = { kind: 'privateKey', root: 'any' };
const KEY_STORE: Identity = { kind: 'keyStore', root: 'any' };
const CERTIFICATE: Identity = { kind: 'certificate', root: 'Certificate' };
const OTHER: Identity = { kind: 'otherAsn1', root: 'any' };

/** Tells by the structure of an index (made with any root) what the octets are. */
export function identify(index: Asn1Index): Identity {
  if (index.count === 0) return { kind: 'empty', root: 'any' };
  if (!isUniversal(index, 0, Tag.sequence)) return { kind: 'binary', root: 'any' };
  const [first, second, third, ...rest] = childrenOf(index, 0).slice(0, 12);
  const is = (node: number | undefined, tag: number) => node !== undefined && isUniversal(index, node, tag);
  if (is(first, Tag.objectIdentifier)) return contentInfo(index, first!, second);
  if (is(first, Tag.integer)) {
    if (is(second, Tag.octetString)) return PRIVATE_KEY; // RFC 5915 ECPrivateKey
    if (is(second, Tag.integer) && third !== undefined) return PRIVATE_KEY; // RFC 8017 RSAPrivateKey, DSA
    if (is(second, Tag.integer) && index.problems.length === 0) return { kind: 'rsaPublicKey', root: 'any' };
    // RFC 7292 PFX: the second element is a message. Otherwise RFC 5958, also where the key itself is cut off.
    if (startsWithOid(index, second)) return isMessage(index, second!) ? KEY_STORE : PRIVATE_KEY;
  }
  if (startsWithOid(index, first) && is(second, Tag.octetString)) return PRIVATE_KEY; // EncryptedPrivateKeyInfo
  if (startsWithOid(index, first) && is(second, Tag.bitString))
    return { kind: 'publicKey', root: 'SubjectPublicKeyInfo' };
  if (
    is(first, Tag.sequence) &&
    startsWithOid(index, second) &&
    is(third, Tag.bitString) &&
    rest.length === 0
  )
    return signed(index, first!);
  if (index.problems.length > 0) {
    // Where nothing says that it is a message, its elements are not called by a message's names.
    return { kind: 'broken', root: first === undefined ? 'ContentInfo' : 'any' };
  }
  return OTHER;
}

function startsWithOid(index: Asn1Index, node: number | undefined): boolean {
  return (
    node !== undefined &&
    isUniversal(index, node, Tag.sequence) &&
    index.end[node]! > node + 1 &&
    isUniversal(index, node + 1, Tag.objectIdentifier)
  );
}

/** Whether the SEQUENCE begins with an object identifier of PKCS#7, 1.2.840.113549.1.7. */
function isMessage(index: Asn1Index, sequence: number): boolean {
  return decodeOid(contentOf(index, sequence + 1))?.startsWith('1.2.840.113549.1.7.') ?? false;
}

function contentInfo(index: Asn1Index, contentType: number, content: number | undefined): Identity {
  const oid = decodeOid(contentOf(index, contentType));
  const kind = oid === null ? undefined : CONTENT_TYPES[oid];
  if (kind !== undefined) return { kind, root: 'ContentInfo' };
  if (content === undefined && index.problems.length > 0) return { kind: 'broken', root: 'ContentInfo' };
  return OTHER;
}

/** SEQUENCE { tbs, algorithm, signature }: a certificate, a CSR or a CRL by what the signed part begins with. */
function signed(index: Asn1Index, tbs: number): Identity {
  const [first, second, third] = childrenOf(index, tbs).slice(0, 3);
  const sequence = (node: number | undefined) => node !== undefined && isUniversal(index, node, Tag.sequence);
  if (first === undefined) return OTHER;
  if (isContext(index, first, 0)) return CERTIFICATE;
  const startsWithInteger = isUniversal(index, first, Tag.integer);
  if (
    startsWithInteger &&
    !startsWithOid(index, second) &&
    !startsWithOid(index, third) &&
    sequence(second) &&
    sequence(third) &&
    sequence(third! + 1)
  ) {
    return { kind: 'certificationRequest', root: 'CertificationRequest' };
  }
  if (startsWithInteger && startsWithOid(index, second) && third !== undefined && isX509v1(index, tbs)) {
    return CERTIFICATE;
  }
  return startsWithOid(index, startsWithInteger ? second : first)
    ? { kind: 'revocationList', root: 'any' }
    : OTHER;
}

/** A version 1 certificate has validity and a second name where a CRL has a time. */
function isX509v1(index: Asn1Index, tbs: number): boolean {
  const fourth = childrenOf(index, tbs)[3];
  return fourth !== undefined && isUniversal(index, fourth, Tag.sequence);
}
