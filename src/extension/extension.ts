import * as vscode from 'vscode';
import type { InspectorApi } from './api.ts';
import { registerCommands } from './commands/register.ts';
import { registerExplanations } from './commands/explain.ts';
import { inspectUri } from './editor/inspectUri.ts';
import { Inspectors } from './editor/inspectors.ts';
import { OpenFiles } from './editor/openFiles.ts';
import { registerInspector } from './editor/provider.ts';
import type { Painting } from './editor/provider.ts';
import { registerCarriedFiles } from './csr/carriedFiles.ts';
import { CsrChoices } from './csr/csrChoices.ts';
import { KeyFiles } from './csr/keyFiles.ts';
import { registerRequestDocuments } from './csr/requestDocuments.ts';
import { RequestDiagnostics } from './csr/requestDiagnostics.ts';
import { PLAIN_OPTIONS } from './csr/inspectionOptions.ts';
import { FindingDiagnostics } from './findings/diagnostics.ts';
import { logReadings } from './log.ts';
import { SOURCE } from './names.ts';
import { showStatus } from './statusBar.ts';
import { registerTextViews } from './text/registerTextViews.ts';
import { TrustedRoots, warnAboutRoots } from './trust/trustedRoots.ts';
import { InspectionWorker } from './worker/inspectionWorker.ts';
import type { Thread, ThreadEvents } from './worker/thread.ts';
import { hasWebWorkers, startWebThread } from './worker/webThread.ts';

/** Called by VS Code when an attestation is opened or a command is run. Reads nothing and loads no cryptography yet. */
export function activate(context: vscode.ExtensionContext): InspectorApi {
  const start = performance.now();
  const log = vscode.window.createOutputChannel(SOURCE, { log: true });
  const roots = new TrustedRoots(warnAboutRoots(log));
  const worker = new InspectionWorker((events) => startThread(context.extensionUri, events));
  const csrChoices = new CsrChoices(context.workspaceState, new KeyFiles(worker));
  const services = { roots, worker, csrChoices };
  const files = new OpenFiles(services);
  const inspectors = new Inspectors();
  const painted = new vscode.EventEmitter<Painting>();
  context.subscriptions.push(
    log,
    roots,
    worker,
    csrChoices,
    files,
    inspectors,
    painted,
    registerInspector({
      extensionUri: context.extensionUri,
      files,
      inspectors,
      log,
      onPainted: (painting) => painted.fire(painting),
    }),
    registerTextViews(files, worker),
    registerExplanations(),
    registerCommands({ files, services }),
    registerCarriedFiles(worker),
    registerRequestDocuments({ files, inspectors, services }),
    new FindingDiagnostics(files, inspectors),
    new RequestDiagnostics(files, inspectors),
    showStatus(files, inspectors),
    logReadings({ log, files, onDidPaint: painted.event }),
  );
  log.info(`activated in ${(performance.now() - start).toFixed(1)} ms`);
  return {
    version: 1,
    async inspect(uri) {
      const answer = await inspectUri(uri, services, PLAIN_OPTIONS);
      if (answer.kind === 'unread') throw new Error(answer.problem);
      return answer.inspection.report;
    },
    get activeReport() {
      const reading = inspectors.active?.reading;
      return reading?.kind === 'inspected' ? reading.inspection.report : undefined;
    },
    onDidPaint: painted.event,
  };
}

/** Starts the script of the worker in whatever kind of worker this host has. */
async function startThread(extensionUri: vscode.Uri, events: ThreadEvents): Promise<Thread> {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js');
  if (hasWebWorkers()) return startWebThread(script.toString(true), events);
  const { startNodeThread } = await import('./worker/nodeThread.ts');
  return startNodeThread(script.fsPath, events);
}
