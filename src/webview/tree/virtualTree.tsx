import { Component, createRef, type TargetedPointerEvent, type VNode } from 'preact';
import { ScrollBox } from '../scroll/scrollBox.tsx';
import { Scroller } from '../scroll/scroller.ts';
import type { RowKey } from './outline.ts';
import {
  keyOf,
  onTreeClick,
  onTreeDoubleClick,
  onTreeKey,
  onTreeMenu,
  type TreeHandlers,
  type TreeInput,
} from './treeInput.ts';
import { rowId, TreeRow } from './treeRow.tsx';
import type { TreeState } from './treeState.ts';
import { TypeAhead } from './typeAhead.ts';

export interface VirtualTreeProps extends TreeHandlers {
  readonly tree: TreeState;
  /** The focused and selected row; -1 for none. */
  readonly active: RowKey;
  /** The row whose tooltip is open; -1 for none. */
  readonly described: RowKey;
  /** Pixels. */
  readonly rowHeight: number;
  /** Row at the upper edge when a tree is first shown. */
  readonly firstRow: number;
  readonly onHover: (key: RowKey, x: number) => void;
  readonly onUnhover: () => void;
  readonly onBlur: () => void;
  readonly onScrolled: (firstRow: number) => void;
}

/**
 * A tree of rows of one height of which only those in sight are elements, and the focused one wherever it
 * is: assistive technology finds it by `aria-activedescendant`, so it must be there.
 */
export class VirtualTree extends Component<VirtualTreeProps> {
  private readonly box = createRef<HTMLDivElement>();
  private readonly scroller = new Scroller(() => this.forceUpdate());
  private readonly typeAhead = new TypeAhead();
  private hovered: RowKey = -1;
  private first = 0;

  override componentDidMount(): void {
    if (this.box.current) this.scroller.attach(this.box.current);
    this.scroller.startAt(this.props.firstRow);
  }

  override componentDidUpdate(last: VirtualTreeProps): void {
    const { tree, active, firstRow, onScrolled } = this.props;
    if (tree !== last.tree) this.scroller.startAt(firstRow);
    else if (active !== last.active && active >= 0) this.scroller.show(tree.rowNumber(active));
    this.scroller.drawn();
    const { first } = this.scroller.window;
    if (first !== this.first) onScrolled(first);
    this.first = first;
  }

  override componentWillUnmount(): void {
    this.scroller.detach();
  }

  override render({ tree, active, rowHeight, onBlur, onVisit }: VirtualTreeProps): VNode {
    const { keys, count } = tree.rows;
    this.scroller.setRows(count, rowHeight);
    const { first, count: drawn } = this.scroller.window;
    const activeRow = tree.rowNumber(active);
    const isAway = activeRow >= 0 && (activeRow < first || activeRow >= first + drawn);
    return (
      <div
        id="tree"
        class="scroll tree"
        role="tree"
        aria-label="Contents of the file"
        tabIndex={0}
        aria-activedescendant={activeRow >= 0 ? rowId(active) : undefined}
        ref={this.box}
        onKeyDown={(event) => onTreeKey(this.input, event)}
        onClick={(event) => onTreeClick(this.input, event)}
        onDblClick={(event) => onTreeDoubleClick(this.input, event)}
        onContextMenu={(event) => onTreeMenu(this.input, event)}
        onPointerMove={this.onPointer}
        onPointerLeave={this.onPointer}
        onFocus={(event) =>
          activeRow >= 0 && event.currentTarget.matches(':focus-visible') && onVisit(active)
        }
        onBlur={onBlur}
      >
        <ScrollBox scroller={this.scroller}>
          {Array.from(keys.subarray(first, first + drawn), (key) => this.row(key, null))}
          {isAway && this.row(active, (activeRow - first) * rowHeight)}
        </ScrollBox>
      </div>
    );
  }

  private row(key: RowKey, away: number | null): VNode {
    const { tree, active, described } = this.props;
    const { position, size } = tree.placeOf(key);
    return (
      <TreeRow
        key={key}
        outline={tree.outline}
        rowKey={key}
        expandable={tree.isExpandable(key)}
        expanded={tree.isExpanded(key)}
        position={position}
        size={size}
        sought={tree.activeFilter?.query.text ?? ''}
        active={key === active}
        described={key === described}
        away={away}
      />
    );
  }

  private get input(): TreeInput {
    return { ...this.props, typeAhead: this.typeAhead, page: this.scroller.page };
  }

  private readonly onPointer = (event: TargetedPointerEvent<HTMLElement>): void => {
    const key = event.type === 'pointerleave' ? -1 : keyOf(event.target);
    if (key === this.hovered) return;
    this.hovered = key;
    if (key >= 0) this.props.onHover(key, event.clientX);
    else this.props.onUnhover();
  };
}
