const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|([+-])(\d\d):(\d\d)))?$/i;

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/**
 * The instant that a user names. A date-time needs its zone: the same words must not mean two instants on two
 * computers. Fractions of a second are dropped, as certificates count whole seconds.
 * @returns null for any other form, and for a date or time that does not exist
 */
export function parseInstant(text: string): Date | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  const sign = match[8] === '-' ? -1 : 1;
  const zoneHours = Number(match[9] ?? 0);
  const zoneMinutes = Number(match[10] ?? 0);
  if (month! < 1 || month! > 12 || day! < 1 || day! > daysOf(year!, month!)) return null;
  if (hour! > 23 || minute! > 59 || second! > 59 || zoneHours > 23 || zoneMinutes > 59) return null;
  const instant = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  instant.setUTCFullYear(year!, month! - 1, day);
  instant.setUTCHours(hour!, minute! - sign * (zoneHours * 60 + zoneMinutes), second);
  return instant;
}
