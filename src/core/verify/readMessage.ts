import type { Asn1Index, Asn1ProblemKind } from '../asn1/index/asn1Index.ts';
import { encodingOf, readInput } from '../input/readInput.ts';
import { checkStructure, firstBerElement, remarkBer } from '../input/structure.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Encoding } from '../model/terms.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Attestation, type AttestedMark, asAttestation, readBag } from './attestation.ts';

/** A file as far as it could be read, as an attestation of one of the kinds `Kind`. */
export interface ReadMessage<Kind> {
  /** Null where nothing is to be shown of the file. */
  readonly index: Asn1Index | null;
  /** Null where there is no index, also for a text. */
  readonly encoding: Encoding | null;
  /** Null for a file that is no attestation. */
  readonly attestation: Attestation | null;
  /** The kind that it is taken for; null where there is no attestation. */
  readonly format: Kind | null;
  /** Whether it can be verified; else one of the findings says why not. */
  readonly isWhole: boolean;
  /** What is wrong with the file and its encoding. */
  readonly findings: readonly Finding[];
}

/** Takes a file for what it is, and reads the certificates of its message. Never throws. */
export function readMessage<Kind extends AttestedMark>({
  bytes,
  formatFor,
}: {
  readonly bytes: Uint8Array;
  /** The kind of an attestation with these certificates. */
  readonly formatFor: (certificates: readonly Certificate[]) => Kind;
}): ReadMessage<Kind> {
  const input = readInput({ bytes });
  const { index } = input;
  if (index === null) {
    const findings = input.problem === null ? [] : [input.problem];
    return { index, encoding: null, attestation: null, format: null, isWhole: false, findings };
  }
  const encoding = encodingOf(input, firstBerElement(index) >= 0);
  const structure = [...input.beside, ...checkStructure(index), ...remarkBer(index)];
  if (input.problem !== null) {
    const findings = [input.problem, ...structure];
    return { index, encoding, attestation: null, format: null, isWhole: false, findings };
  }
  const bag = readBag(index);
  const format = formatFor(bag.certificates);
  const attestation = asAttestation(bag, format);
  if (!isMessageWhole(attestation))
    return { index, encoding, attestation, format, isWhole: false, findings: structure };
  if (isEmpty(attestation)) {
    const whole = { offset: 0, length: index.bytes.length, path: '' };
    const none = finding('PKC101', { what: 'no-certificates' }, whole);
    return {
      index,
      encoding,
      attestation: null,
      format: null,
      isWhole: false,
      findings: [none, ...structure],
    };
  }
  return { index, encoding, attestation, format, isWhole: true, findings: structure };
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
