import * as vscode from 'vscode';
import { findingsOnCompared } from '../../core/words/en/findingsOnCompared.ts';
import type { InspectedFile } from '../editor/inspectedFile.ts';
import type { Inspectors } from '../editor/inspectors.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { shownName } from '../editor/tryReadFile.ts';
import { bareDiagnostic, pairedWords, START } from '../findings/diagnostics.ts';
import { markersOf } from '../findings/markers.ts';
import { COMMANDS, VIEW_TYPE } from '../names.ts';
import { rangeOfBlock } from './requestBlocks.ts';

type Entry = readonly [request: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]];

function diagnosticsOf(file: InspectedFile): Entry | null {
  const { reading, uri } = file;
  if (reading?.kind !== 'inspected') return null;
  const { compared, inspection } = reading;
  const { place: request, bytes } = compared ?? {};
  if (!compared || !request || !bytes) return null;
  const attestation = new vscode.Location(uri, START);
  const diagnostics = markersOf(findingsOnCompared(inspection.report)).map((marker) => {
    const message = marker.message + pairedWords(compared);
    const range = rangeOfBlock(bytes, marker.compared?.block ?? null);
    const diagnostic = bareDiagnostic(range, { ...marker, message });
    const related = [`the attestation: ${shownName(uri)}`, ...marker.related];
    diagnostic.relatedInformation = related.map(
      (line) => new vscode.DiagnosticRelatedInformation(attestation, line),
    );
    return diagnostic;
  });
  return [request, diagnostics];
}

/**
 * Keeps the Problems panel at what is wrong with the requests that open inspectors compare with: each marker stands
 * at the PEM block and names the attestation.
 */
export class RequestDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('pkc-csr');
  readonly #inspectors: Inspectors;
  readonly #subscriptions: vscode.Disposable;
  /** The readings that the markers were made from, so that a mere change of focus makes nothing anew. */
  #shown: readonly unknown[] = [];

  constructor(files: OpenFiles, inspectors: Inspectors) {
    this.#inspectors = inspectors;
    this.#subscriptions = vscode.Disposable.from(
      files.onDidRead(() => this.#update()),
      inspectors.onDidChange(() => this.#update()),
    );
  }

  #update(): void {
    const files = [...this.#inspectors.files];
    const readings = files.map(({ reading }) => reading);
    if (readings.length === this.#shown.length && readings.every((one, i) => one === this.#shown[i])) return;
    this.#shown = readings;
    const byRequest = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
    for (const entry of files.map(diagnosticsOf)) {
      if (entry === null) continue;
      const [request, diagnostics] = entry;
      const known = byRequest.get(request.toString());
      // One request may be compared with several attestations.
      if (known) known[1].push(...diagnostics);
      else byRequest.set(request.toString(), [request, [...diagnostics]]);
    }
    this.#collection.clear();
    this.#collection.set([...byRequest.values()]);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#collection.dispose();
  }
}

function fix(
  title: string,
  diagnostic: vscode.Diagnostic,
  command: string,
  ...args: readonly unknown[]
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command, arguments: [...args] };
  return action;
}

/** What can be done about a request that does not match: each of our markers names its attestation. */
export class RequestFixes implements vscode.CodeActionProvider {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  provideCodeActions(
    _document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const done = new Set<string>();
    return diagnostics.flatMap((diagnostic) => {
      const uri = diagnostic.relatedInformation?.[0]?.location.uri;
      if (diagnostic.source !== this.#source || !uri || done.has(uri.toString())) return [];
      done.add(uri.toString());
      const name = shownName(uri);
      return [
        fix(`Choose another CSR for ${name}…`, diagnostic, COMMANDS.verifyAgainstCsr, { uri }),
        fix(`Open the attestation ${name}`, diagnostic, 'vscode.openWith', uri, VIEW_TYPE),
        fix(`Compare ${name} with no CSR`, diagnostic, COMMANDS.clearCsr, { uri }),
      ];
    });
  }
}
