import type { RowKey } from '../tree/outline.ts';

/** The row whose tooltip is open. */
export interface OpenTooltip {
  readonly key: RowKey;
  /** Where the pointer is, in pixels from the window's left edge; null where the keyboard opened it. */
  readonly x: number | null;
}

/** Milliseconds. What VS Code uses for its own hovers is 300 to 500. */
const OPEN_AFTER = 450;
/** While one is open the next comes faster. */
const NEXT_AFTER = 150;
const CLOSE_AFTER = 200;

/** Opens one tooltip at a time, after a delay, and closes it by Escape (WCAG 2.1 success criterion 1.4.13). */
export class TooltipTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private open: OpenTooltip | null = null;
  private readonly onChange: (open: OpenTooltip | null) => void;

  constructor(onChange: (open: OpenTooltip | null) => void) {
    this.onChange = onChange;
  }

  /** Listens for Escape until the function that it gives is called. */
  start(): () => void {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (this.open) event.stopPropagation();
      this.close();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true });
      clearTimeout(this.timer);
    };
  }

  /** The pointer is on a row. */
  readonly hover = (key: RowKey, x: number): void => this.after(this.openDelay, { key, x });

  /** The pointer left the row; the tooltip stays a moment, so that the pointer can go into it. */
  readonly leave = (): void => this.after(CLOSE_AFTER, null);

  /** The pointer is in the tooltip. */
  readonly hold = (): void => clearTimeout(this.timer);

  /** The keyboard came to a row. */
  readonly visit = (key: RowKey): void => this.after(this.openDelay, { key, x: null });

  readonly close = (): void => {
    clearTimeout(this.timer);
    this.set(null);
  };

  private get openDelay(): number {
    return this.open ? NEXT_AFTER : OPEN_AFTER;
  }

  private after(delay: number, next: OpenTooltip | null): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.set(next), delay);
  }

  private set(open: OpenTooltip | null): void {
    if (open === this.open) return;
    this.open = open;
    this.onChange(open);
  }
}
