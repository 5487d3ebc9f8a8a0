import { nodeOf } from '../tree/outline.ts';
import type { View } from './view.ts';

/** Tells of each element that comes to be selected, once; a row that is no element is left out. */
export function tellSelection(view: View, tell: (node: number) => void): void {
  let last = selectedNode(view);
  view.onChange(() => {
    const node = selectedNode(view);
    if (node === last) return;
    last = node;
    if (node >= 0) tell(node);
  });
}

function selectedNode({ tree, selection }: View): number {
  return selection.active < 0 ? -1 : nodeOf(tree.outline, selection.active);
}
