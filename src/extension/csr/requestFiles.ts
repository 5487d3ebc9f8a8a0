/** Endings of certificate requests, in lower case: what is matched with an attestation by itself. */
export const REQUEST_EXTENSIONS: readonly string[] = ['csr', 'req', 'p10'];

/** Endings of files that may hold a request; a `.pem` may hold anything. */
export const OFFERED_EXTENSIONS: readonly string[] = [...REQUEST_EXTENSIONS, 'pem'];

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** A name without its folder and its last ending. */
export function baseOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const dot = last.lastIndexOf('.');
  return dot <= 0 ? last : last.slice(0, dot);
}

/** Whether a file is named like one of these kinds. */
export function isNamed(name: string, extensions: readonly string[]): boolean {
  return extensions.includes(extensionOf(name));
}

/** A glob for these endings, in lower and upper case, as globs heed case on some systems. */
export function globOf(extensions: readonly string[]): string {
  return `*.{${extensions.flatMap((extension) => [extension, extension.toUpperCase()]).join(',')}}`;
}
