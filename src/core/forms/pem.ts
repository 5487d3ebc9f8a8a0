import { escapeForDisplay } from '../base/escape.ts';
import type { Inspection } from '../words/inspection.ts';

/** Characters of a base64 line (RFC 7468 section 2). */
const LINE = 64;

/** Base64 on one line (RFC 4648 section 4). */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Text beside the PEM blocks (RFC 7468 section 5.2). A run of hyphens is broken up: a name must not look like a block. */
function comment(text: string): string {
  const safe = escapeForDisplay(text).replace(/-{3,}/g, (run) => '\\x2D'.repeat(run.length));
  return `# ${safe}\n`;
}

/** A certificate as a PEM block (RFC 7468 section 5), with a final newline. */
export function pemBlock(der: Uint8Array): string {
  const lines = base64Of(der).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/**
 * The certificates of the file as PEM, those of the path first and the attested one at the top, each below
 * its role and subject. Begins with the verdict, as the certificates alone prove nothing. '' when there are none.
 * @param chosen elements of the certificates to write; all where it is left out
 */
export function renderCertificates(
  { report, index, certificates }: Inspection,
  chosen?: ReadonlySet<number>,
): string {
  const written = certificates.filter(({ node }) => chosen?.has(node) ?? true);
  if (index === null || written.length === 0) return '';
  const hasPath = certificates.some(({ inPath }) => inPath);
  const blocks = written.map(({ role, subject, inPath, offset, length }) => {
    const aside = hasPath && !inPath ? ', not part of the path' : '';
    const der = index.bytes.subarray(offset, offset + length);
    return `${comment(`${role}${aside}`)}${comment(`subject: ${subject}`)}${pemBlock(der)}`;
  });
  const head = comment(`${report.file}: ${report.verdict}`) + comment(report.summary);
  return [head, ...blocks].join('\n');
}
