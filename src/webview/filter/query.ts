/** What the filter looks for. */
export interface Query {
  /** In lower case, without blanks at its ends; never ''. */
  readonly text: string;
  /** The same as octets to be found in the file; null where it is not written as octets. */
  readonly octets: Uint8Array | null;
}

/** Hex digits without a sign that they are meant as octets: shorter ones are more likely a part of a word ("ce"). */
const MIN_PLAIN_DIGITS = 6;

/** Null for a blank filter. */
export function queryOf(filter: string): Query | null {
  const text = filter.trim().toLowerCase();
  return text === '' ? null : { text, octets: octetsOf(text) };
}

/** `0x30`, `30 82 04`, `30:82:04`, or six and more plain digits, in pairs. */
function octetsOf(text: string): Uint8Array | null {
  const isMarked = text.startsWith('0x') || /[ :]/.test(text);
  const digits = text
    .replace(/^0x/, '')
    .replace(/(?<=^(?:[0-9a-f]{2}[ :]?)*[0-9a-f]{2})[ :](?=[0-9a-f])/g, '');
  if (!/^(?:[0-9a-f]{2})+$/.test(digits)) return null;
  if (!isMarked && digits.length < MIN_PLAIN_DIGITS) return null;
  return Uint8Array.from(digits.match(/../g)!, (pair) => parseInt(pair, 16));
}
