import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { CsrReport, Report } from '../../core/words/report.ts';
import { keyWords, signatureWords } from '../../core/words/en/words.ts';
import type { ComparedWith } from '../../protocol.ts';
import { Icon } from '../icon.tsx';
import { CsrComparison } from './csrComparison.tsx';

/** What the user can do about the comparison. */
export interface CsrActions {
  readonly choose: () => void;
  readonly clear: () => void;
}

export interface CsrProps {
  readonly report: Report;
  /** Null where nothing is compared. */
  readonly compared: ComparedWith | null;
  readonly actions: CsrActions;
}

const KIND: Record<CsrReport['kind'], string> = {
  csr: 'Certificate request',
  certificate: 'Certificate',
  'public-key': 'Public key',
};

/** What the attested key is compared with, and what came of it. */
export function Csr({ report, compared, actions }: CsrProps): VNode {
  return (
    <section aria-labelledby="csr-title" data-csr={stateOf(report, compared)}>
      <h2 id="csr-title">Compared with</h2>
      {compared === null ? (
        <p class="empty">Nothing. Choose a certificate request, or drop one here with Shift held down.</p>
      ) : (
        <Compared report={report} compared={compared} />
      )}
      <p class="csr-actions">
        <button type="button" class="button" onClick={actions.choose}>
          {compared === null ? 'Choose a CSR…' : 'Choose another…'}
        </button>
        {compared !== null && compared.how !== 'carried' && (
          <button type="button" class="button secondary" onClick={actions.clear}>
            Clear
          </button>
        )}
      </p>
    </section>
  );
}

function Compared({ report, compared }: { readonly report: Report; readonly compared: ComparedWith }): VNode {
  const { csr } = report;
  return (
    <>
      <p class="csr-file">
        <span class="csr-name">{escapeForDisplay(compared.file)}</span>{' '}
        <span class={`csr-how csr-${compared.how}`}>{howWords(compared)}</span>
      </p>
      {compared.problem !== null && (
        <p class="csr-problem">
          <Icon name="warning" /> {escapeForDisplay(compared.problem)} Nothing is compared.
        </p>
      )}
      {csr && <Answer csr={csr} />}
      {csr?.comparison && <CsrComparison comparison={csr.comparison} />}
    </>
  );
}

function Answer({ csr }: { readonly csr: CsrReport }): VNode {
  const { kind, position, count, subject, key, keyMatches } = csr;
  const signature = signatureWords(csr);
  const of = count === 1 ? '' : ` ${position} of ${count}`;
  return (
    <>
      <p class="csr-answer">
        <Icon name={keyMatches ? 'pass' : 'fail'} /> {answerWords(csr)}
      </p>
      <dl class="csr-facts">
        <dt>{KIND[kind] + of}</dt>
        <dd>{subject === null || subject === '' ? 'without a subject' : escapeForDisplay(subject)}</dd>
        {key && <dt>Key</dt>}
        {key && <dd>{escapeForDisplay(keyWords(key))}</dd>}
        {signature !== null && <dt>Signature</dt>}
        {signature !== null && <dd>{escapeForDisplay(signature)}</dd>}
      </dl>
    </>
  );
}

function answerWords({ keyMatches, comparison }: CsrReport): string {
  if (keyMatches) return 'Holds the attested key';
  return comparison === null ? 'Could not be compared' : 'Another key';
}

function howWords({ how, why }: ComparedWith): string {
  switch (how) {
    case 'chosen':
      return 'chosen by you';
    case 'automatic':
      return `found beside the file, not chosen: ${why}`;
    case 'carried':
      return 'the request that carries this attestation';
  }
}

function stateOf({ csr }: Report, compared: ComparedWith | null): 'none' | 'not-read' | 'match' | 'mismatch' {
  if (compared === null) return 'none';
  if (csr === null) return 'not-read';
  return csr.keyMatches ? 'match' : 'mismatch';
}
