import type { VNode } from 'preact';
import type { FindingCode } from '../../core/model/finding.ts';

export interface CodeLinkProps {
  readonly code: FindingCode;
  readonly onExplain: (code: FindingCode) => void;
}

/** A finding's code, which opens its explanation in the editor. */
export function CodeLink({ code, onExplain }: CodeLinkProps): VNode {
  return (
    <button type="button" class="code-link" title={`Explain ${code}`} onClick={() => onExplain(code)}>
      {code}
    </button>
  );
}
