import type { KnownKey } from '../../../src/core/compare/causes.ts';
import { examine, withKnownKeys } from '../../../src/core/inspect.ts';
import { explain } from '../../../src/core/words/en/explain.ts';
import type { InspectInput } from '../../../src/core/inspect.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { type PublicKey, readPublicKey } from '../../../src/core/x509/publicKey.ts';
import type { KeyName } from '../../generator/keys.ts';
import { pkcFile } from '../../generator/luna.ts';
import { eccChain } from '../../generator/lunaEcc.ts';
import { rsaChain } from '../../generator/lunaRsa.ts';
import { sampleRoots } from '../../generator/samples.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const AT = new Date('2026-11-23T00:00:00Z');

const userAnchors = sampleRoots().map((bytes) => {
  const result = readUserAnchor({ bytes, origin: 'sample root' });
  if ('problem' in result) throw new Error(reasonWords(result.problem));
  return result.anchor;
});

/** A PKC under the sample roots for this key. */
export function pkcOf(key: KeyName): Uint8Array {
  return pkcFile(key.startsWith('rsa') ? rsaChain({ keys: { pkc: key } }) : eccChain({ keys: { pkc: key } }));
}

/** A PKC of the ECC chain for a key given as SubjectPublicKeyInfo. */
export function pkcOfSpki(spki: Uint8Array): Uint8Array {
  return pkcFile(eccChain({ change: { pkc: { spki } } }));
}

/** Inspects a PKC that verifies by itself, compared with a file. */
export async function compare(
  pkc: Uint8Array,
  bytes: Uint8Array,
  part: Partial<InspectInput> & { readonly known?: readonly KnownKey[] } = {},
): Promise<Inspection> {
  const { known = [], ...rest } = part;
  const csr = { file: 'a.csr', bytes };
  const { examination, index } = await examine({
    file: 'a.pkc',
    bytes: pkc,
    userAnchors,
    at: AT,
    csr,
    ...rest,
  });
  return explain({ examination: withKnownKeys(examination, known), index });
}

export function codesOf({ report }: Inspection): string[] {
  return report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** Reads a SubjectPublicKeyInfo that must be one. */
export function publicKey(spki: Uint8Array): PublicKey {
  const key = readPublicKey(indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' }), 0);
  if ('problem' in key) throw new Error(reasonWords(key.problem));
  return key;
}

/** A key of every type that can be attested. */
export const KEYS: readonly KeyName[] = [
  'rsa-1024',
  'rsa-2048',
  'rsa-3072',
  'rsa-4096',
  'ec-p256',
  'ec-p384',
  'ec-p521',
  'ec-secp256k1',
  'ec-brainpool256',
  'ec-brainpool384',
  'ec-brainpool512',
  'ed25519',
  'ed448',
];

/** The check of the second question. */
export function checkOf({ report }: Awaited<ReturnType<typeof compare>>) {
  return report.checks.find(({ id }) => id === 'csr-match')!;
}
