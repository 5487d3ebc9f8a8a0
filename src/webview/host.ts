import type { HostFunctions, PageFunctions, PageModel } from '../protocol.ts';
import { connect } from '../rpc.ts';
import { checkModel } from './model/checkModel.ts';

/** What VS Code gives every webview; may be asked for once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  readonly functions: HostFunctions;
  /** The page's own state from its last life; anything at all. */
  loadState(): unknown;
  saveState(state: unknown): void;
}

/** A model and the `performance.now()` at which its message came. */
export interface ReceivedModel {
  readonly model: PageModel;
  readonly receivedAt: number;
}

/** What the page does when the host calls; arguments are checked. */
export interface PageHandlers {
  show(received: ReceivedModel): void;
  showError(message: string): void;
  reveal(node: number): void;
}

/** Joins the page to the extension host. Messages come from the window that holds the page, as VS Code sends them. */
export function connectHost(handlers: PageHandlers): Host & { ready(): Promise<ReceivedModel> } {
  const api = acquireVsCodeApi();
  let receivedAt = performance.now();
  const page: PageFunctions = {
    async show(model) {
      handlers.show({ model: checkModel(model), receivedAt });
    },
    async showError(message) {
      if (typeof message !== 'string') throw new TypeError('showError: not a text');
      handlers.showError(message);
    },
    async reveal(node) {
      if (!Number.isSafeInteger(node)) throw new TypeError('reveal: not an element');
      handlers.reveal(node);
    },
  };
  const connection = connect<HostFunctions>({ post: (message) => api.postMessage(message), functions: page });
  addEventListener('message', (event) => {
    receivedAt = performance.now();
    connection.receive(event.data);
  });
  addEventListener('pagehide', () => connection.dispose());
  return {
    functions: connection.remote,
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
    async ready() {
      const model = checkModel(await connection.remote.ready());
      return { model, receivedAt };
    },
  };
}
