import type { Report } from '../report.ts';
import type { PolicyOutcome, PolicyResult } from '../../policy/codeSigning.ts';
import { messageOf } from './tellFinding.ts';

/** The answer of a policy, as a report tells it. */
export function tellPolicy({
  id,
  source,
  status,
  outcome,
}: PolicyResult['report']): NonNullable<Report['policy']> {
  return { id, source, status, message: policyMessage(outcome) };
}

/** Whether a policy is met, in one sentence. */
function policyMessage(ended: PolicyOutcome): string {
  switch (ended.outcome) {
    case 'met':
      return 'What can be checked here is met; the certification of the module is to be shown by other means.';
    case 'no-attested-key':
      return 'There is no single attested key to which the policy could apply.';
    case 'error':
      return messageOf(ended.finding);
  }
}
