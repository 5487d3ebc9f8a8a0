import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { FindingCode } from '../../core/model/finding.ts';
import { type ByteRange, isAboutWholeFile } from '../../core/model/place.ts';
import type { ReportFinding, ReportPlace } from '../../core/words/report.ts';
import type { Severity } from '../../core/model/severity.ts';
import { type FindingGroup, groupRemarks } from '../../core/forms/group.ts';
import type { Report } from '../../core/words/report.ts';
import { placeWords, rangeWords } from '../../core/words/en/words.ts';
import { groupDigits } from '../countText.ts';
import { Icon } from '../icon.tsx';
import { CodeLink } from './codeLink.tsx';

export interface FindingsProps {
  readonly report: Report;
  /** What to do about errors and warnings, by code. */
  readonly advice: Readonly<Record<string, string>>;
  /** Codes of the groups whose places are shown. */
  readonly openGroups: readonly string[];
  readonly onToggle: (code: string) => void;
  readonly onSelect: (range: ByteRange) => void;
  readonly onExplain: (code: FindingCode) => void;
}

/** Shown at first and with each click on "more": a crafted file has a thousand. */
const STEP = 50;

const WORD: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Remark' };

/** What was found, worst first; remarks that a genuine file makes in many places are told once. */
export function Findings(props: FindingsProps): VNode {
  const groups = groupRemarks(props.report.findings);
  const [limit, setLimit] = useState(STEP);
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">
        Findings <span class="count">{groups.length}</span>
      </h2>
      {groups.length === 0 ? (
        <p class="empty">Nothing to remark.</p>
      ) : (
        <ul class="findings">
          {groups.slice(0, limit).map((group, at) => (
            <Group key={`${group.code} ${at}`} {...props} group={group} />
          ))}
        </ul>
      )}
      {groups.length > limit && <More rest={groups.length - limit} onMore={() => setLimit(limit + STEP)} />}
    </section>
  );
}

function Group({
  group,
  advice,
  openGroups,
  onToggle,
  onSelect,
  onExplain,
}: FindingsProps & { group: FindingGroup }): VNode {
  const { code, severity, message, places } = group;
  const only = places.length === 1 ? places[0] : undefined;
  const open = !only && openGroups.includes(code);
  return (
    <li class={`finding severity-${severity}`} data-code={code}>
      <Icon name={severity} />
      <div class="finding-body">
        <p>
          <span class="severity-word">{WORD[severity]}</span> {escapeForDisplay(message)}{' '}
          <CodeLink code={code} onExplain={onExplain} />
        </p>
        {advice[code] !== undefined && <p>{advice[code]}</p>}
        <p class="rule-source">{places[0]!.source}</p>
        {only && <Place finding={only} onSelect={onSelect} />}
        {!only && (
          <button type="button" class="disclosure" aria-expanded={open} onClick={() => onToggle(code)}>
            <span class="twistie" />
            {places.length} places
          </button>
        )}
        {open && <Places places={places} onSelect={onSelect} />}
      </div>
    </li>
  );
}

interface PlaceHandler {
  readonly onSelect: (range: ByteRange) => void;
}

function Places({ places, onSelect }: PlaceHandler & { readonly places: readonly ReportFinding[] }): VNode {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul class="places">
        {places.slice(0, limit).map((finding, at) => (
          <li key={at}>
            <Place finding={finding} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {places.length > limit && <More rest={places.length - limit} onMore={() => setLimit(limit + STEP)} />}
    </>
  );
}

/** Where a finding is and what belongs to it; each place opens its octets. */
function Place({ finding, onSelect }: PlaceHandler & { readonly finding: ReportFinding }): VNode | null {
  if (isAboutWholeFile(finding) && finding.related.length === 0) return null;
  return (
    <>
      {!isAboutWholeFile(finding) && <PlaceButton place={finding} onSelect={onSelect} />}
      {finding.related.map((related, at) => (
        <div class="related" key={at}>
          {escapeForDisplay(related.message)} <PlaceButton place={related} onSelect={onSelect} />
        </div>
      ))}
    </>
  );
}

function PlaceButton({ place, onSelect }: PlaceHandler & { place: ReportFinding | ReportPlace }): VNode {
  const { offset, length, path } = place;
  // The octets of the compared file are not on this page.
  if (place.in)
    return (
      <span class="place">
        {placeWords(place).text} <span class="path">{escapeForDisplay(path)}</span>
      </span>
    );
  return (
    <button
      type="button"
      class="place"
      data-range={`${offset}+${length}`}
      onClick={() => onSelect({ offset, length })}
    >
      <span class="where">{rangeWords(offset, length)}</span>{' '}
      <span class="path">{escapeForDisplay(path)}</span>
    </button>
  );
}

function More({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }): VNode {
  return (
    <button type="button" class="disclosure" onClick={onMore}>
      {Math.min(rest, STEP)} more of {groupDigits(rest)}
    </button>
  );
}
