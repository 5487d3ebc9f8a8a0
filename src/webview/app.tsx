import { Component, type VNode } from 'preact';
import { afterPaint } from './afterPaint.ts';
import { connectHost, type ReceivedModel } from './host.ts';
import { Inspector } from './inspector.tsx';
import { Loading, Unread } from './notices.tsx';
import { View } from './state/view.ts';
import { readViewState } from './state/viewState.ts';

interface AppState {
  readonly shown: { readonly revision: number; readonly view: View } | null;
  /** Why the file cannot be read, or not any more. */
  readonly problem: string | null;
  /** Said to screen readers. */
  readonly news: string;
}

/** Milliseconds of rest before the view is kept. */
const SAVE_AFTER = 250;

/** The whole page: joins the host and shows what it sends. */
export class App extends Component<object, AppState> {
  override readonly state: AppState = { shown: null, problem: null, news: '' };
  private saving: ReturnType<typeof setTimeout> | undefined;
  private readonly host = connectHost({
    show: (received) => {
      this.show(received);
      this.setState({ news: `The file was read again: ${received.model.report.verdict}.` });
    },
    showError: (problem) => this.setState({ problem }),
    reveal: (node) => this.state.shown?.view.selectNode(node),
  });

  override componentDidMount(): void {
    this.host.ready().then(
      (received) => this.show(received),
      (error: unknown) => this.fail(error),
    );
  }

  override render(_: object, { shown, problem, news }: AppState): VNode {
    return (
      <>
        {shown ? (
          <Inspector view={shown.view} problem={problem} onExplain={this.explain} onReopen={this.reopen} />
        ) : problem === null ? (
          <Loading />
        ) : (
          <Unread message={problem} onReopen={this.reopen} />
        )}
        <output class="sr-only">{news}</output>
      </>
    );
  }

  private show({ model, receivedAt }: ReceivedModel): void {
    const { shown } = this.state;
    // An answer that was overtaken by a newer reading is left.
    if (shown && shown.revision >= model.revision) return;
    const view = new View(model, shown ? shown.view.remember() : readViewState(this.host.loadState()));
    view.onChange(() => this.saveSoon(view));
    this.setState({ shown: { revision: model.revision, view }, problem: null }, () =>
      afterPaint(() => ignore(this.host.functions.painted(model.revision, performance.now() - receivedAt))),
    );
  }

  private fail(error: unknown): void {
    this.setState({ problem: error instanceof Error ? error.message : String(error) });
  }

  private saveSoon(view: View): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.saveState(view.remember()), SAVE_AFTER);
  }

  private readonly explain = (code: string): void => ignore(this.host.functions.explainFinding(code));

  private readonly reopen = (): void => ignore(this.host.functions.reopenAs());
}

/** The host shows and logs its own errors: a call that fails has nothing to tell the user here. */
function ignore(call: Promise<void>): void {
  call.catch(() => undefined);
}
