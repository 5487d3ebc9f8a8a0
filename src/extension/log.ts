import * as vscode from 'vscode';
import { shownName } from './editor/tryReadFile.ts';
import type { OpenFiles } from './editor/openFiles.ts';
import type { Painting } from './editor/provider.ts';

interface LogInput {
  readonly log: vscode.LogOutputChannel;
  readonly files: OpenFiles;
  readonly onDidPaint: vscode.Event<Painting>;
}

/** Logs what was done and how long it took, by file name and never with content of a file. */
export function logReadings({ log, files, onDidPaint }: LogInput): vscode.Disposable {
  return vscode.Disposable.from(
    files.onDidRead(({ uri, reading }) => {
      if (reading?.kind === 'unread') log.warn(`revision ${reading.revision}: ${reading.problem}`);
      if (reading?.kind !== 'inspected') return;
      const { inspection, milliseconds, revision } = reading;
      const { verdict } = inspection.report;
      log.info(
        `${shownName(uri)} revision ${revision}: ${verdict}, read and verified in ${milliseconds.toFixed(1)} ms`,
      );
    }),
    onDidPaint(({ uri, revision, milliseconds, sinceRequest }) => {
      const page = milliseconds.toFixed(1);
      log.info(
        `${shownName(uri)} revision ${revision}: painted in ${page} ms, ${sinceRequest.toFixed(0)} ms after the editor was asked for`,
      );
    }),
  );
}
