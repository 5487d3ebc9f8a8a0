/** Starts to count; the answer gives the seconds that this process has kept a processor busy since. */
export function secondsOfProcessor(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
}
