import { expect, test } from 'vitest';
import { onElementSelected } from '../../../src/webview/state/onElementSelected.ts';
import { View } from '../../../src/webview/state/view.ts';
import { verified } from '../../fixtures/page/models.ts';

test('an element is told of when it comes to be selected, once', () => {
  const view = new View(verified(), null);
  const told: number[] = [];
  onElementSelected(view, (node) => told.push(node));
  view.selectNode(3);
  view.selectNode(3);
  view.change({});
  view.selectNode(5);
  expect(told).toEqual([3, 5]);
});
