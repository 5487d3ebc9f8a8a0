import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm.ts';
import type { PssParameters } from '../x509/pssParameters.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { fixedWidthSignature } from './ecdsaValue.ts';
import { isOnCurve, uncompressedPoint, verifyEcdsaByLibrary, verifyEdwards } from './noble.ts';
import { verifyPostQuantum } from './postQuantum.ts';
import { type SignatureScheme, schemeOf } from './scheme.ts';
import { verifyEcdsa, verifyRsa } from './webCrypto.ts';

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
  | { readonly status: 'refused'; readonly reason: string }
  /** A hash that proves nothing; not computed. */
  | { readonly status: 'weak'; readonly reason: string }
  /** Could not be computed: counts as not valid. */
  | { readonly status: 'unsupported'; readonly reason: string };

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
  if (scheme.type === 'weak') return { status: 'weak', reason: `${signed.algorithm.name} (${scheme.hash})` };
  if (scheme.type === 'unsupported') return { status: 'unsupported', reason: scheme.reason };
  try {
    return await compute(scheme, signed, key);
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    return { status: 'unsupported', reason: `${signed.algorithm.name}: ${reason}` };
  }
}

type Computable = Exclude<SignatureScheme, { readonly type: 'weak' | 'unsupported' }>;

async function compute(scheme: Computable, signed: Signed, key: PublicKey): Promise<SignatureResult> {
  const { material } = key;
  const { data, signature } = signed;
  if (material.type === 'other')
    return {
      status: 'unsupported',
      reason:
        key.curve === null ? `a key with the algorithm ${key.algorithm}` : `a key on the curve ${key.curve}`,
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
      if (curve.by === 'none') return { status: 'unsupported', reason: `ECDSA on ${curve.name}` };
      const point = await uncompressedPoint(curve, material.point);
      if (point === null || !(await isOnCurve(curve, point))) {
        return { status: 'refused', reason: `an EC key that is no point of the curve ${curve.name}` };
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
): string | null {
  if (scheme.type !== 'rsa-pss') return 'a key for RSASSA-PSS alone, and a signature of another algorithm';
  if (bound === null) return null;
  if (bound.type === 'unsupported') return `a key for ${bound.reason} alone`;
  if (bound.type === 'weak') return 'a key for RSASSA-PSS with SHA-1 alone';
  if (bound.hash === scheme.hash && scheme.saltLength >= bound.saltLength) return null;
  return `a key for RSASSA-PSS with ${bound.hash} and a salt of ${bound.saltLength} octets or more alone, and a signature with ${scheme.hash} and ${scheme.saltLength}`;
}
