import * as vscode from 'vscode';
import { globOf, OFFERED_EXTENSIONS } from '../../service/fileNames.ts';
import type { Services } from '../editor/inspectUri.ts';
import type { Inspectors } from '../editor/inspectors.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { REQUEST_LANGUAGE, SOURCE } from '../names.ts';
import { RequestFixes } from './requestDiagnostics.ts';
import { RequestHovers } from './requestHovers.ts';
import { RequestLenses } from './requestLenses.ts';

export interface RequestDocumentsInput {
  readonly files: OpenFiles;
  readonly inspectors: Inspectors;
  readonly services: Services;
}

/** What an open request shows: the attestation of its key above it, what it asks for under the pointer, quick fixes. */
export function registerRequestDocuments({ files, services }: RequestDocumentsInput): vscode.Disposable {
  // By name too: another extension may have given the file a language of its own.
  const selector: vscode.DocumentSelector = [
    { language: REQUEST_LANGUAGE },
    { pattern: `**/${globOf(OFFERED_EXTENSIONS)}` },
  ];
  const lenses = new RequestLenses(files, services);
  return vscode.Disposable.from(
    lenses,
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.languages.registerHoverProvider(selector, new RequestHovers(services.worker)),
    vscode.languages.registerCodeActionsProvider(selector, new RequestFixes(SOURCE), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}
