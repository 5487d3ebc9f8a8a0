import * as vscode from 'vscode';
import { isFindingCode } from '../findings/explanation.ts';
import { explainFindingUri, explainOidUri } from './commandUris.ts';
import { type TextModel, shownElement } from './textModel.ts';
import type { TextViews } from './textViews.ts';

/** Links of one document; a crafted file can have a million. */
const MAX_LINKS = 5_000;

/** A finding code, or four arcs and more of an object identifier that do not go on to either side. */
const LINKED = /\bPKC\d{3}\b|(?<![\d.])[0-2](?:\.\d{1,39}){2,63}(?![\d.]*\d)/g;
/** Lines on which a dotted number is an object identifier and no address or version. */
const OID_LINE = /OBJECT IDENTIFIER|\(\d+(\.\d+){2,}\)|: \[8\]/;

/** Finding codes and object identifiers lead to their explanations, places in the list of findings to their elements. */
export function textLinks(views: TextViews): vscode.DocumentLinkProvider {
  return {
    provideDocumentLinks(document) {
      const model = views.modelOf(document);
      const links = model ? placeLinks(document, model) : [];
      for (let line = 0; line < document.lineCount && links.length < MAX_LINKS; line++) {
        const { text } = document.lineAt(line);
        links.push(...explanationLinks(text, line));
      }
      return links;
    },
  };
}

function placeLinks(document: vscode.TextDocument, model: TextModel): vscode.DocumentLink[] {
  const places = model.head.findings.flatMap((finding) => finding.places);
  return places.flatMap((place) => {
    const element = shownElement(model, place);
    if (!element) return [];
    const { line, column, width } = place;
    const range = new vscode.Range(line, column, line, column + width);
    const link = new vscode.DocumentLink(range, document.uri.with({ fragment: `L${element.line + 1}` }));
    link.tooltip = 'Go to the element';
    return [link];
  });
}

function explanationLinks(text: string, line: number): vscode.DocumentLink[] {
  const hasOid = OID_LINE.test(text);
  return [...text.matchAll(LINKED)].flatMap(({ 0: word, index }) => {
    const isCode = word.startsWith('PKC');
    if (isCode ? !isFindingCode(word) : !hasOid) return [];
    const range = new vscode.Range(line, index, line, index + word.length);
    const link = new vscode.DocumentLink(range, isCode ? explainFindingUri(word) : explainOidUri(word));
    link.tooltip = isCode ? 'Explain this finding' : 'Explain this object identifier';
    return [link];
  });
}
