import {
  type Asn1Index,
  Flag,
  childrenOf,
  contentOf,
  elementOf,
  hasFlag,
  totalLength,
} from '../asn1/index/asn1Index.ts';
import { allChildrenKnown, childNamed, descendantNamed } from '../asn1/index/fields.ts';
import { type DecodedTime, decodeTime } from '../asn1/value/time.ts';
import { toHex, toUnsigned } from '../base/bytes.ts';
import type { ByteRange } from '../model/place.ts';
import type { Reason } from '../model/reasons.ts';
import { MAX_CERTIFICATE_BYTES, MAX_EXTENSIONS, MAX_SERIAL_BYTES } from '../base/limits.ts';
import { type AlgorithmIdentifier, readAlgorithm } from './algorithm.ts';
import { type BasicConstraints, readBasicConstraints } from './extensions/basicConstraints.ts';
import { readExtKeyUsage } from './extensions/extKeyUsage.ts';
import { type Extension, readExtension } from './extensions/extension.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from './extensions/keyIdentifiers.ts';
import { type KeyUsageBit, readKeyUsage } from './extensions/keyUsage.ts';
import { type Name, readName } from './name.ts';
import { type PublicKey, readPublicKey } from './publicKey.ts';

export interface Validity {
  readonly node: number;
  /** Null where the time is not in the form of RFC 5280. */
  readonly notBefore: DecodedTime | null;
  readonly notAfter: DecodedTime | null;
}

/** An X.509 certificate, read out of an index. Octets are views of the file. */
export interface Certificate extends ByteRange {
  /** The index that the element numbers are of: the file's own, or that of an anchor. */
  readonly index: Asn1Index;
  readonly node: number;
  readonly der: Uint8Array;
  /** The signed octets. */
  readonly tbs: Uint8Array;
  readonly serialNumberNode: number;
  /** Content octets of the INTEGER as lower-case hex. */
  readonly serialNumber: string;
  /** `signature` inside the signed part. */
  readonly innerAlgorithm: AlgorithmIdentifier;
  /** `signatureAlgorithm` beside the signature. */
  readonly outerAlgorithm: AlgorithmIdentifier;
  readonly issuer: Name;
  readonly subject: Name;
  readonly validity: Validity;
  readonly publicKey: PublicKey;
  readonly extensions: readonly Extension[];
  /** Null where the extension is absent. */
  readonly keyUsage: readonly KeyUsageBit[] | null;
  readonly extKeyUsage: readonly string[] | null;
  readonly basicConstraints: BasicConstraints | null;
  readonly authorityKeyIdentifier: Uint8Array | null;
  readonly subjectKeyIdentifier: Uint8Array | null;
  readonly signatureNode: number;
  /** Octets of signatureValue, without the octet that counts unused bits. */
  readonly signature: Uint8Array;
}

/** Why an element is no certificate, and where. */
export interface CertificateProblem {
  readonly node: number;
  readonly problem: Reason;
}

export const OID_KEY_USAGE = '2.5.29.15';
export const OID_BASIC_CONSTRAINTS = '2.5.29.19';
export const OID_EXT_KEY_USAGE = '2.5.29.37';
export const OID_AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
export const OID_SUBJECT_KEY_IDENTIFIER = '2.5.29.14';

/** Reads the Certificate at `node` (RFC 5280 section 4.1), strictly: every field there, none unknown. */
export function readCertificate(index: Asn1Index, node: number): Certificate | CertificateProblem {
  const octets = totalLength(index, node);
  if (octets > MAX_CERTIFICATE_BYTES)
    return fail(node, { code: 'certificate-octets', octets, most: MAX_CERTIFICATE_BYTES });
  if (hasFlag(index, node, Flag.cut)) return fail(node, { code: 'certificate-cut' });
  const tbs = childNamed(index, node, 'tbsCertificate');
  const outer = childNamed(index, node, 'signatureAlgorithm');
  const signatureNode = childNamed(index, node, 'signatureValue');
  if (tbs < 0 || outer < 0 || signatureNode < 0) return fail(node, { code: 'certificate-incomplete' });
  if (!allChildrenKnown(index, node)) return fail(node, { code: 'certificate-stray-element' });
  if (!allChildrenKnown(index, tbs)) return fail(tbs, { code: 'tbs-out-of-place' });
  const fields = readFields(index, tbs, outer);
  if ('problem' in fields) return fields;
  const bits = contentOf(index, signatureNode);
  if (bits.length < 2 || bits[0] !== 0 || hasFlag(index, signatureNode, Flag.constructed))
    return fail(signatureNode, { code: 'certificate-signature-no-bit-string' });
  const extensions = readExtensions(index, tbs);
  if ('problem' in extensions) return extensions;
  const version = childNamed(index, tbs, 'version');
  const number = version < 0 ? 0 : Number(toUnsigned(contentOf(index, version).subarray(0, 5)));
  if (number > 2 || (extensions.length > 0 && number !== 2)) {
    return fail(version < 0 ? tbs : version, { code: 'certificate-version', version: number + 1 });
  }
  const decoded = decodeExtensions(index, extensions);
  if ('problem' in decoded) return decoded;
  return {
    ...fields,
    ...decoded,
    index,
    node,
    offset: index.offset[node]!,
    length: totalLength(index, node),
    der: elementOf(index, node),
    tbs: elementOf(index, tbs),
    extensions,
    signatureNode,
    signature: bits.subarray(1),
  };
}

