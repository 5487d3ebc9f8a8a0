/**
 * The peers of the page, in a page of their own: the tree element of @vscode-elements, and the DOM that
 * @lapo/asn1js makes of a file. Each gives the milliseconds from its data to the painted result.
 */
import { ASN1DOM } from '@lapo/asn1js/dom.js';
import '@vscode-elements/elements/dist/vscode-tree/index.js';
import '@vscode-elements/elements/dist/vscode-tree-item/index.js';
import { afterPaint } from '../../src/webview/afterPaint.ts';

export interface PeerTree {
  readonly label: string;
  readonly children: readonly PeerTree[];
}

const painted = (): Promise<void> => new Promise((done) => afterPaint(done));

function itemOf({ label, children }: PeerTree): HTMLElement {
  const item = document.createElement('vscode-tree-item');
  item.append(label);
  if (children.length > 0) {
    Object.assign(item, { branch: true, open: true });
    item.append(...children.map(itemOf));
  }
  return item;
}

/** Elements of the page, those in shadow roots too. */
function countElements(root: Document | ShadowRoot): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count++;
    if (element.shadowRoot) count += countElements(element.shadowRoot);
  }
  return count;
}

async function timed(show: () => Promise<void> | void): Promise<{ milliseconds: number; elements: number }> {
  document.body.replaceChildren();
  await painted();
  const start = performance.now();
  await show();
  await painted();
  return { milliseconds: performance.now() - start, elements: countElements(document) };
}

/** All items open, as after "expand all". */
function vscodeElements(tree: PeerTree): Promise<{ milliseconds: number; elements: number }> {
  return timed(() => {
    const element = document.createElement('vscode-tree');
    element.append(itemOf(tree));
    document.body.append(element);
  });
}

/** Decoding included, as there its tree is the decoded file. */
function lapo(base64: string): Promise<{ milliseconds: number; elements: number }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return timed(() => {
    document.body.append(ASN1DOM.decode(bytes).toDOM(' '));
  });
}

Object.assign(globalThis, { peers: { vscodeElements, lapo } });
