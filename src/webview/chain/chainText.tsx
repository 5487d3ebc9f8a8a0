import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { FindingCode } from '../../core/model/finding.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { ChainEntry, OtherCertificate, Report } from '../../core/words/report.ts';
import { roleWords } from '../../core/words/en/roles.ts';
import { keyWords, linkState } from '../../core/words/en/words.ts';
import { Icon } from '../icon.tsx';
import { errorsOf, LINK_ICON, stateOf } from './chainItems.ts';
import { CodeLink } from '../overview/codeLink.tsx';

export interface ChainTextProps {
  readonly report: Report;
  readonly onSelect: (range: ByteRange) => void;
  readonly onExplain: (code: FindingCode) => void;
}

/** Certificates beside the chain that are listed; all stand in the contents. */
const MAX_OTHERS = 8;

/** The certificates from the attested key up to the trust anchor, in words, each with the state of its link to the next. */
export function ChainText({ report, onSelect, onExplain }: ChainTextProps): VNode {
  return (
    <ol class="chain chain-text">
      {report.chain.map((entry, at) => (
        <Link key={at} {...{ entry, report, onSelect, onExplain }} />
      ))}
      {report.otherCertificates.slice(0, MAX_OTHERS).map((entry, at) => (
        <Aside key={`aside ${at}`} entry={entry} onSelect={onSelect} />
      ))}
    </ol>
  );
}

interface AsideProps {
  readonly entry: OtherCertificate;
  readonly onSelect: (range: ByteRange) => void;
}

/** A certificate that the chain does not use. */
function Aside({ entry, onSelect }: AsideProps): VNode {
  const { role, subject, notBefore, notAfter, kind, offset, length } = entry;
  return (
    <li class="link link-aside" data-link="none">
      <button type="button" class="certificate" onClick={() => onSelect({ offset, length })}>
        <span class="role">{escapeForDisplay(roleWords(role))}</span>
        <span class="dn">{escapeForDisplay(subject)}</span>
      </button>
      <p class="dates">{datesOf({ notBefore, notAfter, offset })}</p>
      <p class="state">
        {kind === 'duplicate' ? 'a copy of a certificate before it' : 'not used by the chain'}
      </p>
    </li>
  );
}

function Link({
  entry,
  report,
  onSelect,
  onExplain,
}: ChainTextProps & { readonly entry: ChainEntry }): VNode {
  const { role, subject, offset, length } = entry;
  const link = linkState(entry);
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
      {entry.key && <p class="dates">{escapeForDisplay(keyWords(entry.key))}</p>}
      <p class="dates">{datesOf(entry)}</p>
      <p class="state">
        <Icon name={LINK_ICON[link]} />
        {stateOf(report, entry)}
      </p>
      {errorsOf(entry, report.findings).map((finding, at) => (
        <p class="reason" key={at}>
          {escapeForDisplay(finding.message)} <CodeLink code={finding.code} onExplain={onExplain} />
        </p>
      ))}
    </li>
  );
}

function datesOf({
  notBefore,
  notAfter,
  offset,
}: Pick<ChainEntry, 'notBefore' | 'notAfter' | 'offset'>): string {
  const place = offset === null ? ' · not in the file' : '';
  if (notBefore === null || notAfter === null) return `no dates known${place}`;
  return `${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}${place}`;
}
