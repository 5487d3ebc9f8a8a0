import * as vscode from 'vscode';
import { TRUSTED_ROOTS_SETTING } from '../names.ts';
import { plainMessage } from '../plainText.ts';

const OPEN_SETTINGS = 'Open Settings';

/** Tells the user about a trusted root that does not count, and offers the setting. */
export function warnAboutRoots(log: vscode.LogOutputChannel): (message: string) => void {
  return (message) => {
    log.warn(message);
    vscode.window.showWarningMessage(plainMessage(message), OPEN_SETTINGS).then(
      (choice) =>
        choice === OPEN_SETTINGS &&
        vscode.commands.executeCommand('workbench.action.openSettings', `@id:${TRUSTED_ROOTS_SETTING}`),
      // The window is closing: nobody is left to be told.
      () => undefined,
    );
  };
}
