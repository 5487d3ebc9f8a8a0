import * as vscode from 'vscode';
import type { Services } from '../editor/inspectUri.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { COMMANDS } from '../names.ts';
import { plainMessage } from '../plainText.ts';
import { compareSelected, compareWith } from './compareWith.ts';
import { explainFinding, showOidExplanation } from './explain.ts';
import { exportCertificates } from './exportCertificates.ts';
import { findAttestation } from './findAttestation.ts';
import { inspectCsrAttestations } from './inspectCsrAttestations.ts';
import { manageTrustedRoots } from './manageTrustedRoots.ts';
import { open, openAsText, showInInspector } from './open.ts';
import { copyReport, saveReport } from './report.ts';
import { clearCsr, verifyAgainstCsr, verifyAtDate, verifySelected } from './verify.ts';

export interface CommandsInput {
  readonly files: OpenFiles;
  readonly services: Services;
}

/** Registers every command of the manifest. */
export function registerCommands({ files, services }: CommandsInput): vscode.Disposable {
  const handlers: Record<keyof typeof COMMANDS, Handler> = {
    open,
    inspect: open,
    openAsText,
    explainFinding,
    copyReport: (argument) => copyReport(files, argument),
    saveReport: (argument) => saveReport(files, argument),
    exportCertificates: (argument) => exportCertificates(files, argument),
    explainOid: showOidExplanation,
    showInInspector: (argument) => showInInspector(files, argument),
    compareWith: (argument) => compareWith(argument, services),
    compareSelected: (argument, selected) => compareSelected(argument, selected, services),
    verifyAgainstCsr: (argument) => verifyAgainstCsr(argument, services),
    verifySelected: (argument, selected) => verifySelected(argument, selected, services),
    clearCsr: (argument) => clearCsr(argument, services),
    verifyAtDate: (argument) => verifyAtDate(argument, services),
    findAttestation: (argument) => findAttestation(argument, services),
    inspectCsrAttestations: (argument) => inspectCsrAttestations(argument, services),
    manageTrustedRoots: () => manageTrustedRoots(services.roots),
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(COMMANDS[name as keyof typeof COMMANDS], reportingErrors(handler)),
    ),
  );
}

type Handler = (...args: unknown[]) => Promise<void>;

/**
 * What goes wrong is reportingErrors to who asked: the user, where the palette (no argument) or a menu (always two) ran the
 * command, as VS Code shows the one in a dialog of its own and drops the other; else the caller, by the rejection.
 */
function reportingErrors(handler: Handler): Handler {
  return async (...args) => {
    try {
      await handler(...args);
    } catch (error) {
      const message = plainMessage(error instanceof Error ? error.message : String(error));
      if (args.length === 1) throw new Error(message, { cause: error });
      void vscode.window.showErrorMessage(message);
    }
  };
}
