/** Seconds that `work` takes on a machine like the one that the bounds were set on, with nothing beside it. */
const USUAL_SECONDS = 0.3;

/** Fills maps and arrays, as a reader of files does. */
function work(): number {
  let sum = 0;
  for (let round = 0; round < 4; round++) {
    const octets = new Uint8Array(1 << 20);
    for (let i = 0; i < octets.length; i++) octets[i] = octets[(i * 7919) & 0xfffff]! + i;
    const words = new Map<string, { readonly at: number }>();
    for (let at = 0; at < 100_000; at++) words.set(`${octets[at]}.${at}`, { at });
    for (const { at } of words.values()) sum += at;
  }
  return sum;
}

function count(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
}

/** How many times longer than usual the processor takes now: what runs beside takes its caches and half its core. */
function slowness(): number {
  // The first time is that of the compiler.
  work();
  const seconds = count();
  work();
  return Math.max(1, seconds() / USUAL_SECONDS);
}

/**
 * Starts to count; the answer gives the seconds that this process has kept a processor busy since. Where they are `most`
 * or more, it is put to the test how slow the processor is, and the answer is in seconds of one that is left alone.
 */
export function secondsOfProcessor(most = Infinity): () => number {
  const seconds = count();
  return () => {
    const spent = seconds();
    return spent < most ? spent : spent / slowness();
  };
}
