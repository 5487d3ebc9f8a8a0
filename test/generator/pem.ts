/** How the lines of a text form end and are dressed. */
export interface TextStyle {
  readonly newline?: '\n' | '\r\n';
  /** Written after each line, such as the blank in the vendor's published root. */
  readonly lineSuffix?: string;
  /** Text before and after the block. */
  readonly before?: string;
  readonly after?: string;
}

function styled(lines: readonly string[], style: TextStyle): Uint8Array {
  const newline = style.newline ?? '\n';
  const text = lines.map((line) => line + (style.lineSuffix ?? '') + newline).join('');
  return new Uint8Array(Buffer.from((style.before ?? '') + text + (style.after ?? '')));
}

function base64Lines(octets: Uint8Array): readonly string[] {
  return (
    Buffer.from(octets)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  );
}

/** PEM text (RFC 7468) as octets. */
export function pem(label: string, octets: Uint8Array, style: TextStyle = {}): Uint8Array {
  return styled([`-----BEGIN ${label}-----`, ...base64Lines(octets), `-----END ${label}-----`], style);
}

/** Base64 in lines of 64 characters, without a label. */
export function base64(octets: Uint8Array, style: TextStyle = {}): Uint8Array {
  return styled(base64Lines(octets), style);
}
