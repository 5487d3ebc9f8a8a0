import {
  Component,
  createRef,
  type TargetedKeyboardEvent,
  type TargetedMouseEvent,
  type VNode,
} from 'preact';
import { ScrollBox } from '../scroll/scrollBox.tsx';
import { Scroller } from '../scroll/scroller.ts';
import { cursorAfter } from './byteKeys.ts';
import { ByteLine, byteLineId, octetAt } from './byteLine.tsx';
import type { ByteMarks } from './byteMarks.ts';
import { octetsPerLine } from './byteText.ts';

export interface BytesPaneProps {
  readonly bytes: Uint8Array;
  readonly marks: ByteMarks;
  /** Offset to bring into sight when it changes; -1 for none. */
  readonly focus: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Offset at the upper edge when a file is first shown. */
  readonly firstOffset: number;
  readonly onPick: (offset: number) => void;
  readonly onScrolled: (firstOffset: number) => void;
}

/** Characters in the ruler that a character's width is measured by. */
const RULER = '0123456789';

/** Blank beside the octets, in characters. */
const PADDING = 3;

/** All octets of the file in hex and ASCII, of which only the lines in sight are elements. */
export class BytesPane extends Component<BytesPaneProps> {
  private readonly box = createRef<HTMLDivElement>();
  private readonly ruler = createRef<HTMLSpanElement>();
  private readonly scroller = new Scroller(() => this.forceUpdate());
  private perLine = 16;
  private first = 0;

  override componentDidMount(): void {
    if (this.box.current) this.scroller.attach(this.box.current);
    this.scroller.startAt(Math.floor(this.props.firstOffset / this.perLine));
  }

  override componentDidUpdate(last: BytesPaneProps): void {
    const { bytes, focus, firstOffset, onScrolled } = this.props;
    this.fitLines();
    if (bytes !== last.bytes) this.scroller.startAt(Math.floor(firstOffset / this.perLine));
    else if (focus !== last.focus && focus >= 0) this.scroller.show(Math.floor(focus / this.perLine));
    this.scroller.drawn();
    const first = this.scroller.window.first * this.perLine;
    if (first !== this.first) onScrolled(first);
    this.first = first;
  }

  override componentWillUnmount(): void {
    this.scroller.detach();
  }

  override render({ bytes, marks, rowHeight }: BytesPaneProps): VNode {
    const { perLine, offsetDigits } = this;
    const lines = Math.ceil(bytes.length / perLine);
    this.scroller.setRows(lines, rowHeight);
    const { first, count } = this.scroller.window;
    const cursorLine = marks.cursor < 0 ? -1 : Math.floor(marks.cursor / perLine);
    const isSeen = cursorLine >= first && cursorLine < first + count;
    return (
      <div
        id="bytes"
        class="scroll bytes"
        role="grid"
        aria-label="Octets of the file"
        aria-readonly
        aria-rowcount={lines}
        aria-activedescendant={isSeen ? byteLineId(cursorLine * perLine) : undefined}
        tabIndex={0}
        ref={this.box}
        onKeyDown={this.onKeyDown}
        onClick={this.onClick}
      >
        <span class="ruler" aria-hidden ref={this.ruler}>
          {RULER}
        </span>
        <ScrollBox scroller={this.scroller}>
          {Array.from({ length: count }, (_, at) => (
            <ByteLine
              key={first + at}
              {...{ bytes, offset: (first + at) * perLine, perLine, offsetDigits, marks }}
            />
          ))}
        </ScrollBox>
      </div>
    );
  }

  private get offsetDigits(): number {
    return Math.max(String(this.props.bytes.length).length, 4);
  }

  /** As many octets on a line as the width has room for; the same octet stays at the upper edge. */
  private fitLines(): void {
    const character = (this.ruler.current?.getBoundingClientRect().width ?? 0) / RULER.length;
    if (character === 0 || this.scroller.width === 0) return;
    const perLine = octetsPerLine(this.scroller.width / character - PADDING, this.offsetDigits);
    if (perLine === this.perLine) return;
    const top = this.scroller.window.first * this.perLine;
    this.perLine = perLine;
    this.scroller.setRows(Math.ceil(this.props.bytes.length / perLine), this.props.rowHeight);
    this.scroller.startAt(Math.floor(top / perLine));
    this.forceUpdate();
  }

  private readonly onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.metaKey) return;
    const { bytes, marks, focus, onPick } = this.props;
    const cursor = Math.max(marks.cursor, focus, 0);
    const next = cursorAfter(
      event.key,
      event.ctrlKey,
      cursor,
      bytes.length,
      this.perLine,
      this.scroller.page,
    );
    if (next === null) return;
    event.preventDefault();
    onPick(next);
  };

  private readonly onClick = (event: TargetedMouseEvent<HTMLElement>): void => {
    const offset = octetAt(event.target, event.clientX);
    if (offset !== null) this.props.onPick(offset);
  };
}
