import { Component, createRef, type TargetedKeyboardEvent, type VNode } from 'preact';
import type { MenuAction, MenuItem } from './menuItems.ts';

export interface ContextMenuProps {
  readonly items: readonly MenuItem[];
  /** Pixels from the window's upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly onChoose: (action: MenuAction) => void;
  /** The menu goes: by Escape, Tab, a choice, or since something else was pointed at. */
  readonly onClose: () => void;
}

/** Pixels to the edge of the window. */
const MARGIN = 4;

/** The menu of a row (WAI-ARIA Authoring Practices, pattern "Menu"): arrows go round, a letter goes to an item. */
export class ContextMenu extends Component<ContextMenuProps> {
  private readonly box = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    const box = this.box.current;
    if (!box) return;
    const { x, y } = this.props;
    box.style.left = `${Math.max(Math.min(x, innerWidth - box.offsetWidth - MARGIN), MARGIN)}px`;
    box.style.top = `${Math.max(Math.min(y, innerHeight - box.offsetHeight - MARGIN), MARGIN)}px`;
    this.items[0]?.focus();
    addEventListener('pointerdown', this.onPointerDown, { capture: true });
    addEventListener('blur', this.close);
    addEventListener('resize', this.close);
  }

  override componentWillUnmount(): void {
    removeEventListener('pointerdown', this.onPointerDown, { capture: true });
    removeEventListener('blur', this.close);
    removeEventListener('resize', this.close);
  }

  override render({ items, onChoose }: ContextMenuProps): VNode {
    return (
      <div
        class="menu"
        role="menu"
        aria-label="Element"
        tabIndex={-1}
        ref={this.box}
        onKeyDown={this.onKeyDown}
      >
        {items.map(({ label, keys, action, startsGroup }) => [
          startsGroup === true && <hr class="menu-line" key={`before ${label}`} />,
          <button
            type="button"
            key={label}
            role="menuitem"
            tabIndex={-1}
            aria-keyshortcuts={keys ?? undefined}
            onClick={() => onChoose(action)}
            onPointerEnter={(event) => event.currentTarget.focus()}
          >
            <span>{label}</span>
            {keys !== null && <span class="menu-keys">{shownKeys(keys)}</span>}
          </button>,
        ])}
      </div>
    );
  }

  private get items(): HTMLElement[] {
    return [...(this.box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  private readonly close = (): void => this.props.onClose();

  private readonly onPointerDown = (event: PointerEvent): void => {
    if (!(event.target instanceof Node) || !this.box.current?.contains(event.target)) this.close();
  };

  private readonly onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const { items } = this;
    const at = items.findIndex((item) => item === document.activeElement);
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    event.stopPropagation();
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1);
        break;
      case 'ArrowUp':
        go(at - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(-1);
        break;
      case 'Escape':
      case 'Tab':
        this.close();
        break;
      default: {
        if (event.key.length !== 1 || event.key === ' ') return;
        const letter = event.key.toLowerCase();
        const next = [...items.slice(at + 1), ...items.slice(0, at + 1)];
        // Nearly all items begin with "Copy": the word after it counts too.
        next
          .find((item) =>
            item.innerText
              .toLowerCase()
              .split(/\s/)
              .slice(0, 2)
              .some((word) => word.startsWith(letter)),
          )
          ?.focus();
      }
    }
    event.preventDefault();
  };
}

/** `Ctrl+C` for `Control+C`, and arrows as arrows. */
function shownKeys(keys: string): string {
  return keys.replace('Control', 'Ctrl').replace('ArrowRight', '→').replace('ArrowLeft', '←');
}
