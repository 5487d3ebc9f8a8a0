import type { VNode } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { PageActions } from './actions.ts';
import { Contents } from './contents.tsx';
import { Changed, Outdated } from './notices.tsx';
import { Overview } from './overview/overview.tsx';
import { VerdictBand } from './overview/verdict.tsx';
import { Splitter } from './split/splitter.tsx';
import type { View } from './state/view.ts';
import { usePageKeys } from './usePageKeys.ts';
import { useRowHeights } from './useRowHeights.ts';

export interface InspectorProps {
  readonly view: View;
  /** Why the file cannot be read any more; null while it can. */
  readonly problem: string | null;
  /** What has changed since the reading before; null once it was seen. */
  readonly change: string | null;
  readonly actions: PageActions;
  readonly onDismiss: () => void;
}

/** Share of the overview where the user has not moved the border; the layout has a minimum besides. */
const OVERVIEW_SHARE = 0.3;

/** The page of one file: the answer at the top, why on the left, what is in the file beside it. */
export function Inspector({ view, problem, change, actions, onDismiss }: InspectorProps): VNode {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => view.onChange(() => redraw(undefined)), [view]);
  const heights = useRowHeights();
  usePageKeys(view);
  const { report } = view.tree.outline.inspected;
  const { splits } = view.look;
  const moveTo = (overview: number | null): void => view.change({ splits: { ...splits, overview } });
  return (
    <div
      class="page"
      data-verdict={report.verdict}
      style={splits.overview === null ? {} : { '--overview-width': `${splits.overview * 100}%` }}
    >
      <div class="notices">
        {problem !== null && <Outdated message={problem} onReopen={actions.reopen} />}
        {change !== null && <Changed message={change} onDismiss={onDismiss} />}
      </div>
      <VerdictBand report={report} />
      <Overview view={view} look={view.look} actions={actions} />
      <Splitter
        label="Width of the verification"
        controls="overview"
        orientation="vertical"
        value={splits.overview ?? OVERVIEW_SHARE}
        onChange={moveTo}
        onReset={() => moveTo(null)}
      />
      <Contents view={view} heights={heights} actions={actions} />
    </div>
  );
}
