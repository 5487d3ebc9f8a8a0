import { Component, type VNode } from 'preact';
import { Icon } from '../icon.tsx';
import { kindOf, levelOf, nodeOf, type Outline, type RowKey } from './outline.ts';
import { highlighted } from '../filter/highlighted.tsx';
import { type RowMarker, rowText } from './rowText.ts';

/** Id of a row's element, which the tree names as its active descendant. */
export function rowId(key: RowKey): string {
  return `row-${key}`;
}

export interface TreeRowProps {
  readonly outline: Outline;
  readonly rowKey: RowKey;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Place among the siblings that are shown, from 1, and their number. */
  readonly position: number;
  readonly size: number;
  /** What the filter looks for, in lower case; '' for none. */
  readonly sought: string;
  readonly active: boolean;
  /** Whether the tooltip on the page is this row's. */
  readonly described: boolean;
  /** Drawn outside of the window, since the focus is on it: pixels below the window's upper edge. */
  readonly away: number | null;
}

const SEVERITY_WORD = { error: 'error', warning: 'warning', info: 'remark' } as const;

/** One row of the tree. Drawn again only when something of it has changed. */
export class TreeRow extends Component<TreeRowProps> {
  override shouldComponentUpdate(next: TreeRowProps): boolean {
    const now = this.props;
    return (Object.keys(next) as (keyof TreeRowProps)[]).some((name) => next[name] !== now[name]);
  }

  override render(props: TreeRowProps): VNode {
    const { outline, rowKey, expandable, expanded, position, size, sought, active, described, away } = props;
    const { label, type, value, aside, notes, marker } = rowText(outline, rowKey, expanded);
    const level = levelOf(outline, rowKey);
    const kind = kindOf(outline, rowKey);
    const node = nodeOf(outline, rowKey);
    return (
      <div
        id={rowId(rowKey)}
        class={`row row-${kind.type}${active ? ' active' : ''}${away === null ? '' : ' away'}`}
        role="treeitem"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={size}
        aria-expanded={expandable ? expanded : undefined}
        aria-selected={active}
        aria-describedby={described ? 'tooltip' : undefined}
        data-key={rowKey}
        data-node={node < 0 ? undefined : node}
        data-section={kind.type === 'section' ? kind.section : undefined}
        data-attribute={kind.type === 'attribute' ? kind.at : undefined}
        style={{ '--level': level - 1, top: away === null ? undefined : `${away}px` }}
      >
        <span class={expandable ? 'twistie' : 'no-twistie'} />
        <span class="label">{highlighted(label, sought)}</span>
        {type !== '' && <span class="type">{highlighted(type, sought)}</span>}
        {value !== '' && <span class="value">{highlighted(value, sought)}</span>}
        {aside !== '' && <span class="aside">{highlighted(aside, sought)}</span>}
        {notes.map(({ text, basis }) => (
          <span class="note" key={text}>
            <Icon name={basis} {...(text === basis ? {} : { label: basis })} />
            {text}
          </span>
        ))}
        {marker && <Marker {...marker} />}
      </div>
    );
  }
}

function Marker({ severity, text }: RowMarker): VNode {
  return (
    <span class={`marker severity-${severity}`}>
      <Icon
        name={severity}
        label={text === '' ? `${SEVERITY_WORD[severity]} inside` : SEVERITY_WORD[severity]}
      />
      {text !== '' && <span class="codes">{text}</span>}
    </span>
  );
}
