import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { Report, SummaryClaim } from '../../core/words/report.ts';
import type { Standing } from '../../core/model/terms.ts';
import { groupClaims } from '../../core/words/en/standings.ts';
import { Icon } from '../icon.tsx';

export interface ClaimsProps {
  readonly report: Report;
  /** Standings whose claims are not shown. */
  readonly closed: readonly string[];
  readonly onToggle: (standing: Standing) => void;
  readonly onSelect: (range: ByteRange) => void;
}

/** What is known of the key and its HSM, by what it rests on: five words, five icons, none of them for all. */
export function Claims({ report, closed, onToggle, onSelect }: ClaimsProps): VNode | null {
  if (report.claims.length === 0) return null;
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">What is known</h2>
      {groupClaims(report).map(({ standing, title, meaning, claims: own }) => {
        const isOpen = !closed.includes(standing);
        return (
          <div key={standing} class={`claims claims-${standing}`} data-standing={standing}>
            <h3>
              <button
                type="button"
                class="disclosure"
                aria-expanded={isOpen}
                onClick={() => onToggle(standing)}
              >
                <span class="twistie" />
                <Icon name={standing} />
                {title} <span class="count">{own.length}</span>
              </button>
            </h3>
            {isOpen && <p class="meaning">{meaning}</p>}
            {isOpen && own.length > 0 && (
              <ul>
                {own.map((claim, at) => (
                  <Claim key={at} claim={claim} onSelect={onSelect} />
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface ClaimProps {
  readonly claim: SummaryClaim;
  readonly onSelect: (range: ByteRange) => void;
}

/** A claim, which opens the octets that carry it; why it is believed stands below it. */
function Claim({ claim, onSelect }: ClaimProps): VNode {
  const { name, value, source, offset, length } = claim;
  const text = (
    <>
      <span class="claim-name">{escapeForDisplay(name)}</span>
      {value !== '' && <span class="claim-value"> {escapeForDisplay(value)}</span>}
    </>
  );
  return (
    <li class="claim">
      {offset === null ? (
        text
      ) : (
        <button
          type="button"
          class="claim-place"
          data-range={`${offset}+${length ?? 0}`}
          onClick={() => onSelect({ offset, length: length ?? 0 })}
        >
          {text}
        </button>
      )}
      <p class="source">{escapeForDisplay(source)}</p>
    </li>
  );
}
