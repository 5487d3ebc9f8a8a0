/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the browser would lay out a table by all of its rows; here are only those in sight */
import type { VNode } from 'preact';
import type { ByteMarks, ByteRun, Mark } from './byteMarks.ts';
import { runsOf } from './byteMarks.ts';
import { hexText } from '../../core/elements/headerWords.ts';
import { asciiText, hiddenAscii, hiddenHex } from './byteText.ts';

export interface ByteLineProps {
  readonly bytes: Uint8Array;
  /** Offset of the line's first octet. */
  readonly offset: number;
  readonly perLine: number;
  readonly offsetDigits: number;
  readonly marks: ByteMarks;
}

/** Id of the element of the line's octets, which the pane names as its active descendant. */
export function byteLineId(offset: number): string {
  return `octets-${offset}`;
}

/** One line: offset, octets in hex, the same as ASCII. Octets that look the same share an element. */
export function ByteLine({ bytes, offset, perLine, offsetDigits, marks }: ByteLineProps): VNode {
  const length = Math.min(perLine, bytes.length - offset);
  const runs = runsOf(marks, offset, length);
  const octets = (run: ByteRun) => bytes.subarray(run.offset, run.offset + run.length);
  return (
    <div class="line" role="row" aria-rowindex={offset / perLine + 1} data-offset={offset}>
      <span class="offset" role="rowheader" title={`0x${offset.toString(16)}`}>
        {String(offset).padStart(offsetDigits, ' ')}
      </span>
      <span class="hex" role="gridcell" id={byteLineId(offset)} style={{ '--octets': perLine }}>
        {runs.map((run, at) => [
          at > 0 && ' ',
          runElement(run, run.hidden ? hiddenHex(run.length) : hexText(octets(run))),
        ])}
      </span>
      <span class="ascii" role="gridcell">
        {runs.map((run) => runElement(run, run.hidden ? hiddenAscii(run.length) : asciiText(octets(run))))}
      </span>
    </div>
  );
}

/** Tag and length are both of the header; what the content begins with may be a header again. */
export const MARK_CLASS: Readonly<Record<Mark, string>> = {
  tag: 'header tag',
  length: 'header length',
  end: 'header end',
  content: 'content',
  inner: 'content inner',
  none: '',
};

function runElement(run: ByteRun, text: string): VNode | string {
  const { mark, inRange, cursor, offset } = run;
  if (mark === 'none' && !inRange && !cursor) return text;
  const look = `${MARK_CLASS[mark]}${inRange ? ' in-range' : ''}${cursor ? ' cursor' : ''}`;
  return (
    <span class={`run ${look}`} data-offset={offset}>
      {text}
    </span>
  );
}

/**
 * The octet under the pointer; null where the pointer is on none. Octets are text and not elements, so
 * their place is asked of the text itself: right in any font.
 */
export function octetAt(target: EventTarget | null, x: number): number | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('.hex, .ascii');
  const line = cell?.closest<HTMLElement>('.line');
  if (!cell || !line) return null;
  const isHex = cell.classList.contains('hex');
  const first = Number(line.dataset['offset']);
  const places = characterPlaces(cell);
  // Three characters an octet in hex, the blank included; the last octet has no blank.
  const octets = isHex ? Math.ceil(places.length / 3) : places.length;
  let best = 0;
  let bestDistance = Infinity;
  for (let octet = 0; octet < octets; octet++) {
    const start = places[isHex ? 3 * octet : octet]!;
    const end = isHex ? places[3 * octet + 1]! : start;
    const distance = x < start.left ? start.left - x : x > end.right ? x - end.right : 0;
    if (distance < bestDistance) {
      best = octet;
      bestDistance = distance;
    }
  }
  return octets === 0 ? null : first + best;
}

/** The place of every character in an element of one line. */
function characterPlaces(cell: Element): DOMRect[] {
  const places: DOMRect[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (let at = 0; at < (text.nodeValue?.length ?? 0); at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      places.push(range.getBoundingClientRect());
    }
  }
  return places;
}
