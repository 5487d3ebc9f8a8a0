import * as vscode from 'vscode';
import type { TextViews } from './textViews.ts';

/** Regions of one document; VS Code itself folds 5,000 of them unless told otherwise. */
const MAX_REGIONS = 20_000;

/** An element folds over all that is in it, a section of the head over its lines. */
export function elementFolding(views: TextViews): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges(document) {
      const model = views.modelOf(document);
      if (!model) return [];
      const { index, head, lines } = model;
      const regions = head.sections.map(({ first, last }) => new vscode.FoldingRange(first, last));
      for (let node = 0; node < (index?.count ?? 0) && regions.length < MAX_REGIONS; node++) {
        const range = lines.rangeOf(node);
        if (range === null) break;
        if (range.last > range.first) regions.push(new vscode.FoldingRange(range.first, range.last));
      }
      return regions;
    },
  };
}
