import { equalBytes } from '../base/bytes.ts';
import type { Reason } from '../model/reasons.ts';
import { malformedKeyProblem } from '../crypto/issuerKey.ts';
import { type SignatureResult, verifySignature } from '../crypto/verifySignature.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import type { CertificationRequest } from '../x509/request.ts';
import { type CanonicalKey, canonicalKey, fingerprintOf } from './canonicalKey.ts';
import type { KeyHolder } from './keyHolder.ts';

/** Whether two keys are one, as numbers. */
export type KeysCompared =
  | { readonly status: 'same'; readonly sameEncoding: boolean }
  | {
      readonly status: 'different';
      /** Null for a key of an algorithm that is not read, which differs from the other by its algorithm alone. */
      readonly attested: CanonicalKey | null;
      readonly compared: CanonicalKey | null;
    }
  | { readonly status: 'incomparable'; readonly reason: Reason };

/**
 * Compares two keys as numbers: RSA by modulus and exponent, EC by curve and point in any form, the others by their
 * octets. A key that cannot be read is never the same as another, not even with equal octets.
 */
export async function compareKeys(attested: PublicKey, compared: PublicKey): Promise<KeysCompared> {
  const [a, b] = await Promise.all([canonicalKey(attested), canonicalKey(compared)]);
  if (!('problem' in a) && !('problem' in b)) {
    if (fingerprintOf(a) === fingerprintOf(b))
      return { status: 'same', sameEncoding: equalBytes(attested.spki, compared.spki) };
    return { status: 'different', attested: a, compared: b };
  }
  if (attested.algorithm !== compared.algorithm)
    return { status: 'different', attested: readable(a), compared: readable(b) };
  const reason: Reason =
    'problem' in a
      ? { code: 'attested-key-unreadable', problem: a.problem }
      : { code: 'compared-key-unreadable', problem: (b as { readonly problem: Reason }).problem };
  return { status: 'incomparable', reason };
}

function readable(key: CanonicalKey | { readonly problem: Reason }): CanonicalKey | null {
  return 'problem' in key ? null : key;
}

/** The attested key beside that of a holder; `attested` is null where the attestation has none, or several. */
export async function compareHolder(attested: PublicKey | null, { key }: KeyHolder): Promise<KeysCompared> {
  if (attested === null) return { status: 'incomparable', reason: { code: 'no-attested-key' } };
  if ('problem' in key)
    return { status: 'incomparable', reason: { code: 'compared-key-unreadable', problem: key.problem } };
  return compareKeys(attested, key);
}

/** How the signature of a request under its own key fares; null for what its holder did not sign. */
export async function signatureOf({ request }: KeyHolder): Promise<SignatureResult | null> {
  return request === null ? null : provePossession(request);
}

/**
 * Whether a request is signed with the private key of the public key in it (RFC 2986 section 3): its maker holds the
 * key. Never throws.
 */
export async function provePossession(request: CertificationRequest): Promise<SignatureResult> {
  const { index, key, algorithm, info, signatureNode, signature } = request;
  if ('problem' in key) return { status: 'unsupported', reason: key.problem };
  const malformed = malformedKeyProblem(key);
  if (malformed !== null) return { status: 'refused', reason: malformed };
  return verifySignature({ index, algorithm, data: info, signatureNode, signature }, key);
}
