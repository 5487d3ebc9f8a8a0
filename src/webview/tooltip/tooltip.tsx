import { Component, createRef, type VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { Icon } from '../icon.tsx';
import { rowId } from '../tree/treeRow.tsx';
import type { Facts } from './facts.ts';
import { placeTooltip } from './place.ts';
import type { OpenTooltip } from './tooltipTimer.ts';

export interface TooltipProps {
  readonly open: OpenTooltip;
  readonly facts: Facts;
  readonly onHold: () => void;
  readonly onLeave: () => void;
}

/** Pixels of one press. */
const SCROLLED_PX = 60;

/** All that is known of the row under the pointer or the focus. */
export class Tooltip extends Component<TooltipProps> {
  private readonly box = createRef<HTMLDivElement>();
  private readonly more = createRef<HTMLParagraphElement>();

  override componentDidMount(): void {
    this.place();
    addEventListener('keydown', this.scroll, { capture: true });
  }

  override componentWillUnmount(): void {
    removeEventListener('keydown', this.scroll, { capture: true });
  }

  override componentDidUpdate(): void {
    this.place();
  }

  override render({ open, facts, onHold, onLeave }: TooltipProps): VNode {
    return (
      <div
        id="tooltip"
        role="tooltip"
        class={open.x === null ? 'tooltip tooltip-keyboard' : 'tooltip'}
        ref={this.box}
        onPointerEnter={onHold}
        onPointerLeave={onLeave}
      >
        <p class="tooltip-title">{facts.title}</p>
        {facts.findings.map((finding, at) => (
          <p class={`tooltip-finding severity-${finding.severity}`} key={at}>
            <Icon name={finding.severity} label={finding.severity} />
            {finding.code}: {escapeForDisplay(finding.message)}
          </p>
        ))}
        <dl>
          {facts.facts.map(({ term, text, basis }, at) => (
            <div class="fact" key={at}>
              <dt>{term}</dt>
              <dd>
                {text}
                {basis && (
                  <span class="basis">
                    <Icon name={basis} />
                    {basis}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p class="tooltip-more" ref={this.more} hidden>
          Alt+↓ and Alt+↑ scroll
        </p>
      </div>
    );
  }

  /** The keys of one who has no pointer to scroll it with; the focus stays on the row. */
  private readonly scroll = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    event.stopPropagation();
    this.box.current?.scrollBy(0, event.key === 'ArrowDown' ? SCROLLED_PX : -SCROLLED_PX);
  };

  /** Where it goes is known once it has its size. */
  private place(): void {
    const { open } = this.props;
    const box = this.box.current;
    const row = document.getElementById(rowId(open.key));
    if (!box || !row) return;
    // Measured without the height of its last place, and without the hint.
    if (this.more.current) this.more.current.hidden = true;
    box.style.maxHeight = '';
    const edges = row.getBoundingClientRect();
    const label = row.querySelector('.label')?.getBoundingClientRect() ?? edges;
    const { top, bottom } = edges;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const place = placeTooltip({ left: label.left, top, bottom }, open.x, size, {
      width: innerWidth,
      height: innerHeight,
    });
    box.style.left = `${place.left}px`;
    box.style.top = `${place.top}px`;
    box.style.maxHeight = `${place.maxHeight}px`;
    if (this.more.current) this.more.current.hidden = open.x !== null || box.scrollHeight <= box.clientHeight;
  }
}
