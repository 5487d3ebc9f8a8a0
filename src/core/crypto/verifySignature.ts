import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import type { Reason } from '../model/reasons.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm.ts';
import type { PssParameters } from '../x509/pssParameters.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { fixedWidthSignature } from './ecdsaValue.ts';
import { isOnCurve, uncompressedPoint, verifyEcdsaByLibrary, verifyEdwards } from './noble.ts';
import { verifyPostQuantum } from './postQuantum.ts';
import { type SignatureScheme, schemeOf } from './scheme.ts';
import { NoWebCrypto, verifyEcdsa, verifyRsa } from './webCrypto.ts';

/** What is signed, with what, and where it stands in its file. */
export interface Signed {
  readonly index: Asn1Index;
  readonly algorithm: AlgorithmIdentifier;
  /** The signed octets. */
  readonly data: Uint8Array;
  /** Element of the signature BIT STRING. */
  readonly signatureNode: number;
  /** Its octets, without the count of unused bits. */
  readonly signature: Uint8Array;
}

export type SignatureResult =
  | { readonly status: 'valid' }
  | { readonly status: 'invalid' }
  /** The key is none, as it is no point of its curve, or is not for this algorithm. */
  | { readonly status: 'refused'; readonly reason: Reason }
  /** A hash that proves nothing; not computed. */
  | { readonly status: 'weak'; readonly reason: Reason }
  /** Could not be computed: counts as not valid. */
  | { readonly status: 'unsupported'; readonly reason: Reason };

const VALID: SignatureResult = { status: 'valid' };
const INVALID: SignatureResult = { status: 'invalid' };

/**
 * Checks one signature under one key. Never throws: what cannot be computed is `unsupported`. `weakToo`: computes
 * SHA-1 signatures as well, for remarks that nothing depends on.
 */
export async function verifySignature(
  signed: Signed,
  key: PublicKey,
  { weakToo = false }: { readonly weakToo?: boolean } = {},
): Promise<SignatureResult> {
  const stated = schemeOf(signed.index, signed.algorithm);
  const scheme = stated.type === 'weak' && weakToo ? (stated.scheme ?? stated) : stated;
  const { name: algorithm } = signed.algorithm;
  if (scheme.type === 'weak')
    return { status: 'weak', reason: { code: 'weak-hash', algorithm, hash: scheme.hash } };
  if (scheme.type === 'unsupported') return { status: 'unsupported', reason: scheme.reason };
  try {
    return await compute(scheme, signed, key);
  } catch (error) {
    return { status: 'unsupported', reason: failureOf(algorithm, error) };
  }
}

function failureOf(algorithm: string, error: unknown): Reason {
  if (error instanceof NoWebCrypto) return { code: 'no-webcrypto', algorithm };
  const said = error instanceof Error && error.message !== '' ? error.message : String(error);
  return { code: 'host-error', algorithm, error: said };
}

type Computable = Exclude<SignatureScheme, { readonly type: 'weak' | 'unsupported' }>;

async function compute(scheme: Computable, signed: Signed, key: PublicKey): Promise<SignatureResult> {
  const { material } = key;
  const { data, signature } = signed;
  if (material.type === 'other')
    return {
      status: 'unsupported',
      reason:
        key.curve === null
          ? { code: 'key-algorithm-not-computed', algorithm: key.algorithm }
          : { code: 'key-curve-not-computed', curve: key.curve },
    };
  switch (scheme.type) {
    case 'rsa-pkcs1':
    case 'rsa-pss':
      if (material.type !== 'rsa') return INVALID;
      if (key.pss) {
        const reason = pssKeyRefusal(scheme, key.pss.parameters);
        if (reason !== null) return { status: 'refused', reason };
      }
      // RFC 8017 section 8.2.2 step 1: the signature is as long as the modulus.
      if (signature.length !== Math.ceil(key.bits! / 8)) return INVALID;
      return (await verifyRsa(scheme, material, data, signature)) ? VALID : INVALID;
    case 'ecdsa': {
      if (material.type !== 'ec') return INVALID;
      const { curve } = material;
      if (curve.by === 'none')
        return { status: 'unsupported', reason: { code: 'ecdsa-curve-not-computed', curve: curve.name } };
      const point = await uncompressedPoint(curve, material.point);
      if (point === null || !(await isOnCurve(curve, point))) {
        return { status: 'refused', reason: { code: 'ec-key-no-point', curve: curve.name } };
      }
      const fixed = fixedWidthSignature(signed.index, signed.signatureNode, curve.octets);
      if (fixed === null) return INVALID;
      const good =
        curve.by === 'webcrypto'
          ? await verifyEcdsa(scheme, material, point, data, fixed)
          : await verifyEcdsaByLibrary(scheme, curve, point, data, fixed);
      return good ? VALID : INVALID;
    }
    case 'ed25519':
    case 'ed448':
      if (material.type !== scheme.type) return INVALID;
      return (await verifyEdwards(material, data, signature)) ? VALID : INVALID;
    case 'post-quantum':
      if (material.type !== 'post-quantum' || material.parameters.oid !== scheme.parameters.oid)
        return INVALID;
      return (await verifyPostQuantum(scheme.parameters, material.key, data, signature)) ? VALID : INVALID;
  }
}

/** Why a key for RSASSA-PSS alone does not verify such a signature (RFC 4055 section 3.3); null where it may. */
function pssKeyRefusal(
  scheme: Extract<Computable, { readonly type: 'rsa-pkcs1' | 'rsa-pss' }>,
  bound: PssParameters | null,
): Reason | null {
  if (scheme.type !== 'rsa-pss') return { code: 'pss-key-other-signature' };
  if (bound === null) return null;
  if (bound.type === 'unsupported') return { code: 'pss-key-unsupported', parameters: bound.reason };
  if (bound.type === 'weak') return { code: 'pss-key-sha1' };
  const { hash, saltLength: salt } = scheme;
  if (bound.hash === hash && salt >= bound.saltLength) return null;
  return { code: 'pss-key-bound', keyHash: bound.hash, leastSalt: bound.saltLength, hash, salt };
}
