import type { KeyMismatch, LikelyCause } from '../model/comparison.ts';

/** A key that the caller has seen elsewhere, such as in another file of the workspace. */
export interface KnownKey {
  /** Shown name of the file. */
  readonly file: string;
  readonly kind: 'attestation' | 'request';
  /** Subject for display as `Name.text` gives it; null where it has none. */
  readonly subject: string | null;
  /** As `keyFingerprint` gives it. */
  readonly fingerprint: string;
}

/**
 * Why the other key may have come into the file, most telling first. Other files only explain a mismatch, so their
 * keys need not be known before there is one.
 */
export function causesFrom(mismatch: KeyMismatch, known: readonly KnownKey[]): LikelyCause[] {
  return [
    ...otherExponent(mismatch),
    ...chainCertificate(mismatch),
    ...otherAttestation(mismatch, known),
    ...otherRequest(mismatch, known),
    ...sameSubject(mismatch),
    ...otherAlgorithm(mismatch),
  ];
}

function otherExponent({ isSameModulus, attested, compared }: KeyMismatch): LikelyCause[] {
  const [a, b] = [attested.key.exponent, compared.key.exponent];
  if (!isSameModulus || a === null || b === null) return [];
  return [{ kind: 'other-exponent', attested: a, compared: b }];
}

function chainCertificate({ keyOf }: KeyMismatch): LikelyCause[] {
  return keyOf === null ? [] : [{ kind: 'chain-certificate', ...keyOf }];
}

function otherAttestation({ compared }: KeyMismatch, known: readonly KnownKey[]): LikelyCause[] {
  const found = find(known, 'attestation', compared.fingerprint);
  return found ? [{ kind: 'other-attestation', file: found.file }] : [];
}

function otherRequest({ attested, holder }: KeyMismatch, known: readonly KnownKey[]): LikelyCause[] {
  const found = find(known, 'request', attested.fingerprint);
  if (!found) return [];
  const { file, subject } = found;
  return subject !== null && subject === holder.subject
    ? [{ kind: 'same-subject', of: 'request', file }]
    : [{ kind: 'other-request', file }];
}

function find(
  known: readonly KnownKey[],
  kind: KnownKey['kind'],
  fingerprint: string | null,
): KnownKey | undefined {
  return known.find((one) => one.kind === kind && one.fingerprint === fingerprint);
}

function sameSubject({ keyOf, subjectOf, holder }: KeyMismatch): LikelyCause[] {
  // That a certificate of the chain has its own subject explains nothing more.
  if (keyOf !== null || subjectOf === null) return [];
  return [{ kind: 'same-subject', of: subjectOf, holder: holder.kind }];
}

function otherAlgorithm({ attested, compared, holder }: KeyMismatch): LikelyCause[] {
  const [a, b] = [attested.key.algorithm, compared.key.algorithm];
  return a === b ? [] : [{ kind: 'other-algorithm', attested: a, compared: b, holder: holder.kind }];
}
