import type { VNode } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import { Contents } from './contents.tsx';
import { Outdated } from './notices.tsx';
import { Chain } from './overview/chain.tsx';
import { Checks } from './overview/checks.tsx';
import { Findings } from './overview/findings.tsx';
import { VerdictBand } from './overview/verdict.tsx';
import type { View } from './state/view.ts';
import { useRowHeights } from './useRowHeights.ts';

export interface InspectorProps {
  readonly view: View;
  /** Why the file cannot be read any more; null while it can. */
  readonly problem: string | null;
  readonly onExplain: (code: string) => void;
  readonly onReopen: () => void;
}

/** The page of one file: the answer at the top, why on the left, what is in the file beside it. */
export function Inspector({ view, problem, onExplain, onReopen }: InspectorProps): VNode {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => view.onChange(() => redraw(undefined)), [view]);
  const heights = useRowHeights();
  const { report } = view.tree.outline.inspected;
  return (
    <div class="page" data-verdict={report.verdict}>
      {problem !== null && <Outdated message={problem} onReopen={onReopen} />}
      <VerdictBand report={report} />
      <aside class="overview" aria-label="Verification">
        <Checks report={report} />
        <Chain report={report} onSelect={view.selectRange} onExplain={onExplain} />
        <Findings
          report={report}
          openGroups={view.openGroups}
          onToggle={view.toggleGroup}
          onSelect={view.selectRange}
          onExplain={onExplain}
        />
      </aside>
      <Contents view={view} heights={heights} />
    </div>
  );
}