function fail(node: number, problem: Reason): CertificateProblem {
  return { node, problem };
}

function readFields(index: Asn1Index, tbs: number, outer: number) {
  const inner = childNamed(index, tbs, 'signature');
  const serialNumberNode = childNamed(index, tbs, 'serialNumber');
  const issuer = childNamed(index, tbs, 'issuer');
  const validity = childNamed(index, tbs, 'validity');
  const subject = childNamed(index, tbs, 'subject');
  const spki = childNamed(index, tbs, 'subjectPublicKeyInfo');
  if (Math.min(inner, serialNumberNode, issuer, validity, subject, spki) < 0)
    return fail(tbs, { code: 'tbs-incomplete' });
  if (childrenOf(index, validity).length > 2) return fail(validity, { code: 'validity-more-than-two' });
  const serial = contentOf(index, serialNumberNode);
  if (serial.length === 0) return fail(serialNumberNode, { code: 'serial-number-empty' });
  if (serial.length > MAX_SERIAL_BYTES)
    return fail(serialNumberNode, { code: 'serial-number-octets', octets: serial.length });
  const innerAlgorithm = readAlgorithm(index, inner);
  const outerAlgorithm = readAlgorithm(index, outer);
  if (innerAlgorithm === null) return fail(inner, { code: 'algorithm-malformed', field: 'signature' });
  if (outerAlgorithm === null)
    return fail(outer, { code: 'algorithm-malformed', field: 'signatureAlgorithm' });
  const publicKey = readPublicKey(index, spki);
  if ('problem' in publicKey) return fail(spki, publicKey.problem);
  return {
    serialNumberNode,
    serialNumber: toHex(serial),
    innerAlgorithm,
    outerAlgorithm,
    issuer: readName(index, issuer),
    subject: readName(index, subject),
    validity: {
      node: validity,
      notBefore: readTime(index, validity, 'notBefore'),
      notAfter: readTime(index, validity, 'notAfter'),
    },
    publicKey,
  };
}

function readTime(index: Asn1Index, validity: number, name: string): DecodedTime | null {
  const node = childNamed(index, validity, name);
  return node < 0 ? null : decodeTime(contentOf(index, node), index.tag[node]!);
}

function readExtensions(index: Asn1Index, tbs: number): Extension[] | CertificateProblem {
  const list = descendantNamed(index, tbs, 'extensions');
  const extensions: Extension[] = [];
  const nodes = list < 0 ? [] : childrenOf(index, list);
  if (nodes.length > MAX_EXTENSIONS)
    return fail(list, { code: 'extensions-too-many', count: nodes.length, most: MAX_EXTENSIONS });
  for (const node of nodes) {
    const extension = allChildrenKnown(index, node) ? readExtension(index, node) : null;
    if (extension === null) return fail(node, { code: 'extension-malformed' });
    extensions.push(extension);
  }
  return extensions;
}

/** Decodes what the checks rely on. A known extension that cannot be decoded makes the certificate unreadable. */
function decodeExtensions(index: Asn1Index, extensions: readonly Extension[]) {
  const find = (oid: string) => extensions.find((extension) => extension.oid === oid) ?? null;
  const keyUsage = find(OID_KEY_USAGE);
  const extKeyUsage = find(OID_EXT_KEY_USAGE);
  const basicConstraints = find(OID_BASIC_CONSTRAINTS);
  const authority = find(OID_AUTHORITY_KEY_IDENTIFIER);
  const subject = find(OID_SUBJECT_KEY_IDENTIFIER);
  const decoded = {
    keyUsage: keyUsage && readKeyUsage(index, keyUsage),
    extKeyUsage: extKeyUsage && readExtKeyUsage(index, extKeyUsage),
    basicConstraints: basicConstraints && readBasicConstraints(index, basicConstraints),
    // These two only help to find an issuer, so an odd one is the same as none.
    authorityKeyIdentifier: authority && readAuthorityKeyIdentifier(index, authority),
    subjectKeyIdentifier: subject && readSubjectKeyIdentifier(index, subject),
  };
  if (keyUsage && decoded.keyUsage === null) return fail(keyUsage.valueNode, { code: 'key-usage-malformed' });
  if (extKeyUsage && decoded.extKeyUsage === null)
    return fail(extKeyUsage.valueNode, { code: 'ext-key-usage-malformed' });
  if (basicConstraints && decoded.basicConstraints === null) {
    return fail(basicConstraints.valueNode, { code: 'basic-constraints-malformed' });
  }
  return decoded;
}
