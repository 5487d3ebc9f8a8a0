import { type Asn1Index, isUniversal } from '../asn1/index/asn1Index.ts';
import { Tag } from '../asn1/index/tags.ts';
import type { Reason } from '../model/reasons.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm.ts';
import { type PostQuantum, postQuantumByOid } from '../x509/postQuantum.ts';
import { type Sha2, readPssParameters } from '../x509/pssParameters.ts';

/** SHA-1 is computed only where nothing depends on the answer. */
export type Hash = 'SHA-1' | Sha2;

interface PlainScheme {
  readonly type: 'rsa-pkcs1' | 'ecdsa';
  readonly hash: Hash;
}

/** A signature algorithm that is computed here, or why it is not. */
export type SignatureScheme =
  | { readonly type: 'rsa-pkcs1'; readonly hash: Hash }
  /** `saltLength` in octets; the mask generation function is MGF1 with the same hash. */
  | { readonly type: 'rsa-pss'; readonly hash: Hash; readonly saltLength: number }
  | { readonly type: 'ecdsa'; readonly hash: Hash }
  | { readonly type: 'ed25519' | 'ed448' }
  | { readonly type: 'post-quantum'; readonly parameters: PostQuantum }
  /** MD2, MD5 or SHA-1: proves nothing. `scheme`: how it would be computed, where it can be. */
  | { readonly type: 'weak'; readonly hash: string; readonly scheme: PlainScheme | null }
  | { readonly type: 'unsupported'; readonly reason: Reason };

type Plain = readonly ['rsa-pkcs1' | 'ecdsa', Hash | 'MD2' | 'MD5'];

const PLAIN: Readonly<Record<string, Plain>> = {
  '1.2.840.113549.1.1.2': ['rsa-pkcs1', 'MD2'],
  '1.2.840.113549.1.1.4': ['rsa-pkcs1', 'MD5'],
  '1.2.840.113549.1.1.5': ['rsa-pkcs1', 'SHA-1'],
  '1.3.14.3.2.29': ['rsa-pkcs1', 'SHA-1'],
  '1.2.840.113549.1.1.11': ['rsa-pkcs1', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['rsa-pkcs1', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['rsa-pkcs1', 'SHA-512'],
  '1.2.840.10045.4.1': ['ecdsa', 'SHA-1'],
  '1.2.840.10045.4.3.2': ['ecdsa', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ecdsa', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ecdsa', 'SHA-512'],
};

/**
 * What an AlgorithmIdentifier asks for. Parameters are read strictly: odd ones are not guessed at. None belong to the
 * Edwards curves (RFC 8410 section 3) and to ML-DSA and SLH-DSA (RFC 9881, RFC 9909).
 */
export function schemeOf(
  index: Asn1Index,
  { oid, name: algorithm, parameters }: AlgorithmIdentifier,
): SignatureScheme {
  if (oid === '1.2.840.113549.1.1.10') return pssScheme(index, parameters);
  if (oid === '1.3.101.112' || oid === '1.3.101.113') {
    if (parameters >= 0) return unsupported({ code: 'edwards-parameters', algorithm });
    return { type: oid === '1.3.101.112' ? 'ed25519' : 'ed448' };
  }
  const postQuantum = postQuantumByOid(oid);
  if (postQuantum !== null) {
    if (parameters >= 0) return unsupported({ code: 'post-quantum-parameters', algorithm });
    return { type: 'post-quantum', parameters: postQuantum };
  }
  const plain = Object.hasOwn(PLAIN, oid) ? PLAIN[oid]! : null;
  if (plain === null) return unsupported({ code: 'algorithm-not-computed', algorithm });
  if (parameters >= 0 && !isNull(index, parameters))
    return unsupported({ code: 'algorithm-parameters', algorithm });
  const [type, hash] = plain;
  if (hash === 'MD2' || hash === 'MD5') return { type: 'weak', hash, scheme: null };
  return hash === 'SHA-1' ? { type: 'weak', hash, scheme: { type, hash } } : { type, hash };
}

function unsupported(reason: Reason): SignatureScheme {
  return { type: 'unsupported', reason };
}

function isNull(index: Asn1Index, node: number): boolean {
  return isUniversal(index, node, Tag.null) && index.contentLength[node] === 0;
}

/** RSASSA-PSS-params (RFC 4055 section 3.1). */
function pssScheme(index: Asn1Index, parameters: number): SignatureScheme {
  const read = readPssParameters(index, parameters);
  switch (read.type) {
    case 'sha2':
      return { ...read, type: 'rsa-pss' };
    case 'weak':
      return { type: 'weak', hash: 'SHA-1', scheme: null };
    case 'unsupported':
      return read;
  }
}
