import * as vscode from 'vscode';
import { renderMarkdown } from '../../core/forms/markdown.ts';
import { SAVED_FORMS, type SavedFormName } from '../../core/forms/reportForms.ts';
import type { Report } from '../../core/words/report.ts';
import { baseOf } from '../../service/fileNames.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { attestationFor, fileArgument, optionOf } from './arguments.ts';

/** Puts the report of the given file, or of the active editor's, on the clipboard as Markdown. */
export async function copyReport(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = attestationFor(fileArgument(argument));
  if (!uri) return;
  const { report } = await files.inspectionOf(uri);
  await vscode.env.clipboard.writeText(renderMarkdown(report));
  vscode.window.setStatusBarMessage('$(check) Report copied', 3000);
}

/** Each renderer is read on first use. */
const RENDERERS: Readonly<Record<SavedFormName, (report: Report) => Promise<string>>> = {
  html: async (report) => (await import('../../core/forms/html.ts')).renderHtml(report),
  markdown: async (report) => (await import('../../core/forms/markdown.ts')).renderMarkdown(report),
  json: async (report) => (await import('../../core/forms/json.ts')).renderJson(report),
};

async function formOf(format: unknown): Promise<(typeof SAVED_FORMS)[number] | undefined> {
  if (format === undefined) {
    const title = 'Save the report as';
    const items = SAVED_FORMS.map((form) => ({ label: form.label, detail: form.detail, form }));
    return (await vscode.window.showQuickPick(items, { title }))?.form;
  }
  const form = SAVED_FORMS.find(({ name }) => name === format);
  if (form) return form;
  throw new Error(`The format is one of ${SAVED_FORMS.map(({ name }) => `'${name}'`).join(', ')}.`);
}

/** Saves the report of a file. Takes `{ uri, format, target }`, a URI, or nothing for the active editor; asks for the rest. */
export async function saveReport(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = attestationFor(argument);
  if (!uri) return;
  const form = await formOf(optionOf(argument, 'format'));
  if (!form) return;
  const { report } = await files.inspectionOf(uri);
  const defaultUri = vscode.Uri.joinPath(uri, '..', `${baseOf(uri.path)}.report.${form.extension}`);
  const target =
    fileArgument(optionOf(argument, 'target')) ??
    (await vscode.window.showSaveDialog({
      title: 'Save the report',
      defaultUri,
      filters: { [form.label]: [form.extension] },
    }));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await RENDERERS[form.name](report)));
  vscode.window.setStatusBarMessage('$(check) Report saved', 3000);
}
