import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/escape.ts';
import type { FindingCode } from '../../core/finding/catalogue.ts';
import type { ByteRange } from '../../core/finding/finding.ts';
import type { ChainEntry, Report } from '../../core/report/report.ts';
import { roleWords } from '../../core/report/words.ts';
import { Icon, type IconName } from '../icon.tsx';
import { errorsOf } from './brokenLinks.ts';
import { CodeLink } from './codeLink.tsx';

export interface ChainProps {
  readonly report: Report;
  readonly onSelect: (range: ByteRange) => void;
  readonly onExplain: (code: FindingCode) => void;
}

const LINK: Record<ChainEntry['link'], { readonly icon: IconName; readonly words: string }> = {
  valid: { icon: 'pass', words: 'signed by the next: valid' },
  invalid: { icon: 'fail', words: 'link to the next: invalid' },
  'not-run': { icon: 'not-run', words: 'link to the next: not checked' },
  anchor: { icon: 'anchor', words: 'trust anchor' },
};

/** The certificates from the attested key up to the trust anchor, each with the state of its link to the next. */
export function Chain({ report, onSelect, onExplain }: ChainProps): VNode {
  return (
    <section aria-labelledby="chain-title">
      <h2 id="chain-title">Chain</h2>
      {report.chain.length === 0 ? (
        <p class="empty">There is no chain to show.</p>
      ) : (
        <ol class="chain">
          {report.chain.map((entry, at) => (
            <Link key={at} {...{ entry, report, onSelect, onExplain }} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Link({ entry, report, onSelect, onExplain }: ChainProps & { readonly entry: ChainEntry }): VNode {
  const { role, subject, offset, length, link } = entry;
  const { icon, words } = LINK[link];
  const title = (
    <>
      <span class="role">{escapeForDisplay(roleWords(role))}</span>
      <span class="dn">{escapeForDisplay(subject)}</span>
    </>
  );
  return (
    <li class={`link link-${link}`} data-link={link}>
      {offset === null ? (
        <div class="certificate">{title}</div>
      ) : (
        <button type="button" class="certificate" onClick={() => onSelect({ offset, length: length ?? 0 })}>
          {title}
        </button>
      )}
      <p class="dates">{datesOf(entry)}</p>
      <p class="state">
        <Icon name={icon} />
        {link === 'anchor' ? anchorWords(report) : words}
        {entry.signatureAlgorithm !== null && link === 'valid' && (
          <span class="algorithm">{escapeForDisplay(entry.signatureAlgorithm)}</span>
        )}
      </p>
      {link !== 'valid' &&
        errorsOf(entry, report.findings).map((finding, at) => (
          <p class="reason" key={at}>
            {escapeForDisplay(finding.message)} <CodeLink code={finding.code} onExplain={onExplain} />
          </p>
        ))}
    </li>
  );
}

function datesOf({ notBefore, notAfter, offset }: ChainEntry): string {
  const place = offset === null ? ' · not in the file' : '';
  if (notBefore === null || notAfter === null) return `no dates known${place}`;
  return `${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}${place}`;
}

function anchorWords({ trustAnchor }: Report): string {
  if (!trustAnchor) return LINK.anchor.words;
  return trustAnchor.source === 'user' ? 'trust anchor, trusted by you' : 'trust anchor, built in';
}
