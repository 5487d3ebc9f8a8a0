import { createPublicKey } from 'node:crypto';
import type { Inspection } from '../../src/core/words/inspection.ts';
import { concat, sequence, tlv, toNumber } from '../fixtures/generator/der.ts';
import { integer } from '../fixtures/generator/primitives.ts';
import { elementAt } from '../unit/generator/tlvReader.ts';
import { isSignedBy } from '../unit/generator/nodeVerify.ts';
import { digest } from './corpus.ts';

/**
 * The three parts of a certificate, found by a reader of its own, however the unsigned lengths around them are written.
 * Throws where they are not there.
 */
function partsOf(bytes: Uint8Array): { tbs: Uint8Array; algorithm: Uint8Array; signature: Uint8Array } {
  const parts: { whole: Uint8Array; content: Uint8Array }[] = [];
  for (let at = header(bytes, 0).start; parts.length < 3;) {
    const { start, length } = header(bytes, at);
    if (length === null) throw new Error('indefinite length inside a certificate');
    parts.push({ whole: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  const [tbs, algorithm, signature] = parts;
  return { tbs: tbs!.whole, algorithm: algorithm!.content, signature: signature!.content };
}

function header(bytes: Uint8Array, at: number): { start: number; length: number | null } {
  const first = bytes[at + 1]!;
  if (first === 0x80) return { start: at + 2, length: null };
  if (first < 0x80) return { start: at + 2, length: first };
  let length = 0;
  for (let i = 0; i < first - 0x80; i++) length = length * 256 + bytes[at + 2 + i]!;
  return { start: at + 2 + (first - 0x80), length };
}

/** SubjectPublicKeyInfo: the seventh field of the signed part where a version stands in front. */
function keyOf(tbs: Uint8Array): Uint8Array {
  const hasVersion = elementAt(tbs, 0, 0).tag === 0xa0;
  return elementAt(tbs, 0, hasVersion ? 6 : 5).whole;
}

/** The content of a BIT STRING with an ECDSA-Sig-Value, its lengths and numbers written in their shortest form. */
function plainEcdsa(bits: Uint8Array): Uint8Array {
  const octets = bits.subarray(1);
  const numbers: bigint[] = [];
  for (let at = header(octets, 0).start; numbers.length < 2;) {
    const { start, length } = header(octets, at);
    if (length === null) throw new Error('indefinite length of a number');
    numbers.push(toNumber(octets.subarray(start, start + length)));
    at = start + length;
  }
  return concat(bits.subarray(0, 1), sequence(integer(numbers[0]!), integer(numbers[1]!)));
}

export interface Known {
  /** SHA-256 of the signed parts of all sound certificates below a root: nobody can make another one. */
  readonly signedParts: ReadonlySet<string>;
  /** SubjectPublicKeyInfo of the trusted roots by SHA-256. */
  readonly rootKeys: ReadonlyMap<string, Uint8Array>;
}

/** What may be relied upon, learnt from the sound files before anything is changed. */
export function learn(inspections: readonly Inspection[]): Known {
  const signedParts = new Set<string>();
  const rootKeys = new Map<string, Uint8Array>();
  for (const { report, index } of inspections) {
    for (const { link, offset, length } of report.chain) {
      if (offset === null || length === null || index === null) continue;
      const { tbs } = partsOf(index.bytes.subarray(offset, offset + length));
      if (link === 'anchor') rootKeys.set(digest(keyOf(tbs)), Uint8Array.from(keyOf(tbs)));
      else signedParts.add(digest(tbs));
    }
  }
  return { signedParts, rootKeys };
}

/**
 * Whether "verified" is right, computed again by node:crypto link by link; a sentence where it is not. Each signed part
 * must also be one that a root's owner really signed.
 */
export function objection({ report, index }: Inspection, { signedParts, rootKeys }: Known): string | null {
  if (index === null) return 'nothing was read';
  const anchor = report.trustAnchor && rootKeys.get(report.trustAnchor.spkiSha256);
  if (!anchor) return 'the chain ends at no trusted key';
  const below = report.chain.filter(({ link }) => link !== 'anchor');
  if (below.length < 2) return 'a chain of fewer than three certificates';
  const parts = below.map(({ offset, length }) => partsOf(index.bytes.subarray(offset!, offset! + length!)));
  for (const [i, { tbs, algorithm, signature }] of parts.entries()) {
    if (!signedParts.has(digest(tbs))) return `certificate ${i} of the chain was never signed`;
    const next = parts[i + 1];
    const key = createPublicKey({
      key: Buffer.from(next ? keyOf(next.tbs) : anchor),
      format: 'der',
      type: 'spki',
    });
    const plain = key.asymmetricKeyType === 'ec' ? plainEcdsa(signature) : signature;
    const again = sequence(tbs, tlv(0x30, algorithm), tlv(0x03, plain));
    if (!isSignedBy(again, key)) return `link ${i} does not verify`;
  }
  if (digest(keyOf(parts[0]!.tbs)) !== report.attestedKey?.spkiSha256) return 'another key is reported';
  return null;
}
