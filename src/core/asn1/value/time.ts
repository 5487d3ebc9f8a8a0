import { Tag } from '../index/tags.ts';

export interface DecodedTime {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number;
  /** ISO 8601 in UTC, to the second: `2030-08-12T15:23:06Z`. */
  readonly iso: string;
}

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * UTCTime or GeneralizedTime in the one form that RFC 5280 allows (section 4.1.2.5: seconds, no fraction, Z;
 * two-digit years from 50 up are 19xx). Null for every other form and for a day or hour that does not exist.
 */
export function decodeTime(content: Uint8Array, tag: number): DecodedTime | null {
  if (content.length > 15) return null;
  const match = (tag === Tag.utcTime ? UTC_TIME : GENERALIZED_TIME).exec(String.fromCharCode(...content));
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fullYear = tag === Tag.utcTime ? (year >= 50 ? 1900 : 2000) + year : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const exists =
    date.getUTCFullYear() === fullYear &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return exists ? { seconds: date.getTime() / 1000, iso: isoSeconds(date) } : null;
}

/** ISO 8601 in UTC without the milliseconds. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
