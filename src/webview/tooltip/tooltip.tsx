import { Component, createRef, type VNode } from 'preact';
import { escapeForDisplay } from '../../core/escape.ts';
import { Icon } from '../icon.tsx';
import { rowId } from '../tree/rowId.ts';
import type { Facts } from './facts.ts';
import { placeTooltip } from './place.ts';
import type { OpenTooltip } from './tooltipTimer.ts';

export interface TooltipProps {
  readonly open: OpenTooltip;
  readonly facts: Facts;
  readonly onHold: () => void;
  readonly onLeave: () => void;
}

/** All that is known of the row under the pointer or the focus. */
export class Tooltip extends Component<TooltipProps> {
  private readonly box = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    this.place();
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
        {facts.findings.map((finding, at) => (
          <p class={`tooltip-finding severity-${finding.severity}`} key={at}>
            <Icon name={finding.severity} label={finding.severity} />
            {finding.code}: {escapeForDisplay(finding.message)}
          </p>
        ))}
      </div>
    );
  }

  /** Where it goes is known once it has its size. */
  private place(): void {
    const { open } = this.props;
    const box = this.box.current;
    const row = document.getElementById(rowId(open.key));
    if (!box || !row) return;
    // Measured without the height of its last place.
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
  }
}
