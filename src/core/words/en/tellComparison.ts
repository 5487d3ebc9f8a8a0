import type { CompareOutcome } from '../../compare/matchCsr.ts';
import type { ComparedHolder, NamedHolder } from '../../model/comparison.ts';
import type { CsrReport } from '../report.ts';
import { holderWords } from './holders.ts';
import { tellMismatch } from './mismatch.ts';
import { messageOf } from './tellFinding.ts';

/** What the attested key was compared with, as a report tells it. */
export function tellComparison(compared: ComparedHolder): CsrReport {
  const { comparison } = compared;
  return { ...compared, comparison: comparison && tellMismatch(comparison) };
}

/** How a comparison ended, in one sentence; short where the findings say the rest. */
export function compareMessage(ended: CompareOutcome): string {
  switch (ended.outcome) {
    case 'same-key':
      return sameKeyWords(ended.holder, ended.isSameEncoding ? '' : ', encoded differently');
    case 'other-key':
      return `${holderWords(ended.holder, 'The')} holds another key than the attested one.`;
    case 'error':
      return messageOf(ended.finding);
    case 'no-attested-key':
      return `There is no single attested key that ${holderWords(ended.holder)} could be compared with.`;
  }
}

function sameKeyWords(holder: NamedHolder, encoded: string): string {
  switch (holder.kind) {
    case 'csr':
      return `${holderWords(holder, 'The')} holds the attested key${encoded}, and is signed with it.`;
    case 'certificate':
      return `${holderWords(holder, 'The')} was issued to the attested key${encoded}. Its own signature was not checked, as its issuer is not known here.`;
    case 'public-key':
      return `${holderWords(holder, 'The')} is the attested key${encoded}.`;
  }
}
