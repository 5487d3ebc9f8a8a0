import { decodeBase64 } from './base64.ts';

/** One block of textual encoding (RFC 7468). */
export interface PemBlock {
  /** `PKCS7`, `CERTIFICATE`, … as written. */
  readonly label: string;
  /** Null where the text between the lines is no base64 or the END line is missing. */
  readonly octets: Uint8Array | null;
  readonly problem: string | null;
  /** Characters from the start of the text: the BEGIN line, the end of the END line, and where `problem` is. */
  readonly start: number;
  readonly end: number;
  readonly problemAt: number;
}

// Blanks before and after the dashes are in files that vendors publish, so they are accepted.
const BEGIN = /^[ \t]*-----BEGIN ([^\r\n]{0,64}?)-----[ \t]*$/gm;

/** The blocks of a text in order. Text around them, CRLF, and blanks at the ends of lines are accepted. */
export function readPemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const normalized = text.replace(/\r/g, '\n');
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(normalized); match !== null; match = BEGIN.exec(normalized)) {
    const block = readBlock(normalized, match[1]!, match.index, BEGIN.lastIndex);
    blocks.push(block);
    BEGIN.lastIndex = block.end;
  }
  return blocks;
}

function readBlock(text: string, label: string, start: number, bodyStart: number): PemBlock {
  const endLine = `-----END ${label}-----`;
  const bodyEnd = text.indexOf(endLine, bodyStart);
  const nextBegin = text.indexOf('-----BEGIN ', bodyStart);
  if (bodyEnd < 0 || (nextBegin >= 0 && nextBegin < bodyEnd)) {
    const end = nextBegin < 0 ? text.length : nextBegin;
    return {
      label,
      octets: null,
      problem: `the line ${endLine} is missing: the text was cut or changed`,
      start,
      end,
      problemAt: end,
    };
  }
  const body = text.slice(bodyStart, bodyEnd);
  // Headers such as "Proc-Type: 4,ENCRYPTED" stand before an empty line (RFC 1421); only old private keys have them.
  const decoded = decodeBase64(body);
  const end = bodyEnd + endLine.length;
  if (decoded.octets !== null)
    return { label, octets: decoded.octets, problem: null, start, end, problemAt: start };
  return { label, octets: null, problem: decoded.problem, start, end, problemAt: bodyStart + decoded.at };
}
