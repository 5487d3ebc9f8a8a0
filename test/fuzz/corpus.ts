import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../src/core/base/bytes.ts';
import { type TrustAnchor, readUserAnchor } from '../../src/core/verify/anchors.ts';
import { ATTACKS, GOOD } from '../fixtures/generator/attacks.ts';
import { sampleRoots } from '../fixtures/generator/samples.ts';
import { HAS_VECTORS, vector } from '../fixtures/genuine.ts';
import { reasonWords } from '../../src/core/words/en/reasons.ts';

/** Octets; larger ones are the matter of other tests. */
const MAX_SEED = 16_384;

const genuine = (): readonly Uint8Array[] =>
  HAS_VECTORS ? [vector('thales/rsa-pkc.p7b'), vector('thales/ecc-pkc.p7b')] : [];

/** The sound files that cases are made from, the genuine ones (where present) as often as all others together. */
export function seeds(): readonly Uint8Array[] {
  const synthetic = GOOD.map(({ bytes }) => bytes()).filter(({ length }) => length <= MAX_SEED);
  const vendor = genuine();
  return vendor.length === 0
    ? synthetic
    : synthetic.flatMap((bytes, i) => [bytes, vendor[i % vendor.length]!]);
}

/** Forged files: the halves of an attack that a change may complete. */
export function forged(): readonly Uint8Array[] {
  return ATTACKS.filter(({ expect }) => expect.verdict === 'failed')
    .map(({ bytes }) => bytes())
    .filter(({ length }) => length > 0 && length <= MAX_SEED);
}

const certificateDigest = ({ certificate }: TrustAnchor): string => toHex(sha256(certificate!));

/** Each seed's own root is trusted, so that a change which does no harm stays verified. */
export function trusted(): readonly TrustAnchor[] {
  const roots = [...sampleRoots(), ...GOOD.map(({ root }) => root)];
  const anchors = roots.map((bytes) => {
    const read = readUserAnchor({ bytes, origin: 'fuzz' });
    if ('problem' in read) throw new Error(reasonWords(read.problem));
    return read.anchor;
  });
  return [...new Map(anchors.map((anchor) => [certificateDigest(anchor), anchor])).values()];
}

export const digest = (bytes: Uint8Array): string => toHex(sha256(bytes));
