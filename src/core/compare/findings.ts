import type { Vocabulary } from '../decode/vocabulary.ts';
import { nodePlace } from '../asn1/index/place.ts';
import type { SignatureResult } from '../crypto/verifySignature.ts';
import { type Finding, type FindingValues, finding } from '../model/finding.ts';
import { type Place, WHOLE_FILE } from '../model/place.ts';
import type { ComparedFile } from '../model/place.ts';
import { decodingFindings } from '../verify/checks/decoding.ts';
import type { CertificationRequest } from '../x509/request.ts';
import { type HolderProblem, type KeyHolder, namedHolder } from './keyHolder.ts';

/** id-aa-attestation of draft-ietf-lamps-csr-attestation; earlier drafts call it id-aa-evidence. */
export const ATTESTATION_ATTRIBUTE = '1.2.840.113549.1.9.16.2.59';

/** Where the key of a holder stands in its file. */
export function keyPlace({ keyRange, keyPath, block }: KeyHolder, file: string): Place {
  return { ...keyRange, path: keyPath, in: { file, block } };
}

/** The file could not be taken for a request: what it is, and where. */
export function unreadableFinding(file: string, problem: HolderProblem): Finding {
  const { code, values, offset, length, block } = problem;
  return finding(code, { file, ...values }, { offset, length, path: '', in: { file, block } });
}

/** There are no octets to compare with. */
export function missingFinding({ file, why }: FindingValues['PKC413']): Finding {
  const place = file === null ? WHOLE_FILE : { ...WHOLE_FILE, in: { file, block: null } };
  return finding('PKC413', { file, why }, place);
}

/** What is wrong with the signature of a request; none where it is good. */
export function possessionFindings(
  result: SignatureResult,
  request: CertificationRequest,
  holder: KeyHolder,
  file: string,
): Finding[] {
  const { index, signatureNode, algorithm, keyNode } = request;
  const named = namedHolder(holder, file);
  const at = (node: number): Place => ({ ...nodePlace(index, node), in: { file, block: holder.block } });
  switch (result.status) {
    case 'valid':
      return [];
    case 'invalid':
      return [finding('PKC406', { holder: named }, at(signatureNode))];
    case 'weak':
      return [finding('PKC407', { holder: named, algorithm: result.reason }, at(algorithm.node))];
    case 'unsupported': {
      const values = { because: 'unsupported', holder: named, reason: result.reason } as const;
      return [finding('PKC408', values, at(algorithm.node))];
    }
    case 'refused': {
      const values = { because: 'unsound-key', holder: named, reason: result.reason } as const;
      return [finding('PKC408', values, at(keyNode))];
    }
  }
}

/** What is worth knowing about the compared file and changes nothing. */
export function remarkHolders(
  holders: readonly KeyHolder[],
  chosen: KeyHolder,
  file: string,
  vocabulary: Vocabulary,
): Finding[] {
  const compared = { file, block: chosen.block };
  return [
    ...several(holders, chosen, file),
    ...holders.flatMap((holder) => trailing(holder, file)),
    ...attestations(chosen, compared),
    ...undecodable(chosen, compared, vocabulary),
  ];
}

function several(holders: readonly KeyHolder[], chosen: KeyHolder, file: string): Finding[] {
  if (holders.length === 1) return [];
  const position = holders.indexOf(chosen) + 1;
  const values = { holder: namedHolder(chosen, file), position, count: holders.length };
  return [finding('PKC411', values, keyPlace(chosen, file))];
}

function trailing({ trailing: range, kind, block }: KeyHolder, file: string): Finding[] {
  if (range === null) return [];
  const { offset, length } = range;
  return [finding('PKC410', { kind, octets: length, offset }, { ...range, path: '', in: { file, block } })];
}

function attestations({ request, index }: KeyHolder, compared: ComparedFile): Finding[] {
  const attribute = request?.attributes.find(({ oid }) => oid === ATTESTATION_ATTRIBUTE);
  if (!attribute) return [];
  return [finding('PKC412', {}, { ...nodePlace(index, attribute.node), in: compared })];
}

/** Attributes of a request whose value is not what it should be; the extensions that it asks for among them. */
function undecodable(
  { request, index }: KeyHolder,
  compared: ComparedFile,
  vocabulary: Vocabulary,
): Finding[] {
  return (request?.attributes ?? []).flatMap(({ node }) =>
    decodingFindings(index, node, vocabulary).map((one) => ({ ...one, in: compared })),
  );
}
