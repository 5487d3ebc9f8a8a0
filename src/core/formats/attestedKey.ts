import { FORMATS } from './formats.ts';
import { readAttestation } from '../verify/attestation.ts';
import type { ByteRange } from '../model/place.ts';
import { nodeRange } from '../asn1/index/place.ts';
import { readInput } from '../input/readInput.ts';
import type { HolderKind } from '../model/comparison.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { KeySummary } from '../model/terms.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { keyFingerprint } from '../compare/canonicalKey.ts';
import { readKeyHolders } from '../compare/readKeyHolders.ts';

/** A key that a file is about, read but not verified, for finding pairs among many files. */
export interface FoundKey {
  /** As `keyFingerprint` gives it: equal for equal keys. */
  readonly fingerprint: string;
  readonly key: KeySummary;
  /** Where the key lies in the decoded octets. */
  readonly place: ByteRange;
}

export interface FoundHolder extends FoundKey {
  readonly kind: HolderKind;
  /** Subject for display; null for a bare key. */
  readonly subject: string | null;
}

/** The key that a file attests, if it is a PKC: no signature is checked. Null for any other file. Never throws. */
export async function attestedKeyOf({ bytes }: { readonly bytes: Uint8Array }): Promise<FoundKey | null> {
  const { index, problem } = readInput({ bytes });
  if (index === null || problem !== null) return null;
  const [attested, ...others] = FORMATS.flatMap((format) => readAttestation({ index, format }).attested);
  if (!attested || others.length > 0) return null;
  return foundKey(attested.publicKey, nodeRange(index, attested.publicKey.node));
}

/** The keys of the requests, certificates or public keys in a file; none of those that cannot be read as numbers. */
export async function comparedKeysOf({ bytes }: { readonly bytes: Uint8Array }): Promise<FoundHolder[]> {
  const read = readKeyHolders({ bytes });
  if ('code' in read) return [];
  const found: FoundHolder[] = [];
  for (const { key, keyRange, kind, subject } of read.holders) {
    const one = 'problem' in key ? null : await foundKey(key, keyRange);
    if (one !== null) found.push({ ...one, kind, subject: subject?.text ?? null });
  }
  return found;
}

async function foundKey(key: PublicKey, { offset, length }: ByteRange): Promise<FoundKey | null> {
  const fingerprint = await keyFingerprint(key);
  return fingerprint === null ? null : { fingerprint, key: keySummary(key), place: { offset, length } };
}
