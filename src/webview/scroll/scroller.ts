import { maxTop, scaleOf, type ScrollWindow, topToShow, windowOf } from './scrollWindow.ts';

/** Pixels of one "line" of a wheel that counts lines. */
const WHEEL_LINE = 40;

/**
 * Scrolls a box that draws only the rows in sight. The owner tells it how many rows there are, draws what
 * `window` says, and calls `drawn` after it.
 */
export class Scroller {
  private element: HTMLElement | null = null;
  private observer: ResizeObserver | null = null;
  private rows = 0;
  private rowHeight = 1;
  private boxWidth = 0;
  private boxHeight = 0;
  /** Pixels of the list above the upper edge. Where the scrollbar is scaled its own position is coarser. */
  private top = 0;
  private lastScrollTop = 0;
  /** Whether the scrollbar is still to follow `top`. */
  private isAhead = false;
  /** The row that was brought into sight last, and stays there when the box changes its size; -1 once the user scrolls. */
  private shown = -1;
  private readonly redraw: () => void;

  constructor(redraw: () => void) {
    this.redraw = redraw;
  }

  attach(element: HTMLElement): void {
    this.element = element;
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(element);
    element.addEventListener('scroll', this.onScroll, { passive: true });
    element.addEventListener('wheel', this.onWheel, { passive: false });
    this.measure();
  }

  detach(): void {
    this.observer?.disconnect();
    this.element?.removeEventListener('scroll', this.onScroll);
    this.element?.removeEventListener('wheel', this.onWheel);
    this.element = null;
  }

  /** To be told before each drawing. */
  setRows(rows: number, rowHeight: number): void {
    if (rowHeight !== this.rowHeight) {
      // The same row stays at the upper edge.
      this.top = (this.top / this.rowHeight) * rowHeight;
      this.isAhead = true;
    }
    this.rows = rows;
    this.rowHeight = rowHeight;
    this.top = Math.min(this.top, this.limit);
  }

  get window(): ScrollWindow {
    return windowOf(this.top, this.boxHeight, this.rowHeight, this.rows);
  }

  /** Inner width of the box in pixels; 0 before it is laid out. */
  get width(): number {
    return this.boxWidth;
  }

  get height(): number {
    return this.boxHeight;
  }

  /** Height of the element that gives the scrollbar its length. */
  get sizer(): number {
    return this.scale.sizer;
  }

  /** Whole rows in sight, at least 1. */
  get page(): number {
    return Math.max(Math.floor(this.boxHeight / this.rowHeight), 1);
  }

  /** Brings a row into sight with as little movement as may be. */
  show(row: number): void {
    this.shown = row;
    if (this.boxHeight > 0) this.moveTo(topToShow(row, this.top, this.boxHeight, this.rowHeight));
  }

  /** Puts a row to the upper edge. */
  startAt(row: number): void {
    this.shown = -1;
    this.moveTo(row * this.rowHeight);
  }

  /** After each drawing: the scrollbar follows once the list has its new length; before, the browser would clamp it. */
  drawn(): void {
    if (!this.element || !this.isAhead || this.boxHeight === 0) return;
    this.element.scrollTop = this.top / this.scale.ratio;
    this.lastScrollTop = this.element.scrollTop;
    this.isAhead = false;
  }

  private get limit(): number {
    return this.boxHeight === 0 ? Infinity : maxTop(this.boxHeight, this.rowHeight, this.rows);
  }

  private get scale(): { readonly sizer: number; readonly ratio: number } {
    return scaleOf(this.boxHeight, this.rowHeight, this.rows);
  }

  private moveTo(top: number): void {
    const next = Math.max(Math.min(top, this.limit), 0);
    if (next === this.top) return;
    this.top = next;
    this.isAhead = true;
    this.redraw();
  }

  private measure(): void {
    const { clientWidth = 0, clientHeight = 0 } = this.element ?? {};
    if (clientWidth === this.boxWidth && clientHeight === this.boxHeight) return;
    this.boxWidth = clientWidth;
    this.boxHeight = clientHeight;
    if (this.shown >= 0) this.show(this.shown);
    this.redraw();
  }

  private readonly onScroll = (): void => {
    const now = this.element?.scrollTop ?? 0;
    if (Math.abs(now - this.lastScrollTop) < 1) return;
    this.lastScrollTop = now;
    this.isAhead = false;
    this.shown = -1;
    this.top = Math.min(now * this.scale.ratio, this.limit);
    this.redraw();
  };

  /** One notch of the wheel moves some rows, also where one pixel of the scrollbar stands for many. */
  private readonly onWheel = (event: WheelEvent): void => {
    if (this.scale.ratio === 1) return;
    event.preventDefault();
    this.shown = -1;
    this.moveTo(this.top + event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1));
  };
}
