import { context, sequence } from './der.ts';
import { keyNamed } from './keys.ts';
import type { Key, KeyName } from './keys.ts';
import { name } from './name.ts';
import type { NamePart } from './name.ts';
import { bitString, integer } from './primitives.ts';
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

/** DER CertificationRequest (RFC 2986) for a throw-away key. */
export function csr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  const key = keyNamed(keyName);
  const scheme = options.scheme ?? cmuScheme(key);
  const attributes = options.attributes ?? [];
  const info = sequence(
    integer(0),
    options.subject ?? name(...SUBJECT),
    options.spki ?? key.spki,
    context(0, attributes),
  );
  const signature = sign(key, scheme, info);
  return sequence(info, algorithmOf(scheme), bitString(options.tamperSignature?.(signature) ?? signature));
}

/** PEM as `cmu requestcertificate` writes it: the old label and CRLF. */
export function cmuCsr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  return pem('NEW CERTIFICATE REQUEST', csr(keyName, options), { newline: '\r\n' });
}

/** PEM as most other programs write it. */
export function pemCsr(keyName: KeyName, options: CsrOptions = {}): Uint8Array {
  return pem('CERTIFICATE REQUEST', csr(keyName, options));
}
