import {
  Component,
  createRef,
  type TargetedKeyboardEvent,
  type TargetedPointerEvent,
  type VNode,
} from 'preact';

export interface SplitterProps {
  /** What the border is between, such as "Overview". */
  readonly label: string;
  /** Which border it is, for the layout. */
  readonly name: 'overview' | 'tree';
  /** Selector of the element around it whose size is the whole. */
  readonly of: string;
  /** Id of the part that grows with the value. */
  readonly controls: string;
  /** The border itself: `vertical` parts left from right. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Fraction of the whole that the first part has. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Gives the border back to the layout. */
  readonly onReset: () => void;
}

const MIN = 0.12;
const MAX = 0.85;
/** Moved by one key press. */
const STEP = 0.02;

/** A border that can be moved, by pointer and by keyboard (WAI-ARIA Authoring Practices, pattern "Window Splitter"). */
export class Splitter extends Component<SplitterProps> {
  private readonly bar = createRef<HTMLDivElement>();

  override render({ label, name, controls, orientation, value, onReset }: SplitterProps): VNode {
    return (
      /* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a separator that can be moved is a widget */
      <div
        class={`splitter splitter-${orientation} splitter-${name}`}
        role="separator"
        aria-label={label}
        aria-orientation={orientation}
        aria-controls={controls}
        aria-valuenow={Math.round(value * 100)}
        aria-valuemin={Math.round(MIN * 100)}
        aria-valuemax={Math.round(MAX * 100)}
        tabIndex={0}
        ref={this.bar}
        onPointerDown={this.onPointerDown}
        onPointerMove={this.onPointerMove}
        onKeyDown={this.onKeyDown}
        onDblClick={onReset}
      />
    );
  }

  private readonly onPointerDown = (event: TargetedPointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.currentTarget.focus();
  };

  private readonly onPointerMove = (event: TargetedPointerEvent<HTMLElement>): void => {
    const whole = event.currentTarget.closest(this.props.of)?.getBoundingClientRect();
    if (!whole || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { orientation } = this.props;
    const at =
      orientation === 'vertical'
        ? (event.clientX - whole.left) / whole.width
        : (event.clientY - whole.top) / whole.height;
    this.moveTo(at);
  };

  private readonly onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const { value, onReset } = this.props;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: value - STEP,
      ArrowUp: value - STEP,
      ArrowRight: value + STEP,
      ArrowDown: value + STEP,
      Home: MIN,
      End: MAX,
    };
    const target = targets[event.key];
    if (target !== undefined) this.moveTo(target);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  };

  private moveTo(value: number): void {
    this.props.onChange(Math.min(Math.max(value, MIN), MAX));
  }
}
