import { ROLE_NAMES, roleOf } from '../formats/luna/roles.ts';
import { equalBytes } from '../base/bytes.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { KeyComparison } from '../model/report.ts';
import type { Certificate } from '../x509/certificate.ts';
import { exponentWords } from '../words/en/exponent.ts';
import { exponentValue } from '../x509/exponent.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { type CanonicalKey, fingerprintOf, keyFingerprint } from './canonicalKey.ts';
import { HOLDER_NAMES, type KeyHolder } from './keyHolder.ts';

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

export interface Mismatch {
  readonly attested: PublicKey;
  readonly holder: KeyHolder & { readonly key: PublicKey };
  /** As compared; null for a key that cannot be read. */
  readonly attestedKey: CanonicalKey | null;
  readonly comparedKey: CanonicalKey | null;
  /** The certificates of the attestation. */
  readonly certificates: readonly Certificate[];
  readonly known: readonly KnownKey[];
}

type Cause = KeyComparison['causes'][number];

/** Why the other key may have come into the file, most telling first. */
export async function likelyCauses(mismatch: Mismatch): Promise<Cause[]> {
  const ofChain = await chainCertificate(mismatch);
  return [
    ...otherExponent(mismatch),
    ...ofChain,
    ...otherAttestation(mismatch),
    ...otherRequest(mismatch),
    // That a certificate of the chain has its own subject explains nothing more.
    ...(ofChain.length > 0 ? [] : sameSubject(mismatch)),
    ...otherAlgorithm(mismatch),
  ];
}

function otherExponent({ attestedKey: a, comparedKey: b }: Mismatch): Cause[] {
  if (a?.type !== 'rsa' || b?.type !== 'rsa' || a.n !== b.n) return [];
  const message = `The modulus is the same, the exponent is not (${exponentWords(exponentValue(a.e))} in the attested key, ${exponentWords(exponentValue(b.e))} here): one of the two files was changed, or a program wrote it wrongly.`;
  return [{ kind: 'other-exponent', message }];
}

async function chainCertificate({ certificates, attested, comparedKey }: Mismatch): Promise<Cause[]> {
  if (comparedKey === null) return [];
  const wanted = fingerprintOf(comparedKey);
  for (const certificate of certificates) {
    if (certificate.publicKey === attested || (await keyFingerprint(certificate.publicKey)) !== wanted)
      continue;
    const role = roleOf(certificate);
    const words = role === null ? '' : `, ${ROLE_NAMES[role]}`;
    const message = `It is the key of another certificate of the attestation: "${certificate.subject.text}"${words}.`;
    return [{ kind: 'chain-certificate', message }];
  }
  return [];
}

function otherAttestation({ known, comparedKey }: Mismatch): Cause[] {
  const found = find(known, 'attestation', comparedKey);
  if (!found) return [];
  const message = `${escapeForDisplay(found.file)} names this key as its attested one (whether that file is verified was not looked at): the two attestations were perhaps mixed up.`;
  return [{ kind: 'other-attestation', message }];
}

function otherRequest({ known, attestedKey, holder }: Mismatch): Cause[] {
  const found = find(known, 'request', attestedKey);
  if (!found) return [];
  const file = escapeForDisplay(found.file);
  return found.subject !== null && found.subject === holder.subject?.text
    ? [
        {
          kind: 'same-subject',
          message: `${file}, for the same subject, holds the attested key: the request was perhaps made twice.`,
        },
      ]
    : [
        {
          kind: 'other-request',
          message: `${file} holds the attested key: the two requests were perhaps mixed up.`,
        },
      ];
}

function find(known: readonly KnownKey[], kind: KnownKey['kind'], key: CanonicalKey | null): KnownKey | null {
  if (key === null) return null;
  const wanted = fingerprintOf(key);
  return known.find((one) => one.kind === kind && one.fingerprint === wanted) ?? null;
}

function sameSubject({ certificates, holder, attested }: Mismatch): Cause[] {
  const { subject } = holder;
  const same = certificates.find(
    (certificate) => subject !== null && equalBytes(certificate.subject.der, subject.der),
  );
  if (!same) return [];
  const whose = same.publicKey === attested ? 'the attested certificate' : 'a certificate of the attestation';
  const message = `The ${HOLDER_NAMES[holder.kind]} has the subject of ${whose}, "${same.subject.text}", with another key.`;
  return [{ kind: 'same-subject', message }];
}

function otherAlgorithm({ attested, holder }: Mismatch): Cause[] {
  const [a, b] = [attested.algorithm, holder.key.algorithm];
  if (a === b) return [];
  const message = `One is ${a}, the other ${b}: the ${HOLDER_NAMES[holder.kind]} was perhaps made for another key of the HSM.`;
  return [{ kind: 'other-algorithm', message }];
}
