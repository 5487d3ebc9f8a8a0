import { Component, type VNode } from 'preact';
import { BytesHeader } from './bytes/bytesHeader.tsx';
import { marksOf } from './bytes/byteMarks.ts';
import { BytesPane } from './bytes/bytesPane.tsx';
import { Icon, type IconName } from './icon.tsx';
import { NoContents } from './notices.tsx';
import { firstOctet, markedNode } from './state/selection.ts';
import type { View } from './state/view.ts';
import { factsOf } from './tooltip/facts.ts';
import { Tooltip } from './tooltip/tooltip.tsx';
import { type OpenTooltip, TooltipTimer } from './tooltip/tooltipTimer.ts';
import { VirtualTree } from './tree/virtualTree.tsx';
import type { RowHeights } from './useRowHeights.ts';

export interface ContentsProps {
  readonly view: View;
  readonly heights: RowHeights;
}

interface ContentsState {
  readonly open: OpenTooltip | null;
}

/** The tree and the bytes, which show one selection. */
export class Contents extends Component<ContentsProps, ContentsState> {
  override readonly state: ContentsState = { open: null };
  private readonly tooltip = new TooltipTimer((open) => this.setState({ open }));
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = this.tooltip.start();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  override render({ view, heights }: ContentsProps, { open }: ContentsState): VNode {
    const { tree, selection, restored } = view;
    const { outline } = tree;
    const { index, report } = outline.inspected;
    const facts = open && tree.rowNumber(open.key) >= 0 ? factsOf(outline, open.key) : null;
    const node = markedNode(outline, selection);
    const marks = index && marksOf(index, node, selection.range, selection.cursor);
    return (
      <main
        class="contents"
        style={{ '--row-height': `${heights.tree}px`, '--line-height': `${heights.bytes}px` }}
      >
        <section class="pane" aria-labelledby="tree-title">
          <div class="pane-header">
            <h2 id="tree-title">Contents</h2>
            <span class="actions">
              <Action icon="expand" name="Expand all" onClick={() => view.expandAll(true)} />
              <Action icon="collapse" name="Collapse all" onClick={() => view.expandAll(false)} />
            </span>
          </div>
          {tree.rows.count === 0 ? (
            <NoContents />
          ) : (
            <VirtualTree
              tree={tree}
              active={selection.active}
              described={facts && open ? open.key : -1}
              rowHeight={heights.tree}
              firstRow={restored.treeRow}
              onFocusRow={view.selectRow}
              onExpand={view.expand}
              onHover={this.tooltip.hover}
              onUnhover={this.tooltip.leave}
              onVisit={this.tooltip.visit}
              onBlur={this.tooltip.close}
              onScrolled={view.treeScrolled}
            />
          )}
        </section>
        {index && marks && (
          <section class="pane bytes-pane" aria-label="Bytes">
            <BytesHeader octets={index.bytes.length} marks={marks} encoding={report.encoding} />
            <BytesPane
              bytes={index.bytes}
              marks={marks}
              focus={firstOctet(outline, selection)}
              rowHeight={heights.bytes}
              firstOffset={restored.byteOffset}
              onPick={view.selectOctet}
              onScrolled={view.bytesScrolled}
            />
          </section>
        )}
        {open && facts && (
          <Tooltip open={open} facts={facts} onHold={this.tooltip.hold} onLeave={this.tooltip.leave} />
        )}
      </main>
    );
  }
}

interface ActionProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}

function Action({ icon, name, onClick }: ActionProps): VNode {
  return (
    <button type="button" title={name} aria-label={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
