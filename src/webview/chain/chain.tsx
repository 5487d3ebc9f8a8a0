import type { VNode } from 'preact';
import type { FindingCode } from '../../core/model/finding.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { Report } from '../../core/words/report.ts';
import { ChainPicture } from './chainPicture.tsx';
import { ChainText } from './chainText.tsx';

export interface ChainProps {
  readonly report: Report;
  /** Whether it is told as text and not drawn. */
  readonly asText: boolean;
  readonly onAsText: (asText: boolean) => void;
  readonly onSelect: (range: ByteRange) => void;
  readonly onExplain: (code: FindingCode) => void;
}

/** The chain, as a picture or, for those whom that serves better, as a list. */
export function Chain({ report, asText, onAsText, onSelect, onExplain }: ChainProps): VNode {
  return (
    <section aria-labelledby="chain-title">
      <h2 id="chain-title">
        Chain
        {report.chain.length > 0 && (
          <button
            type="button"
            class="as-text"
            aria-pressed={asText}
            title={asText ? 'Show the chain as a picture' : 'Show the chain as text'}
            onClick={() => onAsText(!asText)}
          >
            As text
          </button>
        )}
      </h2>
      {report.chain.length === 0 && (
        <p class="empty">
          {report.otherCertificates.length === 0
            ? 'There is no chain to show.'
            : 'None of these certificates can begin a chain: none is for an attested key.'}
        </p>
      )}
      {asText || report.chain.length === 0 ? (
        <ChainText report={report} onSelect={onSelect} onExplain={onExplain} />
      ) : (
        <ChainPicture report={report} onSelect={onSelect} />
      )}
    </section>
  );
}
