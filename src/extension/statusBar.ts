import * as vscode from 'vscode';
import type { Reading } from './editor/inspectedFile.ts';
import type { Inspectors } from './editor/inspectors.ts';
import type { OpenFiles } from './editor/openFiles.ts';
import { STATUS_READING, statusOfProblem, statusOfReport } from './statusText.ts';
import type { StatusText } from './statusText.ts';

function statusOf(reading: Reading | undefined): StatusText {
  if (!reading) return STATUS_READING;
  return reading.kind === 'inspected'
    ? statusOfReport(reading.inspection.report)
    : statusOfProblem(reading.problem);
}

/** The verdict of the active inspector in the status bar; nothing while another editor is active. */
export function showStatus(files: OpenFiles, inspectors: Inspectors): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'pkcInspector.verdict',
    vscode.StatusBarAlignment.Right,
    100,
  );
  item.name = 'PKC Verdict';
  item.command = 'workbench.actions.view.problems';
  const update = (): void => {
    const file = inspectors.active;
    if (!file) {
      item.hide();
      return;
    }
    const { icon, text, tooltip, background } = statusOf(file.reading);
    item.text = `$(${icon}) ${text}`;
    // A plain string, not Markdown: names from the file stand in it.
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `${text}. ${tooltip}` };
    item.backgroundColor = background === null ? undefined : new vscode.ThemeColor(background);
    item.show();
  };
  return vscode.Disposable.from(item, files.onDidRead(update), inspectors.onDidChange(update));
}
