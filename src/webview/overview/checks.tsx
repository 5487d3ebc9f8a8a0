import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { CheckStatus } from '../../core/model/terms.ts';
import type { Report } from '../../core/words/report.ts';
import { CHECK_NAME, STATUS_WORD } from '../../core/words/en/words.ts';
import { Icon, type IconName } from '../icon.tsx';

const ICON: Record<CheckStatus, IconName> = { pass: 'pass', fail: 'fail', 'not-run': 'not-run' };

/** The three questions. One that was not asked looks like neither answer. */
export function Checks({ report }: { readonly report: Report }): VNode {
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">Checks</h2>
      <ul class="checks">
        {report.checks.map(({ id, status, message }) => (
          <li key={id} class={`check check-${status}`} data-check={id} data-status={status}>
            <Icon name={ICON[status]} />
            <div>
              <span class="check-name">{CHECK_NAME[id]}</span>{' '}
              <span class="check-status">{STATUS_WORD[status]}</span>
              <p>{escapeForDisplay(message)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
