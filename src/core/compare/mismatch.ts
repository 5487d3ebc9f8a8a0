import { equalBytes, toHex } from '../base/bytes.ts';
import type { KeyDifference, KeyMismatch, MismatchedKey, SharedSubject } from '../model/comparison.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { type CanonicalKey, fingerprintOf, keyFingerprint } from './canonicalKey.ts';
import { type KeyHolder, namedHolder } from './keyHolder.ts';

interface Mismatched {
  readonly attested: PublicKey;
  readonly holder: KeyHolder;
  readonly compared: PublicKey;
  /** Both keys as compared; null for a key that cannot be read. */
  readonly attestedKey: CanonicalKey | null;
  readonly comparedKey: CanonicalKey | null;
  /** The certificates of the attestation. */
  readonly certificates: readonly Certificate[];
  /** The role that a certificate states. */
  readonly roleOf: (certificate: Certificate) => string | null;
  /** Shown name of the compared file. */
  readonly file: string;
}

/** Two keys that differ, and what the attestation and the compared file say of why. */
export async function mismatchOf(keys: Mismatched): Promise<KeyMismatch> {
  const { attested, holder, compared, attestedKey: a, comparedKey: b, file } = keys;
  return {
    attested: mismatchedKey(attested, a),
    compared: mismatchedKey(compared, b),
    holder: namedHolder(holder, file),
    firstDifference: firstDifference(a, b),
    isSameModulus: a?.type === 'rsa' && b?.type === 'rsa' && a.n === b.n,
    keyOf: await certificateOfKey(keys),
    subjectOf: certificateOfSubject(keys),
  };
}

function mismatchedKey(key: PublicKey, canonical: CanonicalKey | null): MismatchedKey {
  return { key: keySummary(key), fingerprint: canonical && fingerprintOf(canonical) };
}

async function certificateOfKey({
  certificates,
  attested,
  comparedKey,
  roleOf,
}: Mismatched): Promise<KeyMismatch['keyOf']> {
  if (comparedKey === null) return null;
  const wanted = fingerprintOf(comparedKey);
  for (const certificate of certificates) {
    if (certificate.publicKey !== attested && (await keyFingerprint(certificate.publicKey)) === wanted)
      return { subject: certificate.subject.text, role: roleOf(certificate) };
  }
  return null;
}

function certificateOfSubject({ certificates, holder, attested }: Mismatched): SharedSubject | null {
  const { subject } = holder;
  const same = certificates.find(
    (certificate) => subject !== null && equalBytes(certificate.subject.der, subject.der),
  );
  if (!same) return null;
  return { certificate: same.publicKey === attested ? 'attested' : 'other', subject: same.subject.text };
}

/** Where two different keys of one kind part; null for keys that have no octet to compare. */
function firstDifference(a: CanonicalKey | null, b: CanonicalKey | null): KeyDifference | null {
  if (a === null || b === null || a.type !== b.type) return null;
  if (a.type === 'rsa' && b.type === 'rsa') return atOctet('modulus', octetsOf(a.n), octetsOf(b.n));
  if (a.type === 'ec' && b.type === 'ec')
    return a.curve.oid === b.curve.oid ? atOctet('point', a.point, b.point) : null;
  if (a.type === 'octets' && b.type === 'octets') return atOctet('key', a.key, b.key);
  return null;
}

function atOctet(of: KeyDifference['of'], a: Uint8Array, b: Uint8Array): KeyDifference | null {
  const longer = a.length >= b.length ? a : b;
  const octet = longer.findIndex((_, i) => a[i] !== b[i]);
  if (octet < 0) return null;
  const hex = (octets: Uint8Array) => toHex(octets.subarray(octet, octet + 1)) || null;
  return { of, octet, attested: hex(a), compared: hex(b) };
}

function octetsOf(number: bigint): Uint8Array {
  const digits = number.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
