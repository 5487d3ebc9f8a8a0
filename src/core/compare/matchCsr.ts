import type { Vocabulary } from '../decode/vocabulary.ts';
import { nodePlace } from '../asn1/index/place.ts';
import { MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import type { SignatureResult } from '../crypto/verifySignature.ts';
import type { ComparedHolder, ExplainedMismatch, KeyMismatch, NamedHolder } from '../model/comparison.ts';
import { type Finding, finding, isError, related } from '../model/finding.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { CheckStatus } from '../model/terms.ts';
import type { MissingRequest } from '../model/values/missingRequest.ts';
import type { Attestation } from '../verify/attestation.ts';
import type { RoleRules } from '../verify/pathRoles.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { type KnownKey, causesFrom } from './causes.ts';
import { type KeysCompared, compareHolder, signatureOf } from './compareKeys.ts';
import {
  keyPlace,
  missingFinding,
  possessionFindings,
  remarkHolders,
  unreadableFinding,
} from './findings.ts';
import { type HolderProblem, type KeyHolder, namedHolder } from './keyHolder.ts';
import { mismatchOf } from './mismatch.ts';
import { otherHolders } from './otherHolders.ts';
import { type KeyHolders, readKeyHolders } from './readKeyHolders.ts';

/** What the attested key is to be compared with: the octets of a file, or what `readKeyHolders` made of them. */
export type CsrInput = {
  /** Shown name of the file. */
  readonly file: string;
} & ({ readonly bytes: Uint8Array } | { readonly holders: KeyHolders | HolderProblem });

/** A comparison that was asked for and cannot be made, as there are no octets. */
export interface MissingCsr {
  /** Shown name of the file; null where none was found. */
  readonly file: string | null;
  readonly why: MissingRequest;
}

/** How a comparison ended. */
export type CompareOutcome =
  | { readonly outcome: 'same-key'; readonly holder: NamedHolder; readonly isSameEncoding: boolean }
  | { readonly outcome: 'other-key'; readonly holder: NamedHolder }
  /** The first error: nothing could be compared, or what holds the attested key is not sound. */
  | { readonly outcome: 'error'; readonly finding: Finding }
  /** The attestation has no attested key, or several. */
  | { readonly outcome: 'no-attested-key'; readonly holder: NamedHolder };

/** The answer to "is the attested key the key in the request?", as plain values. */
export interface CsrComparison {
  /** Null where the file could not be read. */
  readonly report: ComparedHolder | null;
  readonly status: Exclude<CheckStatus, 'not-run'>;
  readonly outcome: CompareOutcome;
  readonly findings: readonly Finding[];
}

/** The answer, and what it is about. */
export interface CsrMatch {
  readonly comparison: CsrComparison;
  /** The request, certificate or key that was taken; null where the file could not be read. */
  readonly holder: KeyHolder | null;
}

interface Candidate {
  readonly holder: KeyHolder;
  readonly position: number;
  readonly keys: KeysCompared;
  /** Null for what its holder did not sign. */
  readonly signature: SignatureResult | null;
}

/**
 * Compares the attested key with the key of a request, certificate or public key, and checks the request's own
 * signature. Of several in one file, one that matches and is soundly signed is taken. Never throws.
 */
export async function matchCsr({
  csr,
  attestation,
  attested,
  format,
  vocabulary,
}: {
  readonly csr: CsrInput | MissingCsr;
  readonly attestation: Attestation;
  /** The attested certificate; null where the attestation has none, or several. */
  readonly attested: Certificate | null;
  /** The kind of the attestation. */
  readonly format: Pick<RoleRules, 'roleOf'>;
  readonly vocabulary: Vocabulary;
}): Promise<CsrMatch> {
  if ('why' in csr) return notCompared(missingFinding(csr));
  const { file } = csr;
  const read = 'holders' in csr ? csr.holders : readKeyHolders(csr);
  if ('code' in read) return notCompared(unreadableFinding(file, read));
  const key = attested?.publicKey ?? null;
  const chosen = await choose(read, key);
  const { holder, keys, signature } = chosen;
  const mismatch =
    key === null
      ? null
      : await mismatchIn(chosen, key, { certificates: attestation.certificates, format }, file);
  const comparison = mismatch && explain(mismatch, []);
  const findings = [
    ...(attested === null ? [] : keyFindings(attested, chosen, file, comparison, read.holders.length)),
    ...(keys.status === 'same'
      ? await otherHolders({ holders: read.holders, chosen: holder, attested: key, file })
      : []),
    ...(signature === null ? [] : possessionFindings(signature, holder.request!, holder, file)),
    ...remarkHolders(read.holders, holder, file, vocabulary),
  ];
  const outcome = outcomeOf(chosen, namedHolder(holder, file), findings);
  return {
    comparison: {
      report: reportOf(file, read, chosen, comparison),
      status: outcome.outcome === 'same-key' ? 'pass' : 'fail',
      outcome,
      findings,
    },
    holder,
  };
}

/** The same answer, with its mismatch explained by keys of other files as well. */
export function explainMismatch(compared: CsrComparison, known: readonly KnownKey[]): CsrComparison {
  const { report } = compared;
  if (!report?.comparison) return compared;
  const comparison = explain(report.comparison, known);
  return {
    ...compared,
    report: { ...report, comparison },
    findings: withComparison(compared.findings, comparison),
  };
}

/** The findings, those of a mismatch with this one. */
export function withComparison(findings: readonly Finding[], comparison: ExplainedMismatch): Finding[] {
  return findings.map((one) =>
    one.code === 'PKC404' ? { ...one, values: { ...one.values, comparison } } : one,
  );
}

function explain(mismatch: KeyMismatch, known: readonly KnownKey[]): ExplainedMismatch {
  return { ...mismatch, causes: causesFrom(mismatch, known) };
}

/** Asked for and not made: that counts as failed. */
function notCompared(error: Finding): CsrMatch {
  const outcome = { outcome: 'error', finding: error } as const;
  return { comparison: { report: null, status: 'fail', outcome, findings: [error] }, holder: null };
}

/**
 * The first that matches and is soundly signed, else the first that matches, else the first. Bounded in signature
 * checks, as a file may hold a crowd of requests for one key.
 */
async function choose({ holders }: KeyHolders, attested: PublicKey | null): Promise<Candidate> {
  let best: Candidate | null = null;
  let checks = 0;
  for (const [i, holder] of holders.entries()) {
    const keys = await compareHolder(attested, holder);
    if (best !== null && keys.status !== 'same') continue;
    const candidate = { holder, position: i + 1, keys, signature: await signatureOf(holder) };
    if (best === null || best.keys.status !== 'same' || candidate.signature?.status === 'valid')
      best = candidate;
    if (keys.status === 'same' && (candidate.signature?.status ?? 'valid') === 'valid') break;
    if (++checks >= MAX_SIGNATURE_CHECKS) break;
  }
  return best!;
}

async function mismatchIn(
  { holder, keys }: Candidate,
  attested: PublicKey,
  {
    certificates,
    format,
  }: {
    readonly certificates: readonly Certificate[];
    readonly format: Pick<RoleRules, 'roleOf'>;
  },
  file: string,
): Promise<KeyMismatch | null> {
  const { key: compared } = holder;
  if (keys.status !== 'different' || 'problem' in compared) return null;
  const { attested: attestedKey, compared: comparedKey } = keys;
  return mismatchOf({ attested, holder, compared, attestedKey, comparedKey, certificates, ...format, file });
}

/** The mismatch stands in both files: at the attested key, with the place of the other key beside it. */
function keyFindings(
  { index, publicKey }: Certificate,
  { holder, keys }: Candidate,
  file: string,
  comparison: ExplainedMismatch | null,
  count: number,
): Finding[] {
  const named = namedHolder(holder, file);
  const place = nodePlace(index, publicKey.node);
  const others = [related('compared-key', named, keyPlace(holder, file))];
  if (keys.status === 'incomparable')
    return [finding('PKC405', { holder: named, reason: keys.reason }, place, others)];
  return comparison === null ? [] : [finding('PKC404', { holder: named, count, comparison }, place, others)];
}

function outcomeOf(
  { keys, signature }: Candidate,
  holder: NamedHolder,
  findings: readonly Finding[],
): CompareOutcome {
  if (keys.status === 'different') return { outcome: 'other-key', holder };
  const error = findings.find(isError);
  if (error) return { outcome: 'error', finding: error };
  const isSound = signature === null || signature.status === 'valid';
  return keys.status === 'same' && isSound
    ? { outcome: 'same-key', holder, isSameEncoding: keys.sameEncoding }
    : { outcome: 'no-attested-key', holder };
}

function reportOf(
  file: string,
  { encoding, holders }: KeyHolders,
  { holder, position, keys, signature }: Candidate,
  comparison: ExplainedMismatch | null,
): ComparedHolder {
  return {
    file,
    kind: holder.kind,
    encoding,
    keyMatches: keys.status === 'same',
    signatureValid: signature === null ? null : signature.status === 'valid',
    signatureStatus: signature?.status ?? null,
    signatureAlgorithm: holder.request?.algorithm.name ?? null,
    subject: holder.subject?.text ?? null,
    key: 'problem' in holder.key ? null : keySummary(holder.key),
    position,
    count: holders.length,
    block: holder.block,
    comparison,
  };
}
