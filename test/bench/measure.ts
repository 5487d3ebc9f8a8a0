import { readFileSync, writeFileSync } from 'node:fs';
import { fromBER } from 'asn1js';
import { indexAsn1 } from '../../src/core/asn1/index/walk.ts';
import { inspect } from '../../src/core/inspect.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS } from '../../src/core/base/limits.ts';
import { bagOfCertificates } from '../fixtures/generator/bag.ts';

/**
 * One measurement, run in a process of its own so that none warms up or crowds out another:
 * `node --expose-gc measure.mjs TASK FILE`. Prints one JSON object.
 */
type Task = (file: string) => object | Promise<object>;

/** Certificates of the large message: 14 MB. */
const LARGE = 10_000;

function octets(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Milliseconds of one call, from `batch` calls together. */
function timeOf(batch: number, call: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) call();
  return (performance.now() - start) / batch;
}

/** Octets that live on the heap and in array buffers once all garbage is gone. */
function liveOctets(): number {
  if (!globalThis.gc) throw new Error('needs --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function index(bytes: Uint8Array<ArrayBuffer>): { readonly count: number } {
  return indexAsn1({ bytes, root: 'ContentInfo' });
}

/** Under our bounds: by its own it stops at 10,000 elements and 16 MiB. */
function peer(bytes: Uint8Array<ArrayBuffer>): { readonly offset: number } {
  const result = fromBER(bytes, { maxNodes: MAX_ELEMENTS, maxContentLength: MAX_BYTES, maxDepth: MAX_DEPTH });
  if (result.offset < 0) throw new Error(`asn1js: ${result.result.error}`);
  return result;
}

/** Both on the same octets in turn, so that a busy machine slows both. */
function small(file: string): object {
  const bytes = octets(file);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 60; round++) {
    const a = timeOf(20, () => index(bytes));
    const b = timeOf(5, () => peer(bytes));
    // The first rounds run in the interpreter.
    if (round < 10) continue;
    ours.push(a);
    theirs.push(b);
  }
  return { ours: median(ours), theirs: median(theirs), elements: index(bytes).count };
}

/** Time of one call and what its result keeps alive, on top of the file. */
function large(file: string, call: (bytes: Uint8Array<ArrayBuffer>) => object): object {
  const bytes = octets(file);
  // Compiled first: memory and time of the compiler are not what is asked for.
  call(new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05]));
  const before = liveOctets();
  const start = performance.now();
  const result = call(bytes);
  const milliseconds = performance.now() - start;
  const kept = liveOctets() - before;
  return { milliseconds, kept, octets: bytes.length, alive: Object.keys(result).length > 0 };
}

async function wholeAnswer(file: string): Promise<object> {
  const bytes = octets(file);
  const times: number[] = [];
  let verdict = '';
  for (let i = 0; i < 41; i++) {
    const start = performance.now();
    const { report } = await inspect({ file, bytes, userAnchors: [], at: new Date() });
    times.push(performance.now() - start);
    verdict = report.verdict;
  }
  return { first: times[0]!, warm: median(times.slice(1)), verdict };
}

const TASKS: Readonly<Record<string, Task>> = {
  bag: (file) => {
    const bytes = bagOfCertificates(LARGE);
    writeFileSync(file, bytes);
    return { octets: bytes.length };
  },
  small,
  largeOurs: (file) => large(file, index),
  largeTheirs: (file) => large(file, peer),
  inspect: wholeAnswer,
};

const [task, file] = process.argv.slice(2);
const run = TASKS[task ?? ''];
if (!run || file === undefined) throw new Error(`usage: measure ${Object.keys(TASKS).join('|')} FILE`);
console.log(JSON.stringify(await run(file)));
