import { nodePlace } from '../asn1/index/place.ts';
import { keyPlace } from '../compare/findings.ts';
import { type KeyHolder, namedHolder } from '../compare/keyHolder.ts';
import type { CsrMatch } from '../compare/matchCsr.ts';
import { type SignatureScheme, schemeOf } from '../crypto/scheme.ts';
import { type Finding, finding } from '../model/finding.ts';
import { codeSigningKeyFindings } from './codeSigningKey.ts';

/** Whether the scheme hashes with SHA-256, SHA-384 or SHA-512 (CSBR sections 7.1.3.2.1 and 7.1.3.2.2). */
const HASH_LISTED: Readonly<Record<SignatureScheme['type'], boolean>> = {
  'rsa-pkcs1': true,
  'rsa-pss': true,
  ecdsa: true,
  // Without a separate hash: it is the kind of key that is not allowed, and said of the key.
  ed25519: true,
  ed448: true,
  'post-quantum': true,
  weak: false,
  unsupported: false,
};

/** The rules on the file that the attested key was compared with. A key that is the attested one is judged there. */
export function codeSigningRequestFindings(csr: CsrMatch | null): Finding[] {
  if (!csr?.holder || !csr.comparison.report) return [];
  const { holder } = csr;
  const { report } = csr.comparison;
  return [...(report.keyMatches ? [] : otherKey(holder, report.file)), ...signatureHash(holder, report.file)];
}

function otherKey(holder: KeyHolder, file: string): Finding[] {
  const { key } = holder;
  if ('problem' in key) return [];
  return codeSigningKeyFindings(key, namedHolder(holder, file), keyPlace(holder, file));
}

function signatureHash(holder: KeyHolder, file: string): Finding[] {
  const { request, index, block } = holder;
  if (request === null || HASH_LISTED[schemeOf(index, request.algorithm).type]) return [];
  const { node, name: algorithm } = request.algorithm;
  const values = { holder: namedHolder(holder, file), algorithm };
  return [finding('PKC504', values, { ...nodePlace(index, node), in: { file, block } })];
}
