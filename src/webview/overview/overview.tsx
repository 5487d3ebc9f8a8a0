import { Component, createRef, type VNode } from 'preact';
import type { ByteRange } from '../../core/model/place.ts';
import { Chain } from '../chain/chain.tsx';
import type { PageActions } from '../actions.ts';
import type { Look } from '../state/viewState.ts';
import type { View } from '../state/view.ts';
import { Checks } from './checks.tsx';
import { Claims } from './claims.tsx';
import { Csr } from './csr.tsx';
import { FileActions } from './fileActions.tsx';
import { Findings } from './findings.tsx';

export interface OverviewProps {
  readonly view: View;
  /** The part of the view that is drawn here: a new object where it may have changed. */
  readonly look: Look;
  readonly actions: PageActions;
}

/** Why the verdict is what it is. Drawn again only when something of it has changed, not with each key in the tree. */
export class Overview extends Component<OverviewProps> {
  private readonly box = createRef<HTMLElement>();

  override componentDidMount(): void {
    // After the chain, which is drawn once its width is known: before, the overview is too short.
    const { overviewTop } = this.props.look;
    queueMicrotask(() => this.scrollers().forEach((scroller) => scroller.scrollTo({ top: overviewTop })));
    document.addEventListener('scroll', this.onScroll);
  }

  override componentWillUnmount(): void {
    document.removeEventListener('scroll', this.onScroll);
  }

  override shouldComponentUpdate({ view, look }: OverviewProps): boolean {
    const now = this.props;
    return (
      view !== now.view ||
      look.openGroups !== now.look.openGroups ||
      look.closedClaims !== now.look.closedClaims ||
      look.chainAsText !== now.look.chainAsText
    );
  }

  override render({ view, look, actions }: OverviewProps): VNode {
    const { report, certificates, compared, advice } = view.tree.outline.inspected;
    return (
      <aside
        id="overview"
        class="overview"
        aria-label="Verification"
        tabIndex={-1}
        ref={this.box}
        onScroll={this.onScroll}
      >
        <FileActions hasCertificates={certificates.length > 0} onRun={actions.run} />
        <Checks report={report} />
        <Csr report={report} compared={compared} actions={actions.csr} />
        <Chain
          report={report}
          asText={look.chainAsText}
          onAsText={(chainAsText) => view.change({ chainAsText })}
          onSelect={this.show}
          onExplain={actions.explain}
        />
        <Claims
          report={report}
          closed={look.closedClaims}
          onToggle={view.toggleClaims}
          onSelect={this.show}
        />
        <Findings
          report={report}
          advice={advice}
          openGroups={look.openGroups}
          onToggle={view.toggleGroup}
          onSelect={this.show}
          onExplain={actions.explain}
        />
      </aside>
    );
  }

  /** Selects octets, and brings the tree into sight where a narrow page has it further down. */
  private readonly show = (range: ByteRange): void => {
    this.props.view.selectRange(range);
    document.getElementById('tree-pane')?.scrollIntoView({ block: 'nearest' });
  };

  /** The overview scrolls by itself; in a narrow page, the page does: the other one stays at its start. */
  private scrollers(): readonly Element[] {
    return [this.box.current, document.scrollingElement].filter((one) => one !== null);
  }

  private readonly onScroll = (): void => {
    const overviewTop = Math.max(...this.scrollers().map(({ scrollTop }) => Math.round(scrollTop)));
    this.props.view.change({ overviewTop });
  };
}
