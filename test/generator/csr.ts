import { context, sequence, set } from './der.ts';
import { keyNamed } from './keys.ts';
import type { Key, KeyName } from './keys.ts';
import { name } from './name.ts';
import type { NamePart } from './name.ts';
import { bitString, integer, oid } from './primitives.ts';
import { pem } from './pem.ts';
import { algorithmOf, sign } from './signature.ts';
import type { Scheme } from './signature.ts';

export interface CsrOptions {
  readonly subject?: Uint8Array;
  /** Whole Attribute elements. */
  readonly attributes?: readonly Uint8Array[];
  /** SubjectPublicKeyInfo in place of the signer's own: a request for a key that its maker does not hold. */
  readonly spki?: Uint8Array;
  readonly scheme?: Scheme;
  /** Gets the right signature, gives the one that is written. */
  readonly tamperSignature?: (signature: Uint8Array) => Uint8Array;
}

/** Names in the order that `cmu requestcertificate` writes. */
const SUBJECT: readonly NamePart[] = [
  ['country', 'XX'],
  ['commonName', 'signing.example'],
  ['email', 'pki@signing.example', 'ia5'],
  ['locality', 'Sample Town'],
  ['organization', 'Sample Publisher'],
];

/** What `cmu requestcertificate` signs with: SHA-256, for ECDSA with NULL parameters. */
export function cmuScheme(key: Key): Scheme {
  if (key.type === 'rsa') return { type: 'rsa-pkcs1', hash: 'sha256' };
  if (key.type === 'ec') return { type: 'ecdsa', hash: 'sha256', encoding: 'der', nullParameters: true };
  return { type: key.name === 'ed448' ? 'ed448' : 'ed25519' };
}

/** How a request is signed; any octets will do. */
export interface Signer {
  readonly spki: Uint8Array;
  /** Whole AlgorithmIdentifier. */
  readonly algorithm: Uint8Array;
  readonly sign: (info: Uint8Array) => Uint8Array;
}

/** DER CertificationRequest (RFC 2986) of any signer, sound or not. */
export function csrBy(signer: Signer, options: Omit<CsrOptions, 'scheme'> = {}): Uint8Array {
  const info = sequence(
    integer(0),
    options.subject ?? name(...SUBJECT),
    options.spki ?? signer.spki,
    context(0, options.attributes ?? []),
  );
  const signature = signer.sign(info);
  return sequence(info, signer.algorithm, bitString(options.tamperSignature?.(signature) ?? signature));
}

/** DER CertificationRequest for a throw-away key. */
export function csr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  const key = keyNamed(keyName);
  const scheme = options.scheme ?? cmuScheme(key);
  const signer = {
    spki: key.spki,
    algorithm: algorithmOf(scheme),
    sign: (info: Uint8Array) => sign(key, scheme, info),
  };
  return csrBy(signer, options);
}

/** Attribute with one value, such as an attestation bundle. */
export function csrAttribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return sequence(oid(type), set(...values));
}

/** PEM as `cmu requestcertificate` writes it: the old label and CRLF. */
export function cmuCsr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  return pem('NEW CERTIFICATE REQUEST', csr(keyName, options), { newline: '\r\n' });
}

/** PEM as most other programs write it. */
export function pemCsr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  return pem('CERTIFICATE REQUEST', csr(keyName, options));
}
