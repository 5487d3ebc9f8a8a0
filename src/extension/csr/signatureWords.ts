const WORDS: Readonly<Record<string, string>> = {
  valid: 'good: made with the key in the request',
  invalid: 'does not verify',
  refused: 'proves nothing: the key is unsound',
  weak: 'weak: it can be forged',
  unsupported: 'could not be checked',
};

/** How the signature of a request fares, by the result of checking it. */
export function signatureWords(status: string): string {
  return WORDS[status] ?? status;
}
