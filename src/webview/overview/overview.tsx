import { Component, createRef, type VNode } from 'preact';
import { Chain } from '../chain/chain.tsx';
import type { PageActions } from '../actions.ts';
import type { Sight } from '../state/remember.ts';
import type { View } from '../state/view.ts';
import { Checks } from './checks.tsx';
import { Claims } from './claims.tsx';
import { Csr } from './csr.tsx';
import { FileActions } from './fileActions.tsx';
import { Findings } from './findings.tsx';

export interface OverviewProps {
  readonly view: View;
  /** The part of the view that is drawn here: a new object where it may have changed. */
  readonly look: Sight;
  readonly actions: PageActions;
}

/** Why the verdict is what it is. Drawn again only when something of it has changed, not with each key in the tree. */
export class Overview extends Component<OverviewProps> {
  private readonly box = createRef<HTMLElement>();

  override componentDidMount(): void {
    if (this.box.current) this.box.current.scrollTop = this.props.look.overviewTop;
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
    const { report, certificates, compared } = view.tree.outline.inspected;
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
          onSelect={view.selectRange}
          onExplain={actions.explain}
        />
        <Claims
          report={report}
          closed={look.closedClaims}
          onToggle={view.toggleClaims}
          onSelect={view.selectRange}
        />
        <Findings
          report={report}
          openGroups={look.openGroups}
          onToggle={view.toggleGroup}
          onSelect={view.selectRange}
          onExplain={actions.explain}
        />
      </aside>
    );
  }

  private readonly onScroll = (): void => {
    const { current } = this.box;
    if (current) this.props.view.change({ overviewTop: Math.round(current.scrollTop) });
  };
}
