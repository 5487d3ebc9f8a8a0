import { type DataFinding, isError } from '../model/dataFinding.ts';
import type { Attestation } from '../verify/attestation.ts';
import type { Vocabulary } from '../decode/vocabulary.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { ComparedFile } from '../model/finding.ts';
import { findingAtNode } from '../model/make.ts';
import { MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { CheckStatus, CsrReport, KeyComparison } from '../model/report.ts';
import { keyWords } from '../words/en/words.ts';
import type { SignatureResult } from '../crypto/verifySignature.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { messageOf } from '../words/en/tellFinding.ts';
import { type KnownKey, likelyCauses } from './causes.ts';
import { compareHolder, signatureOf } from './compareHolder.ts';
import type { KeysCompared } from './compareKeys.ts';
import { differenceWords, firstDifference, sideBySide } from './difference.ts';
import { capital, missingFinding, nameOfHolder, possessionFindings, unreadableFinding } from './findings.ts';
import { HOLDER_NAMES, type KeyHolder } from './keyHolder.ts';
import { otherHolders } from './otherHolders.ts';
import { type KeyHolders, readKeyHolders } from './readKeyHolders.ts';
import { remarkHolders } from './remarks.ts';
import { reasonWords } from '../words/en/reasons.ts';

/** What the attested key is to be compared with. */
export interface CsrInput {
  /** Shown name of the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Keys of other files, so that a mismatch can be explained by them; they never change the answer. */
  readonly known?: readonly KnownKey[] | undefined;
}

/** A comparison that was asked for and cannot be made, as there are no octets. */
export interface MissingCsr {
  /** Shown name of the file; null where none was found. */
  readonly file: string | null;
  /** A sentence. */
  readonly problem: string;
}

/** The answer to "is the attested key the key in the request?". */
export interface CsrMatch {
  /** Null where the file could not be read. */
  readonly report: CsrReport | null;
  /** The request, certificate or key that was taken; null where the file could not be read. */
  readonly holder: KeyHolder | null;
  readonly status: Exclude<CheckStatus, 'not-run'>;
  /** One sentence. */
  readonly message: string;
  readonly findings: readonly DataFinding[];
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
  vocabulary,
}: {
  readonly csr: CsrInput | MissingCsr;
  readonly attestation: Attestation;
  /** The attested certificate; null where the attestation has none, or several. */
  readonly attested: Certificate | null;
  readonly vocabulary: Vocabulary;
}): Promise<CsrMatch> {
  if ('problem' in csr) return notCompared(missingFinding(csr));
  const { file, bytes, known = [] } = csr;
  const read = readKeyHolders({ bytes });
  if ('message' in read) return notCompared(unreadableFinding(file, read));
  const key = attested?.publicKey ?? null;
  const chosen = await choose(read, key);
  const { holder, keys, signature } = chosen;
  const compared: ComparedFile = { file, block: holder.block };
  const name = nameOfHolder(holder, file);
  const comparison =
    keys.status === 'different' && key !== null && !('problem' in holder.key)
      ? await explain(keys, key, { ...holder, key: holder.key }, attestation, known)
      : null;
  const findings = [
    ...(attested === null
      ? []
      : keyFindings(attested, chosen, { compared, name, comparison, count: read.holders.length })),
    ...(keys.status === 'same'
      ? await otherHolders({ holders: read.holders, chosen: holder, attested: key, file })
      : []),
    ...(signature === null ? [] : possessionFindings(signature, holder.request!, compared, name)),
    ...remarkHolders(read.holders, holder, compared, vocabulary),
  ];
  const passed =
    keys.status === 'same' &&
    (signature === null || signature.status === 'valid') &&
    findings.every((one) => !isError(one));
  return {
    report: reportOf(file, read, chosen, comparison),
    holder,
    status: passed ? 'pass' : 'fail',
    message: passed ? passMessage(chosen, name) : failMessage(chosen, name, findings),
    findings,
  };
}

/** Asked for and not made: that counts as failed. */
function notCompared(finding: DataFinding): CsrMatch {
  return { report: null, holder: null, status: 'fail', message: messageOf(finding), findings: [finding] };
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

async function explain(
  keys: Extract<KeysCompared, { readonly status: 'different' }>,
  attested: PublicKey,
  holder: KeyHolder & { readonly key: PublicKey },
  { certificates }: Attestation,
  known: readonly KnownKey[],
): Promise<KeyComparison> {
  const { attested: attestedKey, compared: comparedKey } = keys;
  return {
    rows: sideBySide(attested, holder.key),
    firstDifference: firstDifference(attestedKey, comparedKey),
    causes: await likelyCauses({ attested, holder, attestedKey, comparedKey, certificates, known }),
  };
}

interface Named {
  readonly compared: ComparedFile;
  readonly name: string;
  readonly comparison: KeyComparison | null;
  readonly count: number;
}

/** The mismatch stands in both files: at the attested key, with the place of the other key beside it. */
function keyFindings({ index, publicKey }: Certificate, candidate: Candidate, named: Named): DataFinding[] {
  const { holder, keys } = candidate;
  const { compared, name, comparison, count } = named;
  if (keys.status === 'same') return [];
  const place = { ...holder.keyRange, path: holder.keyPath, in: compared };
  if (keys.status === 'incomparable') {
    const message = `The attested key and that of ${name} cannot be compared: ${reasonWords(keys.reason)}. What was not compared does not match.`;
    return [
      findingAtNode('PKC405', index, publicKey.node, message, [
        { ...place, kind: 'text', values: { text: `the key of ${name}` } },
      ]),
    ];
  }
  const other = 'problem' in holder.key ? '' : ` (${keyWords(keySummary(holder.key))})`;
  const own = `the attested key (${keyWords(keySummary(publicKey))})`;
  const difference = differenceWords(comparison?.firstDifference ?? null);
  const subject =
    count > 1
      ? `None of the ${count} keys in ${escapeForDisplay(compared.file)} is ${own}. The first, of ${name}${other}, differs`
      : `The key of ${name}${other} is not ${own}`;
  const causes = (comparison?.causes ?? []).map(({ message }) => ` ${message}`).join('');
  const message = `${subject}${difference === '' ? '' : `: ${difference}`}.${causes}`;
  return [
    findingAtNode('PKC404', index, publicKey.node, message, [
      { ...place, kind: 'text', values: { text: `the key of ${name}` } },
    ]),
  ];
}

function passMessage({ holder, keys }: Candidate, name: string): string {
  const encoded = keys.status === 'same' && !keys.sameEncoding ? ', encoded differently' : '';
  switch (holder.kind) {
    case 'csr':
      return `${capital(name)} holds the attested key${encoded}, and is signed with it.`;
    case 'certificate':
      return `${capital(name)} was issued to the attested key${encoded}. Its own signature was not checked, as its issuer is not known here.`;
    case 'public-key':
      return `The ${HOLDER_NAMES[holder.kind]} ${name.slice(name.indexOf(' in ') + 1)} is the attested key${encoded}.`;
  }
}

/** Short, as the findings say the rest. */
function failMessage({ keys }: Candidate, name: string, findings: readonly DataFinding[]): string {
  if (keys.status === 'different') return `${capital(name)} holds another key than the attested one.`;
  const error = findings.find(isError);
  return error ? messageOf(error) : `There is no single attested key that ${name} could be compared with.`;
}

function reportOf(
  file: string,
  { encoding, holders }: KeyHolders,
  { holder, position, keys, signature }: Candidate,
  comparison: KeyComparison | null,
): CsrReport {
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
