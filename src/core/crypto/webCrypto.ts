import { fromUnsigned, ownCopy, toBase64Url } from '../base/bytes.ts';
import type { KeyMaterial } from '../x509/publicKey.ts';
import type { SignatureScheme } from './scheme.ts';

type Scheme<T extends SignatureScheme['type']> = Extract<SignatureScheme, { readonly type: T }>;
type Key<T extends KeyMaterial['type']> = Extract<KeyMaterial, { readonly type: T }>;

/** The host computes no signatures. */
export class NoWebCrypto extends Error {}

/**
 * Keys go in as JWK (RFC 7518 section 6): numbers without leading zeros, and points by their coordinates. So no host
 * sees how the file encodes its key, nor an RSA key under the identifier of RSASSA-PSS, which WebCrypto does not import.
 */
function subtle(): SubtleCrypto {
  const { crypto } = globalThis;
  if (crypto?.subtle === undefined) throw new NoWebCrypto();
  return crypto.subtle;
}

/** RSASSA-PKCS1-v1_5 or RSASSA-PSS (RFC 8017 section 8). Rejects when the host cannot compute it. */
export async function verifyRsa(
  scheme: Scheme<'rsa-pkcs1'> | Scheme<'rsa-pss'>,
  key: Key<'rsa'>,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const name = scheme.type === 'rsa-pkcs1' ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS';
  const jwk = { kty: 'RSA', n: toBase64Url(fromUnsigned(key.n)), e: toBase64Url(fromUnsigned(key.e)) };
  const parameters: RsaHashedImportParams = { name, hash: scheme.hash };
  const imported = await subtle().importKey('jwk', jwk, parameters, false, ['verify']);
  const algorithm = scheme.type === 'rsa-pss' ? { name, saltLength: scheme.saltLength } : { name };
  return subtle().verify(algorithm, imported, ownCopy(signature), ownCopy(data));
}

/** ECDSA on P-256, P-384 or P-521. `signature` is r and s with fixed width, `point` uncompressed. */
export async function verifyEcdsa(
  scheme: Scheme<'ecdsa'>,
  { curve }: Key<'ec'>,
  point: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const y = 1 + curve.octets;
  const jwk = {
    kty: 'EC',
    crv: curve.name,
    x: toBase64Url(point.subarray(1, y)),
    y: toBase64Url(point.subarray(y)),
  };
  const parameters: EcKeyImportParams = { name: 'ECDSA', namedCurve: curve.name };
  const imported = await subtle().importKey('jwk', jwk, parameters, false, ['verify']);
  const algorithm: EcdsaParams = { name: 'ECDSA', hash: scheme.hash };
  return subtle().verify(algorithm, imported, ownCopy(signature), ownCopy(data));
}
