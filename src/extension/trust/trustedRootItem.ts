/** What one item of the setting `pkcInspector.trustedRoots` says. */
export type TrustedRootItem =
  | { readonly kind: 'pem'; readonly text: string }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'wrong'; readonly problem: string };

const PEM = /^\s*-----BEGIN /;
/** An absolute path: POSIX, a Windows drive, or a UNC share. */
const PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;
/** RFC 3986 section 3.1; two letters at least, as one is a Windows drive. */
const URI = /^[A-Za-z][A-Za-z0-9+.-]+:/;

/**
 * Tells PEM text, an absolute path and a URI apart. A relative path is refused: it would mean another file
 * in each folder, and so let a folder choose what is trusted.
 */
export function readTrustedRootItem(item: unknown): TrustedRootItem {
  if (typeof item !== 'string' || item.trim() === '') return { kind: 'wrong', problem: 'it is not a text' };
  if (PEM.test(item)) return { kind: 'pem', text: item };
  const trimmed = item.trim();
  if (PATH.test(trimmed)) return { kind: 'path', path: trimmed };
  if (URI.test(trimmed)) return { kind: 'uri', uri: trimmed };
  return { kind: 'wrong', problem: 'it is neither a PEM certificate, nor an absolute path, nor a URI' };
}
