import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { forged, seeds, trusted } from './corpus.ts';
import { mutate } from './mutate.ts';
import { learn } from './oracle.ts';
import type { Rules } from './properties.ts';
import { judge, look } from './properties.ts';
import { Random } from './random.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** Changed files; truncations come on top. */
  readonly cases: number;
  /** Seconds after which it ends, whatever is left. */
  readonly seconds: number;
  /** Cuts the two seeds of either family at every octet; else at every 37th. */
  readonly everyOctet: boolean;
  readonly onProgress?: (cases: number) => void;
}

export interface FuzzResult {
  readonly cases: number;
  /** Cases that were verified, each checked again by node:crypto. */
  readonly verified: number;
  readonly seconds: number;
  /** Octets that live on the heap and in array buffers, more than before the first case. */
  readonly grown: number;
  /** The first one with what makes it again; null where all is well. */
  readonly failure: { readonly why: string; readonly number: number; readonly bytes: Uint8Array } | null;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function liveOctets(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function rulesFor(files: readonly Uint8Array[]): Promise<Rules> {
  const anchors = trusted();
  const inspections = await Promise.all(files.map(async (bytes) => (await look(bytes, anchors)).inspection));
  for (const { report } of inspections)
    if (report.verdict !== 'verified') throw new Error(`a seed is not verified: ${report.summary}`);
  return { anchors, known: learn(inspections) };
}

function* casesOf(
  files: readonly Uint8Array[],
  { seed, cases, everyOctet }: FuzzOptions,
): Generator<Uint8Array> {
  for (const whole of files.slice(0, 4))
    for (let end = 0; end < whole.length; end += everyOctet ? 1 : 37) yield whole.slice(0, end);
  const random = new Random(seed);
  const material = [...files, ...forged()];
  for (let number = 0; number < cases; number++) {
    // A third begins with a forged file: what is wrong with it may be mended by a piece of a sound one.
    const start = random.below(3) === 0 ? random.of(material) : random.of(files);
    yield mutate(start, random, random.of(material));
  }
}

/** Runs cases until one is at fault, all are done, or the time is over. The same seed makes the same cases. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const files = seeds();
  const rules = await rulesFor(files);
  const before = liveOctets();
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  let [number, verified] = [0, 0];
  for (const bytes of casesOf(files, options)) {
    if (elapsed() > options.seconds) break;
    const { verdict, fault } = await judge(bytes, rules).catch((error: unknown) => ({
      verdict: null,
      fault: `threw ${error instanceof Error ? error.stack : String(error)}`,
    }));
    if (fault !== null) {
      const failure = { why: fault, number, bytes };
      return { cases: number, verified, seconds: elapsed(), grown: 0, failure };
    }
    number++;
    if (verdict === 'verified') verified++;
    if (number % 10_000 === 0) options.onProgress?.(number);
  }
  return { cases: number, verified, seconds: elapsed(), grown: liveOctets() - before, failure: null };
}
