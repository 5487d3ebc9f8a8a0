/**
 * `1,048,576 octets`, `1 octet`. Grouped by hand: the first `toLocaleString` of a page takes 20 ms, more than
 * drawing it.
 */
export function countText(count: number, noun: string): string {
  return `${groupDigits(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** `1,048,576`. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
