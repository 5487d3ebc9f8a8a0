/** A drive letter with its separator, as Windows begins an absolute path. */
const DRIVE = /^[A-Za-z]:[\\/]/;

function encodeSegment(segment: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a file name may hold on Windows.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
}

/**
 * A file name, as it was given, as a URI (RFC 3986, RFC 8089): a relative one stays relative, an absolute one
 * gets the scheme `file`, a URI stays as it is.
 */
export function fileUri(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(name)) return name;
  if (DRIVE.test(name)) {
    const [drive, ...rest] = name.split(/[\\/]/);
    return `file:///${drive!}/${rest.map(encodeSegment).join('/')}`;
  }
  const encoded = name.split('/').map(encodeSegment).join('/');
  if (encoded.startsWith('//')) return `file:${encoded.replace(/^\/+/, '///')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
