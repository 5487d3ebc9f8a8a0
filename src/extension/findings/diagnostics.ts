import * as vscode from 'vscode';
import type { ComparedFile } from '../../core/model/place.ts';
import type { Severity } from '../../core/model/severity.ts';
import type { Compared } from '../../service/compared.ts';
import type { InspectedFile } from '../editor/inspectedFile.ts';
import type { Inspectors } from '../editor/inspectors.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { rangeOfBlock } from '../csr/requestBlocks.ts';
import { whyWords } from '../csr/pairingWords.ts';
import { COMMANDS, SOURCE } from '../names.ts';
import { markersOf } from './markers.ts';
import type { Marker } from './markers.ts';

const SEVERITY: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A custom editor has no lines: every marker stands at the start of the file, the offset in its text. */
export const START = new vscode.Range(0, 0, 0, 0);

/** A marker as a diagnostic, without the places that belong to it. */
export function bareDiagnostic(
  range: vscode.Range,
  { code, severity, message }: Pick<Marker, 'code' | 'severity' | 'message'>,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITY[severity]);
  const argument = encodeURIComponent(JSON.stringify([code]));
  diagnostic.source = SOURCE;
  diagnostic.code = {
    value: code,
    target: vscode.Uri.parse(`command:${COMMANDS.explainFinding}?${argument}`),
  };
  return diagnostic;
}

/** For the end of a message: that nobody chose this request. */
export function pairedWords(compared: Compared<vscode.Uri> | null): string {
  return compared?.how === 'automatic' ? `. Compared automatically, as ${whyWords(compared)}` : '';
}

/** Where the compared key, or what is wrong with it, stands in its own file; null where there is no such file. */
function requestLocation(
  compared: Compared<vscode.Uri> | null,
  place: ComparedFile | null,
): vscode.Location | null {
  if (!compared?.place || !compared.bytes || place === null) return null;
  return new vscode.Location(compared.place, rangeOfBlock(compared.bytes, place.block));
}

function diagnosticOf(
  uri: vscode.Uri,
  marker: Marker,
  compared: Compared<vscode.Uri> | null,
): vscode.Diagnostic {
  const diagnostic = bareDiagnostic(
    START,
    marker.compared === null ? marker : { ...marker, message: marker.message + pairedWords(compared) },
  );
  const own = new vscode.Location(uri, START);
  const request = requestLocation(compared, marker.compared);
  const related =
    marker.related.length === 0 && request ? [`compared with ${compared?.file}`] : marker.related;
  diagnostic.relatedInformation = related.map(
    (line) => new vscode.DiagnosticRelatedInformation(request ?? own, line),
  );
  return diagnostic;
}

/** Keeps the Problems panel at the findings of the files that an inspector shows, and of no other. */
export class FindingDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('pkc');
  readonly #inspectors: Inspectors;
  readonly #subscriptions: vscode.Disposable;
  /** What each file's markers were made from, by URI, so that a mere change of focus makes nothing anew. */
  readonly #shown = new Map<string, unknown>();

  constructor(files: OpenFiles, inspectors: Inspectors) {
    this.#inspectors = inspectors;
    this.#subscriptions = vscode.Disposable.from(
      files.onDidRead(() => this.#update()),
      inspectors.onDidChange(() => this.#update()),
    );
  }

  #update(): void {
    const open = new Map([...this.#inspectors.files].map((file) => [file.uri.toString(), file]));
    for (const key of this.#shown.keys()) {
      if (open.has(key)) continue;
      this.#shown.delete(key);
      this.#collection.delete(vscode.Uri.parse(key));
    }
    for (const [key, file] of open) this.#updateFile(key, file);
  }

  #updateFile(key: string, file: InspectedFile): void {
    const reading = file.reading;
    if (!reading || this.#shown.get(key) === reading) return;
    this.#shown.set(key, reading);
    if (reading.kind === 'unread') {
      this.#collection.delete(file.uri);
      return;
    }
    const { inspection, compared } = reading;
    // A remark on the compared file stands there alone; an error there is the reason of this verdict too.
    const findings = inspection.report.findings.filter(
      (finding) => !finding.in || finding.severity === 'error',
    );
    this.#collection.set(
      file.uri,
      markersOf(findings).map((marker) => diagnosticOf(file.uri, marker, compared)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#collection.dispose();
  }
}
