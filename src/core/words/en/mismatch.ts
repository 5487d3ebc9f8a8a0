import { escapeForDisplay } from '../../base/escape.ts';
import type { ExplainedMismatch, KeyDifference, LikelyCause } from '../../model/comparison.ts';
import type { KeyComparison } from '../report.ts';
import type { KeySummary } from '../../model/terms.ts';
import { exponentValue } from '../../x509/exponent.ts';
import { exponentWords } from './exponent.ts';
import { HOLDER_NAMES } from './holders.ts';
import { roleWords } from './roles.ts';
import { keyWords } from './words.ts';

/** Two keys that differ as a report lists them. */
export function tellMismatch({
  attested,
  compared,
  firstDifference,
  causes,
}: ExplainedMismatch): KeyComparison {
  return {
    rows: sideBySide(attested.key, compared.key),
    firstDifference: firstDifference && {
      of: firstDifference.of,
      octet: firstDifference.octet,
      attested: firstDifference.attested ?? 'none',
      compared: firstDifference.compared ?? 'none',
    },
    causes: causes.map((cause) => ({ kind: cause.kind, message: causeWords(cause) })),
  };
}

type Rows = KeyComparison['rows'];

/** Both keys side by side; rows that apply to neither are left out. */
function sideBySide(a: KeySummary, b: KeySummary): Rows {
  const row = (name: string, value: (key: KeySummary) => string | null): Rows => {
    const [left, right] = [value(a), value(b)];
    if (left === null && right === null) return [];
    return [{ name, attested: left ?? 'none', compared: right ?? 'none', same: left === right }];
  };
  const sha256 = row('SPKI SHA-256', ({ spkiSha256 }) => spkiSha256);
  // The exponent of one kind of key and the curve of another have nothing to do with each other.
  if (a.algorithm !== b.algorithm) return [...row('key', keyWords), ...sha256];
  return [
    ...row('algorithm', ({ algorithm }) => algorithm),
    ...row('size', ({ bits }) => (bits === null ? null : `${bits} bits`)),
    ...row('curve', ({ curve }) => curve),
    ...row('exponent', ({ exponent }) => exponent),
    ...sha256,
  ];
}

const PLURALS: Readonly<Record<KeyDifference['of'], string>> = {
  modulus: 'moduli',
  point: 'points',
  key: 'keys',
};

/** The difference as the end of a sentence; '' where kinds or sizes already say it. */
export function differenceWords(difference: KeyDifference | null): string {
  if (difference === null) return '';
  const { of, octet, attested, compared } = difference;
  return `the ${PLURALS[of]} differ from octet ${octet} on (${attested ?? 'none'} in the attested key, ${compared ?? 'none'} here)`;
}

/** A likely cause of a mismatch, as a sentence. */
export function causeWords(cause: LikelyCause): string {
  switch (cause.kind) {
    case 'other-exponent': {
      const [a, b] = [cause.attested, cause.compared].map((exponent) =>
        exponentWords(exponentValue(BigInt(exponent))),
      );
      return `The modulus is the same, the exponent is not (${a} in the attested key, ${b} here): one of the two files was changed, or a program wrote it wrongly.`;
    }
    case 'chain-certificate': {
      const role = cause.role === null ? '' : `, ${roleWords(cause.role)}`;
      return `It is the key of another certificate of the attestation: "${escapeForDisplay(cause.subject)}"${role}.`;
    }
    case 'other-attestation':
      return `${escapeForDisplay(cause.file)} names this key as its attested one (whether that file is verified was not looked at): the two attestations were perhaps mixed up.`;
    case 'other-request':
      return `${escapeForDisplay(cause.file)} holds the attested key: the two requests were perhaps mixed up.`;
    case 'same-subject': {
      if (cause.of === 'request')
        return `${escapeForDisplay(cause.file)}, for the same subject, holds the attested key: the request was perhaps made twice.`;
      const { certificate, subject } = cause.of;
      const whose =
        certificate === 'attested' ? 'the attested certificate' : 'a certificate of the attestation';
      return `The ${HOLDER_NAMES[cause.holder]} has the subject of ${whose}, "${escapeForDisplay(subject)}", with another key.`;
    }
    case 'other-algorithm':
      return `One is ${cause.attested}, the other ${cause.compared}: the ${HOLDER_NAMES[cause.holder]} was perhaps made for another key of the HSM.`;
  }
}
