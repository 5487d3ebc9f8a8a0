import { sha256 } from '@noble/hashes/sha2.js';
import { type Asn1Index, Flag, contentOf, elementOf, hasFlag, isUniversal } from '../asn1/index/asn1Index.ts';
import { allChildrenKnown, childNamed, descendantNamed } from '../asn1/index/fields.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { standardName } from '../asn1/oid/standardNames.ts';
import { Tag } from '../asn1/index/tags.ts';
import { toHex, toUnsigned, withoutLeadingZeros } from '../base/bytes.ts';
import { MAX_RSA_BYTES } from '../base/limits.ts';
import type { Reason } from '../model/reasons.ts';
import { type Curve, curveByOid } from './curves.ts';
import { type PostQuantum, postQuantumByOid } from './postQuantum.ts';
import { type PssParameters, readPssParameters } from './pssParameters.ts';

export type KeyMaterial =
  | { readonly type: 'rsa'; readonly n: bigint; readonly e: bigint }
  /** `point` as in the file: 04 x y, 02 x, 03 x or hybrid. */
  | { readonly type: 'ec'; readonly curve: Curve; readonly point: Uint8Array }
  | { readonly type: 'ed25519' | 'ed448'; readonly key: Uint8Array }
  | { readonly type: 'post-quantum'; readonly parameters: PostQuantum; readonly key: Uint8Array }
  /** An algorithm whose keys are not read here: only the octets can be compared. */
  | { readonly type: 'other'; readonly key: Uint8Array };

/** A SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export interface PublicKey {
  readonly node: number;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  /** SHA-256 of `spki`, lower-case hex. */
  readonly spkiSha256: string;
  /** Dotted algorithm. */
  readonly oid: string;
  /** `RSA`, `RSASSA-PSS`, `EC`, `Ed25519`, or the name or dotted form of the algorithm. */
  readonly algorithm: string;
  /** Bits of the RSA modulus or of the curve's field; null where the algorithm itself fixes the size. */
  readonly bits: number | null;
  readonly curve: string | null;
  readonly material: KeyMaterial;
  /**
   * Set for a key of the algorithm id-RSASSA-PSS, which signs nothing else (RFC 4055 section 1.2): the parameters that
   * bind its signatures, or null where it has none.
   */
  readonly pss?: { readonly parameters: PssParameters | null };
}

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';
const ED25519 = '1.3.101.112';
const ED448 = '1.3.101.113';

/** Reads the key at `node`; null where the structure is not one, with `problem` for the finding. */
export function readPublicKey(index: Asn1Index, node: number): PublicKey | { readonly problem: Reason } {
  const algorithm = descendantNamed(index, node, 'algorithm', 'algorithm');
  const subjectPublicKey = childNamed(index, node, 'subjectPublicKey');
  const oid = algorithm < 0 ? null : decodeOid(contentOf(index, algorithm));
  if (oid === null || subjectPublicKey < 0) return { problem: { code: 'key-incomplete' } };
  if (!allChildrenKnown(index, node)) return { problem: { code: 'key-third-element' } };
  const bits = contentOf(index, subjectPublicKey);
  if (bits.length < 2 || bits[0] !== 0 || hasFlag(index, subjectPublicKey, Flag.constructed))
    return { problem: { code: 'key-no-bit-string' } };
  const spki = elementOf(index, node);
  const common = { node, spki, spkiSha256: toHex(sha256(spki)), oid };
  switch (oid) {
    case RSA:
      return rsaKey(index, subjectPublicKey, common);
    case RSA_PSS:
      return pssKey(index, node, rsaKey(index, subjectPublicKey, common));
    case EC:
      return ecKey(index, node, bits.subarray(1), common);
    case ED25519:
      return edwardsKey('Ed25519', 32, bits.subarray(1), common);
    case ED448:
      return edwardsKey('Ed448', 57, bits.subarray(1), common);
    default:
      return otherKey(bits.subarray(1), common);
  }
}

