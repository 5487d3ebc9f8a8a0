import { Random } from '../fuzz/random.ts';

/** Whether a sample is the whole; `npm run test:deep` says so. */
export const IS_DEEP = process.env['PKC_DEEP'] === '1';

/** The same seed takes the same sample; another one may be named. */
const SEED = Number(process.env['PKC_SEED'] ?? 1);

export interface Sample<T> {
  /** In the order of the whole. */
  readonly items: readonly T[];
  /** How many of how many, for the names of tests. */
  readonly words: string;
}

/** One in so many of each kind, rounded up; chosen by the seed, and all of them where the tests are deep. */
export function sample<T>(
  all: readonly T[],
  oneIn: number,
  kindOf: (item: T) => string = () => '',
): Sample<T> {
  if (IS_DEEP) return { items: all, words: `all ${all.length}` };
  const random = new Random(SEED);
  const kinds = new Map<string, number[]>();
  for (const [at, item] of all.entries()) {
    const kind = kindOf(item);
    kinds.set(kind, [...(kinds.get(kind) ?? []), at]);
  }
  const chosen = new Set<number>();
  for (const places of kinds.values())
    for (let left = Math.ceil(places.length / oneIn); left > 0; left--)
      chosen.add(places.splice(random.below(places.length), 1)[0]!);
  const items = all.filter((_, at) => chosen.has(at));
  return { items, words: `${items.length} of ${all.length}, seed ${SEED}; test:deep takes all` };
}

/** Whole numbers from `start` up to, not including, `end`. */
export function range(start: number, end: number, step = 1): number[] {
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, at) => start + at * step);
}
