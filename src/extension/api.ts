import type * as vscode from 'vscode';
import type { Report } from '../core/words/report.ts';
import type { Painting } from './editor/provider.ts';

/**
 * What other extensions get from `vscode.extensions.getExtension('…').activate()`. Stable within a version:
 * members are only added.
 */
export interface InspectorApi {
  readonly version: 1;
  /**
   * Reads a file of any file system that VS Code knows and verifies it now, under the built-in anchors and the user's
   * trusted roots. A file that is no attestation gives a report with the verdict `unreadable`; rejects, with
   * a sentence, only when the file itself cannot be read.
   */
  inspect(uri: vscode.Uri): Promise<Report>;
  /** The report of the active inspector; undefined while there is none, or it is still reading. */
  readonly activeReport: Report | undefined;
  /** An inspector has painted a reading of its file. */
  readonly onDidPaint: vscode.Event<Painting>;
}
