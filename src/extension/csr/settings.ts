import * as vscode from 'vscode';
import type { InspectInput } from '../../core/inspect.ts';
import { AUTO_MATCH, CODE_LENS, POLICY, SETTINGS_SECTION } from '../names.ts';

const settingsOf = (uri: vscode.Uri): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration(SETTINGS_SECTION, uri);

/** Whether a request beside this file is matched with it by itself. */
export function matchesByItself(uri: vscode.Uri): boolean {
  return settingsOf(uri).get<unknown>(AUTO_MATCH) !== false;
}

/** Whether open requests say which attestation is for their key. */
export function showsLenses(uri: vscode.Uri): boolean {
  return settingsOf(uri).get<unknown>(CODE_LENS) !== false;
}

/**
 * The policy that the verdict depends on as well. The strictest of all settings counts: a workspace can ask for more
 * than its user, never for less, or a repository could turn its own failure into a success.
 */
export function policyFor(uri: vscode.Uri): InspectInput['policy'] {
  const said = settingsOf(uri).inspect<unknown>(POLICY);
  const values = [said?.globalValue, said?.workspaceValue, said?.workspaceFolderValue];
  return values.includes('code-signing') ? 'code-signing' : undefined;
}

/** Whether a change of settings may change an answer. */
export function changesAnswers(change: vscode.ConfigurationChangeEvent): boolean {
  return [AUTO_MATCH, POLICY].some((name) => change.affectsConfiguration(`${SETTINGS_SECTION}.${name}`));
}
