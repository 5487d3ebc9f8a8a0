/** A run of time laid on a run of pixels. */
export interface TimeAxis {
  /** Milliseconds since 1970 at both ends. */
  readonly from: number;
  readonly to: number;
  /** Starts of years to be named, as many as have room. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Pixels from the left edge. */
  readonly x: (time: number) => number;
}

const DAY = 86_400_000;
const NO_EXPIRY = Date.UTC(9999, 0, 1);

/** Years between two that are named. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/**
 * The axis that holds all times, with a little room at both ends.
 *
 * @param times milliseconds since 1970; at least one.
 * @param left pixels of the first instant.
 * @param right pixels of the last.
 * @param labelWidth pixels that a year's name needs.
 */
export function timeAxis(
  times: readonly number[],
  left: number,
  right: number,
  labelWidth: number,
): TimeAxis {
  const first = Math.min(...times);
  // RFC 5280 section 4.1.2.5: 99991231235959Z stands for no well-defined expiry. Its bar runs off the axis.
  const defined = times.filter((time) => time < NO_EXPIRY);
  const last = Math.max(...(defined.length > 0 ? defined : times));
  const room = Math.max((last - first) * 0.02, 30 * DAY);
  const from = first - room;
  const to = last + room;
  const scale = (right - left) / (to - from);
  const x = (time: number): number => left + (Math.min(time, to) - from) * scale;
  const startYear = new Date(from).getUTCFullYear() + 1;
  const endYear = new Date(to).getUTCFullYear();
  const fitting = Math.max(Math.floor((right - left) / (labelWidth * 1.6)), 1);
  const step = STEPS.find((each) => (endYear - startYear) / each < fitting) ?? STEPS.at(-1)!;
  const years: { year: number; at: number }[] = [];
  for (let year = startYear; year <= endYear; year++) {
    const at = x(Date.UTC(year, 0, 1));
    // Half of the name is on either side.
    if (at - labelWidth / 2 >= left && at + labelWidth / 2 <= right) years.push({ year, at });
  }
  const round = years.filter(({ year }) => year % step === 0);
  // A short axis may hold no round year: one that it holds tells more than none.
  const middle = years.length >> 1;
  return { from, to, years: round.length > 0 ? round : years.slice(middle, middle + 1), x };
}
