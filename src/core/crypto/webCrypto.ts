import { ownCopy } from '../base/bytes.ts';
import type { KeyMaterial } from '../x509/publicKey.ts';
import type { SignatureScheme } from './scheme.ts';

type Scheme<T extends SignatureScheme['type']> = Extract<SignatureScheme, { readonly type: T }>;
type Key<T extends KeyMaterial['type']> = Extract<KeyMaterial, { readonly type: T }>;

/**
 * pkijs and asn1js are loaded on first use: they are the larger part of the code, and opening an editor
 * that shows no attestation must not wait for them.
 */
async function load() {
  const parts = await import('./pkijsParts.ts');
  const { crypto } = globalThis;
  if (crypto?.subtle === undefined) throw new Error('this environment has no WebCrypto');
  return { parts, engine: new parts.CryptoEngine({ name: 'pkc-inspector', crypto }) };
}

let loaded: ReturnType<typeof load> | null = null;

function engine(): ReturnType<typeof load> {
  return (loaded ??= load());
}

/** RSASSA-PKCS1-v1_5 or RSASSA-PSS (RFC 8017 section 8). Rejects when the host cannot compute it. */
export async function verifyRsa(
  scheme: Scheme<'rsa-pkcs1'> | Scheme<'rsa-pss'>,
  key: Key<'rsa'>,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { parts, engine: crypto } = await engine();
  const rsa = new parts.RSAPublicKey({
    modulus: integer(parts, key.n),
    publicExponent: integer(parts, key.e),
  });
  const info = new parts.PublicKeyInfo({
    algorithm: new parts.AlgorithmIdentifier({
      algorithmId: '1.2.840.113549.1.1.1',
      algorithmParams: new parts.Null(),
    }),
    subjectPublicKey: new parts.BitString({ valueHex: rsa.toSchema().toBER() }),
  });
  const name = scheme.type === 'rsa-pkcs1' ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS';
  const parameters: RsaHashedImportParams = { name, hash: scheme.hash };
  const imported = await crypto.importKey('spki', info.toSchema().toBER(), parameters, false, ['verify']);
  const algorithm = scheme.type === 'rsa-pss' ? { name, saltLength: scheme.saltLength } : { name };
  return crypto.verify(algorithm, imported, ownCopy(signature), ownCopy(data));
}

/** ECDSA on P-256, P-384 or P-521. `signature` is r and s with fixed width, `point` uncompressed. */
export async function verifyEcdsa(
  scheme: Scheme<'ecdsa'>,
  key: Key<'ec'>,
  point: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { parts, engine: crypto } = await engine();
  const info = new parts.PublicKeyInfo({
    algorithm: new parts.AlgorithmIdentifier({
      algorithmId: '1.2.840.10045.2.1',
      algorithmParams: new parts.ObjectIdentifier({ value: key.curve.oid }),
    }),
    subjectPublicKey: new parts.BitString({ valueHex: ownCopy(point).buffer }),
  });
  const parameters: EcKeyImportParams = { name: 'ECDSA', namedCurve: key.curve.name };
  const imported = await crypto.importKey('spki', info.toSchema().toBER(), parameters, false, ['verify']);
  const algorithm: EcdsaParams = { name: 'ECDSA', hash: scheme.hash };
  return crypto.verify(algorithm, imported, ownCopy(signature), ownCopy(data));
}

/** A positive INTEGER in DER: a 00 in front of a set high bit. */
function integer(parts: typeof import('./pkijsParts.ts'), value: bigint): import('asn1js').Integer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  const padded = Number.parseInt(even.slice(0, 2), 16) >= 0x80 ? `00${even}` : even;
  const octets = Uint8Array.from(padded.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return new parts.Integer({ valueHex: octets.buffer });
}
