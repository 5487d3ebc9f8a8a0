import { nodeOf } from '../tree/outline.ts';
import type { View } from './view.ts';

/** Calls back with each element that comes to be selected, once; a row that is no element is left out. */
export function onElementSelected(view: View, listener: (node: number) => void): void {
  let last = selectedNode(view);
  view.onChange(() => {
    const node = selectedNode(view);
    if (node === last) return;
    last = node;
    if (node >= 0) listener(node);
  });
}

function selectedNode({ tree, selection }: View): number {
  return selection.active < 0 ? -1 : nodeOf(tree.outline, selection.active);
}
