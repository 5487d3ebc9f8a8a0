import * as vscode from 'vscode';
import type { Inspectorate } from '../editor/inspectFile.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { COMMANDS } from '../names.ts';
import { compareSelected, compareWith } from './compareWith.ts';
import { copyReport } from './copyReport.ts';
import { explainFinding } from './explainFinding.ts';
import { explainOid } from './explainOid.ts';
import { exportCertificates } from './exportCertificates.ts';
import { findAttestation } from './findAttestation.ts';
import { inspectCsrAttestations } from './inspectCsrAttestations.ts';
import { manageTrustedRoots } from './manageTrustedRoots.ts';
import { open } from './open.ts';
import { openAsText } from './openAsText.ts';
import { saveReport } from './saveReport.ts';
import { showInInspector } from './showInInspector.ts';
import { clearCsr, verifyAgainstCsr, verifySelected } from './verifyAgainstCsr.ts';
import { verifyAtDate } from './verifyAtDate.ts';
import { plainMessage } from '../plainText.ts';

export interface CommandsInput {
  readonly files: OpenFiles;
  readonly inspectorate: Inspectorate;
}

/** Registers every command of the manifest. */
export function registerCommands({ files, inspectorate }: CommandsInput): vscode.Disposable {
  const handlers: Record<keyof typeof COMMANDS, Handler> = {
    open,
    inspect: open,
    openAsText,
    explainFinding,
    copyReport: (argument) => copyReport(files, argument),
    saveReport: (argument) => saveReport(files, argument),
    exportCertificates: (argument) => exportCertificates(files, argument),
    explainOid,
    showInInspector: (argument) => showInInspector(files, argument),
    compareWith: (argument) => compareWith(argument, inspectorate),
    compareSelected: (argument, selected) => compareSelected(argument, selected, inspectorate),
    verifyAgainstCsr: (argument) => verifyAgainstCsr(argument, inspectorate),
    verifySelected: (argument, selected) => verifySelected(argument, selected, inspectorate),
    clearCsr: (argument) => clearCsr(argument, inspectorate),
    verifyAtDate: (argument) => verifyAtDate(argument, inspectorate),
    findAttestation: (argument) => findAttestation(argument, inspectorate),
    inspectCsrAttestations: (argument) => inspectCsrAttestations(argument, inspectorate),
    manageTrustedRoots: () => manageTrustedRoots(inspectorate.roots),
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(COMMANDS[name as keyof typeof COMMANDS], told(handler)),
    ),
  );
}

type Handler = (...args: unknown[]) => Promise<void>;

/**
 * What goes wrong is told to who asked: the user, where the palette (no argument) or a menu (always two) ran the
 * command, as VS Code shows the one in a dialog of its own and drops the other; else the caller, by the rejection.
 */
function told(handler: Handler): Handler {
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
