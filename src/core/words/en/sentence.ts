/** "The file is empty." as it goes on after a colon; for sentences that don't begin with a name. */
export function afterColon(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A sentence of words that could go on after a colon. */
export function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A sentence that goes on, in brackets or after a colon. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
