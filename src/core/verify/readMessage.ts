import type { Asn1Index, Asn1ProblemKind } from '../asn1/index/asn1Index.ts';
import { type Input, encodingOf, readInput } from '../input/readInput.ts';
import { checkStructure, firstBerElement, remarkBer } from '../input/structure.ts';
import type { DataFinding } from '../model/dataFinding.ts';
import { findingAt } from '../model/make.ts';
import type { Encoding } from '../model/terms.ts';
import { type Attestation, readAttestation } from './attestation.ts';

/** A file as far as it could be read. */
export interface ReadMessage {
  /** Null where nothing is to be shown of the file. */
  readonly index: Asn1Index | null;
  /** Null where there is no index, also for a text. */
  readonly encoding: Encoding | null;
  /** Null for a file that is no attestation. */
  readonly attestation: Attestation | null;
  /** Whether it can be verified; else one of the findings says why not. */
  readonly isWhole: boolean;
  /** What is wrong with the file and its encoding. */
  readonly findings: readonly DataFinding[];
}

/** Takes a file for what it is, and reads the certificates of its message. Never throws. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  const input = readInput({ bytes });
  const { index } = input;
  if (index === null) {
    const findings = problemOf(input);
    return { index, encoding: null, attestation: null, isWhole: false, findings };
  }
  const encoding = encodingOf(input, firstBerElement(index) >= 0);
  const structure = [...besideOf(input), ...checkStructure(index), ...remarkBer(index)];
  if (input.problem !== null) {
    const findings = [...problemOf(input), ...structure];
    return { index, encoding, attestation: null, isWhole: false, findings };
  }
  const attestation = readAttestation({ index });
  if (!isMessageWhole(attestation))
    return { index, encoding, attestation, isWhole: false, findings: structure };
  if (isEmpty(attestation)) {
    const message = 'The file is a CMS signedData message without certificates, not a PKC.';
    const none = findingAt('PKC101', { offset: 0, length: index.bytes.length }, '', message);
    return { index, encoding, attestation: null, isWhole: false, findings: [none, ...structure] };
  }
  return { index, encoding, attestation, isWhole: true, findings: structure };
}

function isEmpty({ message, certificates, malformed, unread }: Attestation): boolean {
  return message.certificates < 0 || certificates.length + malformed.length + unread === 0;
}

/** Damage inside a certificate makes the attestation *failed*; damage to the message, or a cut, makes it *unreadable*. */
function isMessageWhole({ index, message }: Attestation): boolean {
  const { certificates } = message;
  return index.problems.every(
    ({ kind, node }) =>
      kind === 'trailing-octets' ||
      (DAMAGE.has(kind) && certificates >= 0 && node >= certificates && node < index.end[certificates]!),
  );
}

const DAMAGE: ReadonlySet<Asn1ProblemKind> = new Set([
  'header-cut',
  'overrun',
  'unclosed',
  'bad-length',
  'bad-tag',
  'stray-end-of-contents',
]);

function besideOf({ beside }: Input): DataFinding[] {
  return beside === undefined ? [] : [findingAt('PKC105', { offset: 0, length: 0 }, '', beside)];
}

function problemOf({ problem }: Input): DataFinding[] {
  return problem === null ? [] : [findingAt(problem.code, problem, '', problem.message)];
}
