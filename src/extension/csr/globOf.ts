/** A glob for these endings, in lower and upper case, as globs heed case on some systems. */
export function globOf(extensions: readonly string[]): string {
  return `*.{${extensions.flatMap((extension) => [extension, extension.toUpperCase()]).join(',')}}`;
}
