import { Component, type VNode } from 'preact';
import { Flag, hasFlag } from '../core/asn1/index/asn1Index.ts';
import type { PageActions } from './actions.ts';
import { BytesHeader } from './bytes/bytesHeader.tsx';
import { marksOf } from './bytes/byteMarks.ts';
import { BytesPane } from './bytes/bytesPane.tsx';
import { ContextMenu } from './menu/contextMenu.tsx';
import { expandedBy, type MenuAction, menuItems } from './menu/menuItems.ts';
import { OverviewBorder, TreeBorder } from './split/borders.tsx';
import { firstOctet, markedNode, selectRow } from './state/selection.ts';
import type { View } from './state/view.ts';
import { focusPart } from './state/parts.ts';
import { factsOf } from './tooltip/facts.ts';
import { Tooltip } from './tooltip/tooltip.tsx';
import { type OpenTooltip, TooltipTimer } from './tooltip/tooltipTimer.ts';
import { kindOf, type RowKey } from './tree/outline.ts';
import { TreePane } from './tree/treePane.tsx';
import type { RowHeights } from './useRowHeights.ts';

export interface ContentsProps {
  readonly view: View;
  readonly heights: RowHeights;
  readonly actions: PageActions;
}

interface OpenMenu {
  readonly key: RowKey;
  readonly x: number;
  readonly y: number;
}

interface ContentsState {
  readonly open: OpenTooltip | null;
  readonly menu: OpenMenu | null;
}

/** The layout's own shares hold until the user moves the border. */
function sharesOf(tree: number | null): Readonly<Record<string, string>> {
  return tree === null ? {} : { '--tree-share': `${tree}fr`, '--bytes-share': `${1 - tree}fr` };
}

/** The tree and the bytes, which show one selection. */
export class Contents extends Component<ContentsProps, ContentsState> {
  override readonly state: ContentsState = { open: null, menu: null };
  private readonly tooltip = new TooltipTimer((open) => this.setState({ open }));
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = this.tooltip.start();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  override render({ view, heights }: ContentsProps, { open, menu }: ContentsState): VNode {
    const { tree, selection, restored, look } = view;
    const { outline } = tree;
    const { index, report } = outline.inspected;
    const facts = open && !menu && tree.rowNumber(open.key) >= 0 ? factsOf(outline, open.key) : null;
    const marks = index && marksOf(index, markedNode(outline, selection), selection.range, selection.cursor);
    return (
      <main
        class="contents"
        style={{
          '--row-height': `${heights.tree}px`,
          '--line-height': `${heights.bytes}px`,
          ...sharesOf(look.splits.tree),
        }}
      >
        <OverviewBorder view={view} />
        <TreePane
          view={view}
          rowHeight={heights.tree}
          described={facts && open ? open.key : -1}
          tooltip={this.tooltip}
          onCopy={(key, form) => this.act(key, { type: 'copy', form })}
          onSave={(key) => this.act(key, { type: 'save' })}
          onMenu={this.openMenu}
        />
        {index && marks && (
          <>
            <TreeBorder view={view} />
            <section class="pane bytes-pane" aria-label="Bytes">
              <BytesHeader
                octets={index.bytes.length}
                marks={marks}
                encoding={report.encoding}
                onGo={this.goTo}
              />
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
          </>
        )}
        {open && facts && (
          <Tooltip open={open} facts={facts} onHold={this.tooltip.hold} onLeave={this.tooltip.leave} />
        )}
        {menu && (
          <ContextMenu
            items={menuItems(tree, menu.key, this.nodeOf(menu.key))}
            x={menu.x}
            y={menu.y}
            onChoose={this.choose}
            onClose={this.closeMenu}
          />
        )}
      </main>
    );
  }

  /** The element that a row's octets are of: for an attribute, the one that it is read from. */
  private nodeOf(key: RowKey): number {
    const { outline } = this.props.view.tree;
    return markedNode(outline, selectRow(outline, key));
  }

  private act(key: RowKey, action: MenuAction): void {
    const { view, actions } = this.props;
    if (action.type === 'expand') {
      view.expand(expandedBy(view.tree, key, action.of), action.open);
      return;
    }
    const kind = kindOf(view.tree.outline, key);
    if (kind.type === 'attribute' && action.type === 'copy' && action.form === 'value') {
      actions.copyAttribute(kind.at);
      return;
    }
    const node = this.nodeOf(key);
    if (node < 0) return;
    if (action.type === 'save') actions.save(node);
    // A constructed element has no value of its own: its octets stand for it.
    else actions.copy(node, action.form === 'value' && this.isConstructed(node) ? 'hex' : action.form);
  }

  private isConstructed(node: number): boolean {
    return hasFlag(this.props.view.tree.outline.inspected.index!, node, Flag.constructed);
  }

  private readonly openMenu = (key: RowKey, x: number, y: number): void => {
    this.tooltip.close();
    this.props.view.selectRow(key);
    this.setState({ menu: { key, x, y } });
  };

  private readonly closeMenu = (): void => {
    this.setState({ menu: null });
    focusPart('tree');
  };

  private readonly choose = (action: MenuAction): void => {
    const { menu } = this.state;
    this.closeMenu();
    if (menu) this.act(menu.key, action);
  };

  private readonly goTo = (offset: number): void => {
    this.props.view.selectOctet(offset);
    focusPart('bytes');
  };
}
