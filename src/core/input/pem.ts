import { MAX_PEM_BLOCKS } from '../base/limits.ts';
import type { Reason } from '../model/reasons.ts';
import { decodeBase64 } from './base64.ts';

/** One block of textual encoding (RFC 7468). */
export interface PemBlock {
  /** `PKCS7`, `CERTIFICATE`, … as written. */
  readonly label: string;
  /** Null where the text between the lines is no base64 or the END line is missing. */
  readonly octets: Uint8Array | null;
  readonly problem: Reason | null;
  /** Characters from the start of the text: the BEGIN line, the end of the END line, and where `problem` is. */
  readonly start: number;
  readonly end: number;
  readonly problemAt: number;
}

// Blanks before and after the dashes are in files that vendors publish, so they are accepted.
const BEGIN = /^[ \t]*-----BEGIN ([^\r\n]{0,64}?)-----[ \t]*$/gm;

/**
 * The blocks of a text in order, up to one more than MAX_PEM_BLOCKS. Text around them, CRLF, and blanks at
 * the ends of lines are accepted.
 */
export function readPemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const normalized = text.replace(/\r/g, '\n');
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(normalized); match !== null; match = BEGIN.exec(normalized)) {
    const block = readBlock(normalized, match[1]!, match.index, BEGIN.lastIndex);
    blocks.push(block);
    if (blocks.length > MAX_PEM_BLOCKS) break;
    BEGIN.lastIndex = block.end;
  }
  return blocks;
}

function readBlock(text: string, label: string, start: number, bodyStart: number): PemBlock {
  const endLine = `-----END ${label}-----`;
  // The END line is looked for no farther than the next BEGIN, so that a text of BEGIN lines takes no longer than another.
  const nextBegin = text.indexOf('-----BEGIN ', bodyStart);
  const end = nextBegin < 0 ? text.length : nextBegin;
  const body = text.slice(bodyStart, end);
  const bodyLength = body.indexOf(endLine);
  if (bodyLength < 0) {
    return {
      label,
      octets: null,
      problem: { code: 'pem-no-end', label },
      start,
      end,
      problemAt: end,
    };
  }
  // Headers such as "Proc-Type: 4,ENCRYPTED" stand before an empty line (RFC 1421); only old private keys have them.
  const decoded = decodeBase64(body.slice(0, bodyLength));
  const place = { label, start, end: bodyStart + bodyLength + endLine.length };
  return decoded.octets === null
    ? { ...place, octets: null, problem: decoded.problem, problemAt: bodyStart + decoded.at }
    : { ...place, octets: decoded.octets, problem: null, problemAt: start };
}
