import type { FindingCode, DataFinding, DataRelated } from '../model/dataFinding.ts';
import { type Asn1Index } from '../asn1/index/asn1Index.ts';
import { pathOf } from '../asn1/index/path.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { ByteRange, ComparedFile } from '../model/finding.ts';
import { nodeRange } from '../asn1/index/place.ts';
import { findingAt } from '../model/make.ts';
import type { SignatureResult } from '../crypto/verifySignature.ts';
import { HOLDER_NAMES, type HolderProblem, type KeyHolder } from './keyHolder.ts';
import type { CertificationRequest } from '../x509/request.ts';
import { reasonWords } from '../words/en/reasons.ts';

/** `the certificate request "CN=…" (a.csr)`: what is compared, for the middle of a sentence. */
export function nameOfHolder(holder: KeyHolder, file: string): string {
  const subject = holder.subject === null || holder.subject.text === '' ? '' : ` "${holder.subject.text}"`;
  return `the ${HOLDER_NAMES[holder.kind]}${subject} in ${escapeForDisplay(file)}`;
}

/** A finding about the compared file. */
export function findingIn(
  compared: ComparedFile,
  code: FindingCode,
  { range, path }: { readonly range: ByteRange; readonly path: string },
  message: string,
  related: readonly DataRelated[] = [],
): DataFinding {
  return { ...findingAt(code, range, path, message, related), in: compared };
}

function atNode(index: Asn1Index, node: number): { readonly range: ByteRange; readonly path: string } {
  return { range: nodeRange(index, node), path: pathOf(index, node) };
}

/** The file could not be taken for a request: what it is, and where. */
export function unreadableFinding(file: string, problem: HolderProblem): DataFinding {
  const message = `${escapeForDisplay(file)} cannot be compared with the attested key. ${problem.message}`;
  return findingIn({ file, block: problem.block }, problem.code, { range: problem, path: '' }, message);
}

/** There are no octets to compare with. */
export function missingFinding({
  file,
  problem,
}: {
  readonly file: string | null;
  readonly problem: string;
}): DataFinding {
  const range = { offset: 0, length: 0 };
  return file === null
    ? findingAt('PKC413', range, '', problem)
    : findingIn(
        { file, block: null },
        'PKC413',
        { range, path: '' },
        `${escapeForDisplay(file)}: ${problem}`,
      );
}

/** What is wrong with the signature of a request; none where it is good. */
export function possessionFindings(
  result: SignatureResult,
  request: CertificationRequest,
  compared: ComparedFile,
  name: string,
): DataFinding[] {
  const { index, signatureNode, algorithm, keyNode } = request;
  switch (result.status) {
    case 'valid':
      return [];
    case 'invalid': {
      const message = `The signature of ${name} does not verify under the key in it: the request was changed, or another key signed it.`;
      return [findingIn(compared, 'PKC406', atNode(index, signatureNode), message)];
    }
    case 'weak': {
      const message = `${capital(name)} is signed with ${reasonWords(result.reason)}, which can be forged.`;
      return [findingIn(compared, 'PKC407', atNode(index, algorithm.node), message)];
    }
    case 'unsupported': {
      const message = `The signature of ${name} could not be checked: ${reasonWords(result.reason)}. A check that did not run counts as failed.`;
      return [findingIn(compared, 'PKC408', atNode(index, algorithm.node), message)];
    }
    case 'refused': {
      const message = `${capital(name)} has ${reasonWords(result.reason)}, so its signature proves nothing.`;
      return [findingIn(compared, 'PKC408', atNode(index, keyNode), message)];
    }
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
