/** A fresh value for one page's Content-Security-Policy: 128 random bits in hex. */
export function makeNonce(): string {
  const octets = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
