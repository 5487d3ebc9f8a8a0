import * as vscode from 'vscode';
import { type Asn1Index, isUniversal } from '../../core/asn1/index/asn1Index.ts';
import { labelOf } from '../../core/asn1/index/path.ts';
import { Tag } from '../../core/asn1/index/tags.ts';
import { typeOf } from '../../core/asn1/index/types.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { TextModel } from './textModel.ts';
import type { TextViews } from './textViews.ts';

/** Elements in the outline: more than anyone scrolls through, and what VS Code takes in well. */
const MAX_SYMBOLS = 20_000;

/** Sections and elements for the Outline and the breadcrumbs. */
export function elementOutline(views: TextViews): vscode.DocumentSymbolProvider {
  return {
    provideDocumentSymbols(document) {
      const model = views.modelOf(document);
      if (!model) return [];
      const sections = model.head.sections.map(({ title, first, last }) => {
        const range = new vscode.Range(first, 0, last, document.lineAt(last).text.length);
        const own = document.lineAt(first).range;
        return new vscode.DocumentSymbol(title, '', vscode.SymbolKind.String, range, own);
      });
      return model.index ? [...sections, ...elementSymbols(document, model, model.index)] : sections;
    },
  };
}

function elementSymbols(
  document: vscode.TextDocument,
  { lines, inspection }: TextModel,
  index: Asn1Index,
): vscode.DocumentSymbol[] {
  const certificates = new Map(inspection.certificates.map((entry) => [entry.node, entry]));
  const roots: vscode.DocumentSymbol[] = [];
  const open: { readonly symbol: vscode.DocumentSymbol; readonly end: number }[] = [];
  const shown = Math.min(index.count, MAX_SYMBOLS);
  for (let node = 0; node < shown; node++) {
    const range = lines.rangeOf(node);
    if (range === null || range.last >= document.lineCount) break;
    while (open.length > 0 && open[open.length - 1]!.end <= node) open.pop();
    const own = document.lineAt(range.first).range;
    const certificate = certificates.get(node);
    const symbol = new vscode.DocumentSymbol(
      escapeForDisplay(certificate ? `${labelOf(index, node)} ${certificate.role}` : labelOf(index, node)),
      certificate ? escapeForDisplay(certificate.subject) : typeOf(index, node),
      kindOf(index, node),
      own.with({ end: document.lineAt(range.last).range.end }),
      own,
    );
    (open[open.length - 1]?.symbol.children ?? roots).push(symbol);
    open.push({ symbol, end: index.end[node]! });
  }
  return roots;
}

const KINDS: readonly (readonly [number, vscode.SymbolKind])[] = [
  [Tag.sequence, vscode.SymbolKind.Struct],
  [Tag.set, vscode.SymbolKind.Array],
  [Tag.objectIdentifier, vscode.SymbolKind.Key],
  [Tag.integer, vscode.SymbolKind.Number],
  [Tag.boolean, vscode.SymbolKind.Boolean],
  [Tag.null, vscode.SymbolKind.Null],
  [Tag.utcTime, vscode.SymbolKind.Event],
  [Tag.generalizedTime, vscode.SymbolKind.Event],
  [Tag.bitString, vscode.SymbolKind.Field],
  [Tag.octetString, vscode.SymbolKind.Field],
];

function kindOf(index: Asn1Index, node: number): vscode.SymbolKind {
  const found = KINDS.find(([tag]) => isUniversal(index, node, tag));
  return found ? found[1] : vscode.SymbolKind.String;
}