type Common = Pick<PublicKey, 'node' | 'spki' | 'spkiSha256' | 'oid'>;

function rsaKey(
  index: Asn1Index,
  subjectPublicKey: number,
  common: Common,
): PublicKey | { readonly problem: Reason } {
  const key = childNamed(index, subjectPublicKey, 'rsaPublicKey');
  const modulus = childNamed(index, key, 'modulus');
  const exponent = childNamed(index, key, 'publicExponent');
  if (modulus < 0 || exponent < 0 || index.end[key] !== key + 3)
    return { problem: { code: 'rsa-key-no-pair' } };
  const n = contentOf(index, modulus);
  const e = contentOf(index, exponent);
  // Negative here is an encoder's mistake that no signed genuine file shows, so it is not read as unsigned.
  if (n.length === 0 || e.length === 0 || n[0]! >= 0x80 || e[0]! >= 0x80)
    return { problem: { code: 'rsa-key-negative' } };
  const octets = Math.max(n.length, e.length);
  if (octets > MAX_RSA_BYTES) return { problem: { code: 'rsa-key-octets', octets, most: MAX_RSA_BYTES } };
  const significant = withoutLeadingZeros(n);
  const bits =
    significant.length === 0 ? 0 : (significant.length - 1) * 8 + (32 - Math.clz32(significant[0]!));
  return {
    ...common,
    algorithm: 'RSA',
    bits,
    curve: null,
    material: { type: 'rsa', n: toUnsigned(n), e: toUnsigned(e) },
  };
}

function pssKey(
  index: Asn1Index,
  node: number,
  key: ReturnType<typeof rsaKey>,
): PublicKey | { readonly problem: Reason } {
  if ('problem' in key) return key;
  const parameters = descendantNamed(index, node, 'algorithm', 'parameters');
  const pss = { parameters: parameters < 0 ? null : readPssParameters(index, parameters) };
  return { ...key, algorithm: 'RSASSA-PSS', pss };
}

function ecKey(
  index: Asn1Index,
  node: number,
  point: Uint8Array,
  common: Common,
): PublicKey | { readonly problem: Reason } {
  const parameters = descendantNamed(index, node, 'algorithm', 'parameters');
  if (parameters < 0 || !isUniversal(index, parameters, Tag.objectIdentifier)) {
    return { problem: { code: 'ec-key-no-curve' } };
  }
  const oid = decodeOid(contentOf(index, parameters)) ?? '?';
  const curve = curveByOid(oid);
  if (curve === null) {
    return {
      ...common,
      algorithm: 'EC',
      bits: null,
      curve: standardName(oid) ?? oid,
      material: { type: 'other', key: point },
    };
  }
  return {
    ...common,
    algorithm: 'EC',
    bits: curve.bits,
    curve: curve.name,
    material: { type: 'ec', curve, point },
  };
}

function otherKey(key: Uint8Array, common: Common): PublicKey | { readonly problem: Reason } {
  const parameters = postQuantumByOid(common.oid);
  if (parameters === null) {
    const algorithm = standardName(common.oid) ?? common.oid;
    return { ...common, algorithm, bits: null, curve: null, material: { type: 'other', key } };
  }
  const { name, keyOctets: octets } = parameters;
  if (key.length !== octets)
    return { problem: { code: 'post-quantum-key-octets', algorithm: name, octets, found: key.length } };
  const material = { type: 'post-quantum', parameters, key } as const;
  return { ...common, algorithm: name, bits: null, curve: null, material };
}

function edwardsKey(
  algorithm: 'Ed25519' | 'Ed448',
  octets: number,
  key: Uint8Array,
  common: Common,
): PublicKey | { readonly problem: Reason } {
  if (key.length !== octets)
    return { problem: { code: 'edwards-key-octets', algorithm, octets, found: key.length } };
  const type = algorithm === 'Ed25519' ? 'ed25519' : 'ed448';
  return { ...common, algorithm, bits: null, curve: null, material: { type, key } };
}
