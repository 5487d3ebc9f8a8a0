import type { VNode } from 'preact';
import type { View } from '../state/view.ts';
import { Splitter } from './splitter.tsx';

/** Share of the overview where the user has not moved its border; the layout has a minimum besides. */
const OVERVIEW_SHARE = 0.3;

/** Between the verification and the contents. */
export function OverviewBorder({ view }: { readonly view: View }): VNode {
  const { splits } = view.look;
  const move = (overview: number | null): void => view.change({ splits: { ...splits, overview } });
  return (
    <Splitter
      label="Width of the verification"
      name="overview"
      of=".page"
      controls="overview"
      orientation="vertical"
      value={splits.overview ?? OVERVIEW_SHARE}
      onChange={move}
      onReset={() => move(null)}
    />
  );
}

/** Share of the tree where the user has not moved its border: below it the octets, or on a wide page beside it. */
const TREE_SHARE = { below: 0.6, beside: 0.5 };

/** Between tree and octets; a wide page has them side by side. */
export function TreeBorder({ view }: { readonly view: View }): VNode {
  const move = (tree: number | null): void => view.change({ splits: { ...view.look.splits, tree } });
  const isWide = matchMedia('(width >= 1500px)').matches;
  return (
    <Splitter
      label={isWide ? 'Width of the tree' : 'Height of the tree'}
      name="tree"
      of=".contents"
      controls="tree-pane"
      orientation={isWide ? 'vertical' : 'horizontal'}
      value={view.look.splits.tree ?? TREE_SHARE[isWide ? 'beside' : 'below']}
      onChange={move}
      onReset={() => move(null)}
    />
  );
}
