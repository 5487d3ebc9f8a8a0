import { Component, type VNode } from 'preact';
import { escapeForDisplay } from '../core/base/escape.ts';
import { ELEMENT_FORM_NAME, type ElementForm } from '../core/elements/elementText.ts';
import type { Dropped } from '../protocol.ts';
import type { PageActions } from './actions.ts';
import { afterPaint } from './afterPaint.ts';
import { changeWords } from './changeWords.ts';
import { connectHost, type ReceivedModel } from './host.ts';
import { Inspector } from './inspector.tsx';
import { Loading, Toast, Unread } from './notices.tsx';
import { listenForDrops } from './overview/csrDrop.ts';
import { focusPart } from './state/parts.ts';
import { onElementSelected } from './state/onElementSelected.ts';
import { View } from './state/view.ts';
import { readViewState } from './state/viewState.ts';

interface AppState {
  readonly shown: { readonly revision: number; readonly view: View } | null;
  /** Why the file cannot be read, or not any more. */
  readonly problem: string | null;
  /** What the newest reading has changed; null once it was dismissed. */
  readonly change: string | null;
  /** Said to screen readers. */
  readonly news: string;
  /** What came of the last action; shown for a moment and said to screen readers. */
  readonly done: string;
}

/** Milliseconds of rest before the view is kept. */
const SAVE_AFTER = 250;
/** Milliseconds that the outcome of an action is shown. */
const SHOW_DONE = 4_000;

/** The whole page: joins the host and shows what it sends. */
export class App extends Component<object, AppState> {
  override readonly state: AppState = { shown: null, problem: null, change: null, news: '', done: '' };
  private saving: ReturnType<typeof setTimeout> | undefined;
  private clearing: ReturnType<typeof setTimeout> | undefined;
  private readonly host = connectHost({
    show: (received) => {
      this.show(received);
      this.setState({ news: `The file was read again: ${received.model.report.verdict}.` });
    },
    showError: (problem) => this.setState({ problem }),
    reveal: (node) => this.state.shown?.view.selectNode(node),
  });
  private readonly actions: PageActions = {
    explain: (code) => ignore(this.host.functions.explainFinding(code)),
    reopen: () => ignore(this.host.functions.reopenAs()),
    run: (command) => void this.tell(this.host.functions.run(command), ''),
    copy: (node, form) => this.copy(node, form),
    copyAttribute: (at) => this.copyAttribute(at),
    save: (node) => this.save(node),
    csr: {
      choose: () => void this.tell(this.host.functions.chooseCsr(), ''),
      clear: () => void this.tell(this.host.functions.clearCsr(), ''),
    },
  };

  override componentDidMount(): void {
    addEventListener('pagehide', this.saveNow);
    document.addEventListener('visibilitychange', this.saveNow);
    listenForDrops((dropped) => void this.tell(this.compareWith(dropped), ''));
    this.host.ready().then(
      (received) => this.show(received),
      (error: unknown) => this.fail(error),
    );
  }

  override render(_: object, { shown, problem, change, news, done }: AppState): VNode {
    return (
      <>
        {shown ? (
          <Inspector
            view={shown.view}
            problem={problem}
            change={change}
            actions={this.actions}
            onDismiss={this.dismiss}
          />
        ) : problem === null ? (
          <Loading />
        ) : (
          <Unread message={problem} onReopen={this.actions.reopen} />
        )}
        <output class="sr-only" id="news">
          {news}
        </output>
        <Toast text={done} />
      </>
    );
  }

  private show({ model, receivedAt }: ReceivedModel): void {
    const { shown } = this.state;
    // An answer that was overtaken by a newer reading is left.
    if (shown && shown.revision >= model.revision) return;
    const view = new View(model, shown ? shown.view.remember() : readViewState(this.host.loadState()));
    view.onChange(() => this.saveSoon());
    const { revision } = model;
    onElementSelected(view, (node) => ignore(this.host.functions.selected({ revision, node })));
    const change = shown && changeWords(shown.view.tree.outline.inspected, view.tree.outline.inspected);
    const hadFocus = document.activeElement !== document.body;
    this.setState({ shown: { revision: model.revision, view }, problem: null, change }, () => {
      // What had the keyboard may be gone with the reading it belonged to.
      const { focus } = view.look;
      if (focus && document.activeElement === document.body && (hadFocus || document.hasFocus()))
        focusPart(focus, { preventScroll: true });
      afterPaint(() => ignore(this.host.functions.painted(model.revision, performance.now() - receivedAt)));
    });
  }

  private fail(error: unknown): void {
    this.setState({ problem: reasonOf(error) });
  }

  private async compareWith(dropped: Promise<Dropped>): Promise<void> {
    await this.host.functions.compareWith(await dropped);
  }

  private copy(node: number, form: ElementForm): void {
    const { shown } = this.state;
    if (!shown) return;
    const { revision } = shown;
    void this.tell(
      this.host.functions.copyElement({ revision, node }, form),
      `Copied as ${ELEMENT_FORM_NAME[form]}`,
    );
  }

  private copyAttribute(at: number): void {
    const { shown } = this.state;
    if (!shown) return;
    const { revision } = shown;
    void this.tell(this.host.functions.copyAttribute({ revision, at }), 'Copied as value');
  }

  private save(node: number): void {
    const { shown } = this.state;
    if (!shown) return;
    const { revision } = shown;
    void this.tell(
      this.host.functions.saveElement({ revision, node }).then((saved) => (saved ? 'Saved' : '')),
      '',
    );
  }

  /** Says what came of a call: its own words, the given ones, or why it failed. */
  private async tell(call: Promise<string | void>, words: string): Promise<void> {
    const done = await call.then(
      (said) => said ?? words,
      (error: unknown) => reasonOf(error),
    );
    clearTimeout(this.clearing);
    this.setState({ done: escapeForDisplay(done) });
    this.clearing = setTimeout(() => this.setState({ done: '' }), SHOW_DONE);
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(this.saveNow, SAVE_AFTER);
  }

  private readonly saveNow = (): void => {
    clearTimeout(this.saving);
    const { shown } = this.state;
    if (shown) this.host.saveState(shown.view.remember());
  };

  private readonly dismiss = (): void => {
    this.setState({ change: null });
    focusPart('tree');
  };
}

/** The host shows and logs its own errors: a call that fails has nothing to tell the user here. */
function ignore(call: Promise<void>): void {
  call.catch(() => undefined);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
