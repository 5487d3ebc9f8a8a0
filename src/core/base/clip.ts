/** At most the first `limit` UTF-16 units of a text, with an ellipsis where something was cut off. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Cut between code points: half a surrogate pair would show as an escape that the file does not hold.
  const last = text.charCodeAt(limit - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, end)}…`;
}
