import * as vscode from 'vscode';
import { isFindingCode } from '../findings/explanation.ts';
import { PAGE_COMMANDS } from '../../protocol.ts';
import type { HostFunctions, PageFunctions } from '../../protocol.ts';
import { connect } from '../../rpc.ts';
import type { Connection } from '../../rpc.ts';
import { COMMANDS } from '../names.ts';
import type { ElementSelection, InspectedFile, Reading } from './inspectedFile.ts';
import { droppedFile } from './droppedFile.ts';
import { elementFunctions } from './elementFunctions.ts';
import { pageModelOf } from './pageModel.ts';
import { shownName } from './tryReadFile.ts';

export interface InspectorPageInput {
  readonly panel: vscode.WebviewPanel;
  readonly file: InspectedFile;
  /** The page has painted a revision; milliseconds from receipt to paint, as the page measured them. */
  readonly onPainted: (revision: number, milliseconds: number) => void;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Talks with the page of one panel until the panel is closed. A hidden page is not there: VS Code drops it
 * and loads it anew, when it asks for the model again. So each showing of the panel is a connection of its own.
 */
export function servePage({ panel, file, onPainted, log }: InspectorPageInput): void {
  const fileName = shownName(file.uri);
  /** Whether the page has its first model: until then it is sent none, as VS Code would keep it and show it twice. */
  let answered = false;
  /** Revision that the page shows; 0 while it shows none. */
  let painted = 0;
  const functions: HostFunctions = {
    async ready() {
      const reading = await file.whenRead();
      answered = true;
      return pageModelOf(reading, fileName);
    },
    async explainFinding(code) {
      if (!isFindingCode(code)) throw new Error('no such finding code');
      await vscode.commands.executeCommand(COMMANDS.explainFinding, code);
    },
    async painted(revision, milliseconds) {
      if (!Number.isSafeInteger(revision) || !Number.isFinite(milliseconds)) throw new Error('not numbers');
      onPainted(revision, milliseconds);
      painted = revision;
      revealWanted();
      return Promise.resolve();
    },
    async reopenAs() {
      await vscode.commands.executeCommand('workbench.action.reopenWithEditor');
    },
    async chooseCsr() {
      await vscode.commands.executeCommand(COMMANDS.verifyAgainstCsr, { uri: file.uri });
    },
    async clearCsr() {
      await vscode.commands.executeCommand(COMMANDS.clearCsr, { uri: file.uri });
    },
    async compareWith(dropped) {
      const csr = 'uri' in dropped ? droppedFile(dropped.uri, file.uri) : dropped;
      await vscode.commands.executeCommand(COMMANDS.verifyAgainstCsr, { uri: file.uri, csr });
    },
    async selected({ revision, node }) {
      if (!Number.isSafeInteger(revision) || !Number.isSafeInteger(node)) throw new Error('not an element');
      file.select({ revision, node, by: 'page' });
      return Promise.resolve();
    },
    ...elementFunctions(file),
    async run(command) {
      // What the page sends is checked: it names one of these commands and never an id of its own.
      if (!PAGE_COMMANDS.includes(command)) throw new Error('no such command');
      await vscode.commands.executeCommand(COMMANDS[command], file.uri);
    },
  };
  const join = (): Connection<PageFunctions> =>
    connect<PageFunctions>({ post: (message) => panel.webview.postMessage(message), functions });

  let connection = join();
  const show = async (reading: Reading): Promise<void> => {
    if (reading.kind === 'unread') await connection.remote.showError(reading.problem);
    else await connection.remote.show(pageModelOf(reading, fileName));
  };
  const reveal = ({ revision, node }: ElementSelection): void => {
    if (revision !== painted || !panel.visible) return;
    file.takeWanted();
    connection.remote.reveal(node).catch((error: unknown) => log.debug(`not revealed: ${String(error)}`));
  };
  const revealWanted = (): void => {
    const wanted = file.takeWanted();
    if (wanted) reveal(wanted);
  };
  const subscriptions = vscode.Disposable.from(
    file.onDidSelect((selection) => {
      // Pages of one file keep their own selection each.
      if (selection.by !== 'page') reveal(selection);
    }),
    panel.webview.onDidReceiveMessage((message: unknown) => connection.receive(message)),
    panel.onDidChangeViewState(() => {
      // Only when it is hidden: a page that is shown may ask before this event comes, and must get its answer.
      if (panel.visible) return;
      answered = false;
      painted = 0;
      connection.dispose();
      connection = join();
    }),
    file.onDidRead((reading) => {
      // A page that is hidden, or still loading, asks for the newest model when it is ready.
      if (answered)
        show(reading).catch((error: unknown) => log.debug(`${fileName}: not shown: ${String(error)}`));
    }),
  );
  panel.onDidDispose(() => {
    subscriptions.dispose();
    connection.dispose();
  });
}
