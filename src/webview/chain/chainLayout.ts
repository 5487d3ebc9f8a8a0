import { escapeForDisplay } from '../../core/base/escape.ts';
import { type ChainItem, itemSentence } from './chainItems.ts';
import { fitText, type Measure } from './fitText.ts';
import { type TimeAxis, timeAxis } from './timeAxis.ts';

/** A line of text in the picture; y is its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The whole text, where `text` was cut. */
  readonly full: string;
  /** Pixels that it has. */
  readonly room: number;
  readonly look: 'role' | 'name' | 'quiet' | 'state';
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isValid: boolean | null;
  /** Where the line of today and that of the verification cross it. */
  readonly marks: readonly { readonly x: number; readonly kind: 'today' | 'verified' }[];
}

/** A certificate where it stands in the picture. */
export interface PlacedItem {
  readonly item: ChainItem;
  readonly sentence: string;
  readonly top: number;
  readonly height: number;
  readonly dot: { readonly x: number; readonly y: number };
  readonly texts: readonly PlacedText[];
  readonly bar: Bar | null;
  /** The line of the link to the next certificate; null for the last and for those aside. */
  readonly rail: { readonly from: number; readonly to: number } | null;
  /** The findings that break the link, below its state. */
  readonly errors: readonly (PlacedText & { readonly at: number })[];
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
  /** Heading of the certificates aside; null where there are none. */
  readonly aside: PlacedText | null;
  readonly others: readonly PlacedItem[];
  readonly axis: {
    readonly y: number;
    readonly from: number;
    readonly to: number;
    readonly years: TimeAxis['years'];
    readonly marks: readonly (PlacedText & { readonly at: number; readonly kind: 'today' | 'verified' })[];
  } | null;
}

export interface LayoutInput {
  readonly items: readonly ChainItem[];
  readonly others: readonly ChainItem[];
  readonly verifiedAt: number;
  readonly today: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels of the font. */
  readonly em: number;
  readonly measure: Measure;
}

/** Width in em from which the bars stand beside the text and no more below it. */
const WIDE = 46;
/** Findings named at one link. */
const MAX_ERRORS = 3;
const DAY = 86_400_000;

/** Everything in its place; the picture is drawn anew for each width, so that text keeps its size. */
export function chainLayout(input: LayoutInput): ChainLayout {
  const { items, others, verifiedAt, today, width, em, measure } = input;
  const line = em * 1.45;
  const left = em * 1.9;
  const right = Math.max(width - 4, left + em);
  const isWide = width >= WIDE * em;
  const barLeft = isWide ? left + (right - left) * 0.5 : left;
  const textRoom = (isWide ? barLeft - em : right) - left;
  const times = [...items, ...others].flatMap(({ notBefore, notAfter }) =>
    [notBefore, notAfter].filter((time) => time !== null),
  );
  const axis =
    times.length === 0
      ? null
      : timeAxis([...times, verifiedAt, today], barLeft, right, measure('0000', 'normal'));
  const marks = axis
    ? [
        { kind: 'today' as const, x: axis.x(today) },
        { kind: 'verified' as const, x: axis.x(verifiedAt) },
      ]
    : [];
  let y = 0;

  const text = (x: number, at: number, full: string, look: PlacedText['look'], room: number): PlacedText => {
    const weight = look === 'role' ? 'bold' : 'normal';
    return { x, y: at, text: fitText(full, room, measure, weight), full, room, look };
  };

  const place = (item: ChainItem, isLast: boolean): PlacedItem => {
    const top = y;
    const baseline = (row: number): number => top + line * row + em;
    const dates = isWide
      ? [text(barLeft, baseline(1) + em * 0.2, item.dates, 'quiet', right - barLeft)]
      : linesOf(item.dates, textRoom, measure).map((words, at) =>
          text(left, baseline(3 + at), words, 'quiet', textRoom),
        );
    const rows = 3 + dates.length;
    const texts = [
      text(left, baseline(0), item.role, 'role', textRoom),
      text(left, baseline(1), item.name, 'name', textRoom),
      text(left, baseline(2), item.key, 'quiet', textRoom),
      ...dates,
    ];
    const bar = axis && barOf(item, axis, isWide ? top + em * 0.35 : top + line * rows, em, marks);
    y += isWide ? line * 3 : line * (axis ? rows + 0.8 : rows);
    const height = y - top;
    const errors: (PlacedText & { at: number })[] = [];
    const hasState = item.state !== '';
    if (hasState) {
      texts.push(text(left + em * 1.2, y + em, item.state, 'state', right - left - em * 1.2));
      y += line;
      item.errors.slice(0, MAX_ERRORS).forEach(({ code, message }, at) => {
        errors.push({
          ...text(
            left + em * 1.2,
            y + em,
            `${code}: ${escapeForDisplay(message)}`,
            'state',
            right - left - em * 1.2,
          ),
          at,
        });
        y += line;
      });
    }
    y += em * 0.7;
    const dot = { x: em * 0.75, y: top + em * 0.65 };
    const rail = isLast ? null : { from: dot.y + em * 0.45, to: y + em * 0.2 };
    return { item, sentence: itemSentence(item), top, height, dot, texts, bar, rail, errors };
  };

  const placed = items.map((item, at) => place(item, at === items.length - 1));
  let aside: PlacedText | null = null;
  if (others.length > 0) {
    const full = `Beside the chain, not used: ${others.length}`;
    aside = text(left, y + em, full, 'role', right - left);
    y += line * 1.3;
  }
  const placedOthers = others.map((item) => place(item, true));
  return {
    width,
    items: placed,
    aside,
    others: placedOthers,
    axis: axis && axisOf(axis, { y, left: barLeft, right, em, line, measure, verifiedAt, today }),
    height: Math.ceil(axis ? y + line * 3.1 : y),
  };
}

/** Both dates on one line, or one on each where that has no room. */
function linesOf(dates: string, room: number, measure: Measure): string[] {
  return measure(dates, 'normal') <= room ? [dates] : dates.split(/ (?=to )/);
}

function barOf(item: ChainItem, axis: TimeAxis, y: number, em: number, marks: Bar['marks']): Bar | null {
  const { notBefore, notAfter, isValid } = item;
  if (notAfter === null) return null;
  const x = axis.x(notBefore ?? axis.from);
  const width = Math.max(axis.x(notAfter) - x, 2);
  return { x, y, width, height: em * 0.6, isValid, marks };
}

interface AxisInput {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly em: number;
  readonly line: number;
  readonly measure: Measure;
  readonly verifiedAt: number;
  readonly today: number;
}

function axisOf(
  axis: TimeAxis,
  { y, left, right, em, line, measure, verifiedAt, today }: AxisInput,
): ChainLayout['axis'] {
  const areSame = Math.abs(verifiedAt - today) < DAY;
  const named = areSame
    ? [{ kind: 'verified' as const, time: verifiedAt, full: 'today, dates checked' }]
    : [
        { kind: 'today' as const, time: today, full: 'today' },
        { kind: 'verified' as const, time: verifiedAt, full: 'dates checked' },
      ];
  const marks = named.map(({ kind, time, full }, row) => {
    const at = axis.x(time);
    const width = measure(full, 'normal');
    const x = Math.max(Math.min(at - width / 2, right - width), left);
    const shown = fitText(full, right - left, measure);
    return {
      kind,
      at,
      x,
      y: y + line * (row + 1) + em,
      text: shown,
      full,
      room: right - left,
      look: 'quiet' as const,
    };
  });
  return { y, from: left, to: right, years: axis.years, marks };
}
