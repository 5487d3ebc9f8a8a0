/**
 * Seconds of the processor within which every file is answered, however it is made and however busy the machine is. What
 * grows faster than its file takes minutes; how fast the rest is `npm run bench` says.
 */
export const MOST_SECONDS = 20;

/** Starts to count; the answer gives the seconds that this process has kept a processor busy since. */
export function secondsOfProcessor(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
}
