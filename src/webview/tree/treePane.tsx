import type { VNode } from 'preact';
import type { ElementForm } from '../../core/elements/elementText.ts';
import { FilterBox } from '../filter/filterBox.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { NoContents, NoMatch } from '../notices.tsx';
import { focusPart } from '../state/parts.ts';
import type { View } from '../state/view.ts';
import type { TooltipTimer } from '../tooltip/tooltipTimer.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import type { RowKey } from './outline.ts';
import { VirtualTree } from './virtualTree.tsx';

export interface TreePaneProps {
  readonly view: View;
  /** Pixels. */
  readonly rowHeight: number;
  /** The row whose tooltip is open; -1 for none. */
  readonly described: RowKey;
  readonly tooltip: TooltipTimer;
  readonly onCopy: (key: RowKey, form: ElementForm) => void;
  readonly onSave: (key: RowKey) => void;
  readonly onMenu: (key: RowKey, x: number, y: number) => void;
}

/** The tree with its filter, its buttons, and the place of the selected row above it. */
export function TreePane(props: TreePaneProps): VNode {
  const { view, rowHeight, described, tooltip, onCopy, onSave, onMenu } = props;
  const { tree, selection, restored, look } = view;
  const goToMatch = (): void => {
    const { active } = selection;
    const current = tree.rowNumber(active);
    const isOn = document.activeElement?.id === 'tree' && tree.isMatch(active);
    // The selected row may be one that the filter hides.
    const next = tree.nextMatch(isOn ? current + 1 : Math.max(current, 0));
    if (next >= 0) view.selectRow(next);
    focusPart('tree');
  };
  return (
    <section class="pane tree-pane" id="tree-pane" aria-labelledby="tree-title">
      <div class="pane-header">
        <h2 id="tree-title">Contents</h2>
        <FilterBox
          text={look.filter}
          filter={tree.activeFilter}
          onFilter={view.setFilter}
          onNext={goToMatch}
          onLeave={() => focusPart('tree')}
        />
        <span class="actions">
          <Action icon="expand" name="Expand all" onClick={() => view.expandAll(true)} />
          <Action icon="collapse" name="Collapse all" onClick={() => view.expandAll(false)} />
        </span>
      </div>
      <Breadcrumb outline={tree.outline} active={selection.active} onSelect={view.selectRow} />
      {tree.outline.sections.length === 0 ? (
        <NoContents />
      ) : tree.rows.count === 0 ? (
        <NoMatch onClear={() => view.setFilter('')} />
      ) : (
        <VirtualTree
          tree={tree}
          active={selection.active}
          described={described}
          rowHeight={rowHeight}
          firstRow={restored.treeRow}
          onFocusRow={view.selectRow}
          onExpand={view.expand}
          onHover={tooltip.hover}
          onUnhover={tooltip.leave}
          onVisit={tooltip.visit}
          onBlur={tooltip.close}
          onScrolled={view.treeScrolled}
          onCopy={onCopy}
          onSave={onSave}
          onMenu={onMenu}
        />
      )}
    </section>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}

function Action({ icon, name, onClick }: ActionProps): VNode {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
