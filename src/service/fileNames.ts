/** Endings of attestations, in lower case without the dot. */
export const ATTESTATION_EXTENSIONS: readonly string[] = ['pkc', 'p7b', 'p7c', 'p7m', 'p7s'];

/** Endings of certificate requests: what is matched with an attestation by itself. A `.pem` may hold anything. */
export const REQUEST_EXTENSIONS: readonly string[] = ['csr', 'req', 'p10'];

/** Endings of files that may hold a request. */
export const OFFERED_EXTENSIONS: readonly string[] = [...REQUEST_EXTENSIONS, 'pem'];

/** A name without its folder and its last ending. */
export function baseOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const dot = last.lastIndexOf('.');
  return dot <= 0 ? last : last.slice(0, dot);
}

/** Whether a file is named like one of these kinds, in any case. */
export function isNamed(name: string, extensions: readonly string[]): boolean {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && extensions.includes(name.slice(dot + 1).toLowerCase());
}

/** A glob for these endings, in lower and upper case, as globs heed case on some systems. */
export function globOf(extensions: readonly string[]): string {
  return `*.{${extensions.flatMap((extension) => [extension, extension.toUpperCase()]).join(',')}}`;
}
