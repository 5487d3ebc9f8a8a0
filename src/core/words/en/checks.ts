import type { CsrComparison } from '../../compare/matchCsr.ts';
import type { Examination } from '../../model/examination.ts';
import type { Report } from '../report.ts';
import type { CheckId } from '../../model/terms.ts';
import { compareMessage } from './tellComparison.ts';
import type { PolicyResult } from '../../policy/codeSigning.ts';

/** The three questions with their answers. `length`: certificates of the path, the anchor among them. */
export function checksOf(
  examination: Examination<CsrComparison, PolicyResult>,
  length: number,
): Report['checks'] {
  const ids: readonly CheckId[] = ['integrity', 'csr-match', 'key-attributes'];
  return ids.map((id) => ({
    id,
    status: examination.checks[id],
    message: messageOfCheck(id, examination, length),
  }));
}

function messageOfCheck(
  id: CheckId,
  examination: Examination<CsrComparison, PolicyResult>,
  length: number,
): string {
  if (examination.verdict === 'unreadable')
    return 'The file could not be read as a PKC, so this was not checked.';
  switch (id) {
    case 'integrity':
      return integrityMessage(examination, length);
    case 'csr-match':
      return comparisonMessage(examination);
    case 'key-attributes':
      return attributesMessage(examination);
  }
}

type Examined = Examination<CsrComparison, PolicyResult>;

function integrityMessage({ checks, anchor }: Examined, length: number): string {
  return checks.integrity === 'pass'
    ? `All ${length - 1} signatures, dates, roles and constraints from the attested key to ${anchor!.name} are good.`
    : 'It is not shown that the manufacturer stands behind this attestation.';
}

function comparisonMessage({ checks, comparison }: Examined): string {
  if (comparison === null)
    return 'No certificate request was given, so the verdict speaks of the attestation alone.';
  const isDoubtful = comparison.status === 'pass' && checks.integrity !== 'pass';
  return `${compareMessage(comparison.outcome)}${isDoubtful ? ' That an HSM attests this key is not shown.' : ''}`;
}

function attributesMessage({ checks, anchor }: Examined): string {
  switch (checks['key-attributes']) {
    case 'fail':
      return 'What the attestation says of the key and its HSM contradicts itself or cannot be read.';
    case 'not-run':
      return 'Without integrity, what the file says of the key is not proven.';
    case 'pass': {
      const doubt = anchor?.source === 'user' ? ", if the root that you trust is the manufacturer's" : '';
      return `The key was generated in a Luna HSM and cannot leave the Luna perimeter${doubt}; the HSM is named alike everywhere.`;
    }
  }
}
