import { type Asn1Index, contentOf, isUniversal } from '../../asn1/asn1Index.ts';
import { childNamed, descendantNamed } from '../../asn1/fields.ts';
import { decodeOid } from '../../asn1/oid.ts';
import { Tag } from '../../asn1/tags.ts';
import { toUnsigned } from '../../bytes.ts';
import type { AlgorithmIdentifier } from '../../x509/algorithm.ts';
import { type PostQuantum, postQuantumByOid } from '../../x509/postQuantum.ts';

/** SHA-1 is computed only where nothing depends on the answer. */
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

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
  | { readonly type: 'unsupported'; readonly reason: string };

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

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** What an AlgorithmIdentifier asks for. Parameters are read strictly: odd ones are not guessed at. */
export function schemeOf(index: Asn1Index, algorithm: AlgorithmIdentifier): SignatureScheme {
  const { oid, name, parameters } = algorithm;
  if (oid === '1.2.840.113549.1.1.10') return pssScheme(index, parameters);
  if (oid === '1.3.101.112' || oid === '1.3.101.113') {
    if (parameters >= 0) return unsupported(`${name} with parameters (RFC 8410 section 3 wants none)`);
    return { type: oid === '1.3.101.112' ? 'ed25519' : 'ed448' };
  }
  const postQuantum = postQuantumByOid(oid);
  if (postQuantum !== null) {
    if (parameters >= 0) return unsupported(`${name} with parameters (RFC 9881 and RFC 9909 want none)`);
    return { type: 'post-quantum', parameters: postQuantum };
  }
  const plain = Object.hasOwn(PLAIN, oid) ? PLAIN[oid]! : null;
  if (plain === null) return unsupported(name);
  if (parameters >= 0 && !isNull(index, parameters))
    return unsupported(`${name} with parameters that are not NULL`);
  const [type, hash] = plain;
  if (hash === 'MD2' || hash === 'MD5') return { type: 'weak', hash, scheme: null };
  return hash === 'SHA-1' ? { type: 'weak', hash, scheme: { type, hash } } : { type, hash };
}

function unsupported(reason: string): SignatureScheme {
  return { type: 'unsupported', reason };
}

function isNull(index: Asn1Index, node: number): boolean {
  return isUniversal(index, node, Tag.null) && index.contentLength[node] === 0;
}

/** RSASSA-PSS-params (RFC 4055 section 3.1). The defaults are SHA-1, which is weak. */
function pssScheme(index: Asn1Index, parameters: number): SignatureScheme {
  const hashNode = descendantNamed(index, parameters, 'hashAlgorithm', 'algorithm');
  if (parameters < 0 || hashNode < 0) return { type: 'weak', hash: 'SHA-1', scheme: null };
  const hash = HASHES[decodeOid(contentOf(index, hashNode)) ?? ''];
  if (hash === undefined) return unsupported('RSASSA-PSS with a hash other than SHA-256, SHA-384 or SHA-512');
  const mask = childNamed(index, parameters, 'maskGenAlgorithm');
  const maskFunction = childNamed(index, mask, 'algorithm');
  const maskHash = descendantNamed(index, mask, 'parameters', 'algorithm');
  const isMgf1 = maskFunction >= 0 && decodeOid(contentOf(index, maskFunction)) === '1.2.840.113549.1.1.8';
  if (!isMgf1 || maskHash < 0 || HASHES[decodeOid(contentOf(index, maskHash)) ?? ''] !== hash) {
    return unsupported(`RSASSA-PSS with a mask generation function other than MGF1 with ${hash}`);
  }
  const trailer = numberAt(index, childNamed(index, parameters, 'trailerField'), 1);
  if (trailer !== 1) return unsupported('RSASSA-PSS with a trailerField other than 1');
  const saltLength = numberAt(index, childNamed(index, parameters, 'saltLength'), 20);
  if (saltLength === null) return unsupported('RSASSA-PSS with an odd saltLength');
  return { type: 'rsa-pss', hash, saltLength };
}

/** A small non-negative INTEGER; `otherwise` where it is left out, null where it is odd. */
function numberAt(index: Asn1Index, node: number, otherwise: number): number | null {
  if (node < 0) return otherwise;
  const content = contentOf(index, node);
  if (content.length === 0 || content.length > 2 || content[0]! >= 0x80) return null;
  return Number(toUnsigned(content));
}
