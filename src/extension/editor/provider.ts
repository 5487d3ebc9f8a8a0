import * as vscode from 'vscode';
import { VIEW_TYPES } from '../names.ts';
import { makeNonce, pageHtml } from './html.ts';
import type { InspectedFile } from './inspectedFile.ts';
import { servePage } from './inspectorPage.ts';
import type { Inspectors } from './inspectors.ts';
import type { OpenFiles } from './openFiles.ts';

/** A file as one of VS Code's editors holds it. */
interface InspectorDocument extends vscode.CustomDocument {
  readonly file: InspectedFile;
}

/** A page has painted a reading of a file. */
export interface Painting {
  readonly uri: vscode.Uri;
  readonly revision: number;
  /** From the page's receipt of the model to the painted tree. */
  readonly milliseconds: number;
  /** From VS Code's request for the editor to the message that the page has painted: the making of the webview included. */
  readonly sinceRequest: number;
}

export interface InspectorProviderInput {
  readonly extensionUri: vscode.Uri;
  readonly files: OpenFiles;
  readonly inspectors: Inspectors;
  readonly onPainted: (painting: Painting) => void;
  readonly log: vscode.LogOutputChannel;
}

/** The inspector: makes the page of each editor and joins it to its file. */
class InspectorProvider implements vscode.CustomReadonlyEditorProvider<InspectorDocument> {
  readonly #input: InspectorProviderInput;

  constructor(input: InspectorProviderInput) {
    this.#input = input;
  }

  /** Reading starts here and is not awaited: a file that cannot be read opens too, and says why. */
  openCustomDocument(uri: vscode.Uri): InspectorDocument {
    const lease = this.#input.files.open(uri);
    return { uri, file: lease.file, dispose: () => lease.dispose() };
  }

  resolveCustomEditor({ file }: InspectorDocument, panel: vscode.WebviewPanel): void {
    const start = performance.now();
    const { extensionUri, inspectors, onPainted, log } = this.#input;
    const scripts = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [scripts] };
    servePage({
      panel,
      file,
      log,
      onPainted: (revision, milliseconds) =>
        onPainted({ uri: file.uri, revision, milliseconds, sinceRequest: performance.now() - start }),
    });
    inspectors.add(panel, file);
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'main.css')).toString(),
      nonce: makeNonce(),
    });
  }
}

/** Registers the inspector under both of its view types. */
export function registerInspector(input: InspectorProviderInput): vscode.Disposable {
  const provider = new InspectorProvider(input);
  return vscode.Disposable.from(
    ...VIEW_TYPES.map((viewType) =>
      vscode.window.registerCustomEditorProvider(viewType, provider, {
        supportsMultipleEditorsPerDocument: true,
      }),
    ),
  );
}
