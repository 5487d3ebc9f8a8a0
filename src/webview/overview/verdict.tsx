import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { Report } from '../../core/words/report.ts';
import type { Verdict } from '../../core/model/terms.ts';
import { ANCHOR_SOURCE_WORDS, FORMAT_NAME, keyWords, provenNote } from '../../core/words/en/words.ts';
import { Icon, type IconName } from '../icon.tsx';

const VERDICT: Record<Verdict, { readonly word: string; readonly icon: IconName }> = {
  verified: { word: 'Verified', icon: 'pass' },
  failed: { word: 'Failed', icon: 'fail' },
  unreadable: { word: 'Unreadable', icon: 'unreadable' },
};

/** The answer: one word, one sentence, and what it is about. */
export function VerdictBand({ report }: { readonly report: Report }): VNode {
  const { word, icon } = VERDICT[report.verdict];
  return (
    <header class={`verdict verdict-${report.verdict}`}>
      <h1 id="verdict" data-verdict={report.verdict}>
        <Icon name={icon} />
        {word}
      </h1>
      <div class="verdict-text">
        <p id="summary">{escapeForDisplay(report.summary)}</p>
        <dl class="subject">
          {subjectOf(report).map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{escapeForDisplay(text)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function subjectOf(report: Report): [term: string, text: string][] {
  const { attestedKey, hsm, trustAnchor, format, verdict, verifiedAt } = report;
  const note = provenNote(report);
  const subject: [string, string][] = [];
  if (attestedKey) subject.push(['Key', keyWords(attestedKey)]);
  if (hsm && hsm.serial !== null)
    subject.push([`HSM${note}`, [hsm.model, `serial ${hsm.serial}`].filter(Boolean).join(', ')]);
  if (hsm?.firmware) subject.push(['Firmware', `${hsm.firmware.value} (${hsm.firmware.basis})`]);
  if (trustAnchor) {
    const trust = ANCHOR_SOURCE_WORDS[trustAnchor.source];
    subject.push(['Trust anchor', `${trustAnchor.name} (${trust})`]);
  }
  if (verdict !== 'unreadable') {
    subject.push(['Format', FORMAT_NAME[format]]);
    subject.push(['Dates checked at', verifiedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')]);
  }
  return subject;
}
