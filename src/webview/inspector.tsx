import type { VNode } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { PageActions } from './actions.ts';
import { Contents } from './contents.tsx';
import { Changed, Outdated } from './notices.tsx';
import { Overview } from './overview/overview.tsx';
import { VerdictBand } from './overview/verdict.tsx';
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

/** The page of one file: the answer at the top, why on the left, what is in the file beside it. */
export function Inspector({ view, problem, change, actions, onDismiss }: InspectorProps): VNode {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => view.onChange(() => redraw(undefined)), [view]);
  const heights = useRowHeights();
  usePageKeys(view);
  const { report } = view.tree.outline.inspected;
  const { splits } = view.look;
  return (
    <div
      class="page"
      data-verdict={report.verdict}
      style={splits.overview === null ? {} : { '--overview-width': `${splits.overview * 100}%` }}
    >
      <section class="notices" aria-label="Notices">
        {problem !== null && <Outdated message={problem} onReopen={actions.reopen} />}
        {change !== null && <Changed message={change} onDismiss={onDismiss} />}
      </section>
      <VerdictBand report={report} />
      <Overview view={view} look={view.look} actions={actions} />
      <Contents view={view} heights={heights} actions={actions} />
    </div>
  );
}
