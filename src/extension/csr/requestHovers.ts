import * as vscode from 'vscode';
import type { HolderDescription, NamedValue } from '../../core/words/en/describeHolders.ts';
import { codeSpan, escapeMarkdown } from '../../core/forms/escapeMarkdown.ts';
import { keyWords, SIGNATURE_WORDS } from '../../core/words/en/words.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { holderAt, octetsOf } from './requestBlocks.ts';

const TITLE: Readonly<Record<HolderDescription['kind'], string>> = {
  csr: 'Certificate request',
  certificate: 'Certificate',
  'public-key': 'Public key',
};

function list(title: string, values: readonly NamedValue[]): string[] {
  if (values.length === 0) return [];
  const lines = values.map(
    ({ name, value }) => `- ${escapeMarkdown(name)}${value === '' ? '' : `: ${codeSpan(value, false)}`}`,
  );
  return ['', `**${title}**`, '', ...lines];
}

/** All that is known of a request, certificate or key, as Markdown in which nothing of the file counts as markup. */
export function describeAsMarkdown(holder: HolderDescription): string {
  const { kind, subject, key, signature, extensions, attributes } = holder;
  return [
    `**${TITLE[kind]}**`,
    '',
    ...(subject === null ? [] : [`- Subject: ${codeSpan(subject === '' ? '(empty)' : subject, false)}`]),
    key === null ? '- Key: cannot be read' : `- Key: ${escapeMarkdown(keyWords(key))}`,
    ...(key === null ? [] : [`- SPKI SHA-256: ${codeSpan(key.spkiSha256, false)}`]),
    ...(signature === null
      ? []
      : [`- Signature: ${escapeMarkdown(signature.algorithm)}, ${SIGNATURE_WORDS[signature.status]}`]),
    ...list('Requested extensions', extensions),
    ...list('Attributes', attributes),
  ].join('\n');
}

/** What a PEM block holds, under the pointer. */
export class RequestHovers implements vscode.HoverProvider {
  readonly #worker: InspectionWorker;

  constructor(worker: InspectionWorker) {
    this.#worker = worker;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | null> {
    const octets = octetsOf(document);
    if (octets === null) return null;
    const { holders } = await this.#worker.holders(octets);
    const found = holderAt(document, octets, holders, position);
    // Not trusted, no HTML: what stands in it comes from the file.
    return (
      found && new vscode.Hover(new vscode.MarkdownString(describeAsMarkdown(found.holder)), found.range)
    );
  }
}
