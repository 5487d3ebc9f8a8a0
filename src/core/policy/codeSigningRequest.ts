import type { DataFinding } from '../model/dataFinding.ts';
import { pathOf } from '../asn1/index/path.ts';
import { capital, findingIn, nameOfHolder } from '../compare/findings.ts';
import type { KeyHolder } from '../compare/keyHolder.ts';
import type { CsrMatch } from '../compare/matchCsr.ts';
import type { ComparedFile } from '../model/finding.ts';
import { nodeRange } from '../asn1/index/place.ts';
import { type SignatureScheme, schemeOf } from '../crypto/scheme.ts';
import { codeSigningKeyProblems } from './codeSigningKey.ts';

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
export function requestFindings(csr: CsrMatch | null): DataFinding[] {
  if (!csr?.holder || !csr.report) return [];
  const { holder, report } = csr;
  const compared = { file: report.file, block: report.block };
  const name = nameOfHolder(holder, report.file);
  return [
    ...(report.keyMatches ? [] : otherKey(holder, compared, name)),
    ...signatureHash(holder, compared, name),
  ];
}

function otherKey(
  { key, keyRange: range, keyPath: path }: KeyHolder,
  compared: ComparedFile,
  name: string,
): DataFinding[] {
  if ('problem' in key) return [];
  return codeSigningKeyProblems(key).map(({ code, problem }) =>
    findingIn(compared, code, { range, path }, `The key of ${name} ${problem}`),
  );
}

function signatureHash({ request, index }: KeyHolder, compared: ComparedFile, name: string): DataFinding[] {
  if (request === null || HASH_LISTED[schemeOf(index, request.algorithm).type]) return [];
  const { node, name: algorithm } = request.algorithm;
  const message = `${capital(name)} is signed with ${algorithm}; the policy asks for RSA or ECDSA with SHA-256, SHA-384 or SHA-512.`;
  return [
    findingIn(compared, 'PKC504', { range: nodeRange(index, node), path: pathOf(index, node) }, message),
  ];
}
