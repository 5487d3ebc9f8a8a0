import type { EntryName } from '../../model/values/entryName.ts';

/** How an entry of the path is called inside a sentence. */
export function entryWords(entry: EntryName): string {
  if (entry.type === 'anchor') return `the trust anchor ${entry.name}`;
  return entry.trustedByUser ? `"${entry.subject}" (your trusted root)` : `"${entry.subject}"`;
}

/** The same at the start of a sentence. */
export function entryAtStart(entry: EntryName): string {
  return entry.type === 'anchor' ? `The trust anchor ${entry.name}` : entryWords(entry);
}
