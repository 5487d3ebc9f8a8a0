import { escapeForDisplay } from '../escape.ts';
import { decodeBase64 } from '../input/base64.ts';
import { decodeText, looksLikeText, octetOf, placeInText } from '../input/decodeText.ts';
import { type PemBlock, readPemBlocks } from '../input/pem.ts';
import { describeText } from '../input/textKinds.ts';
import { MAX_BYTES, MAX_PEM_BLOCKS } from '../limits.ts';
import type { Encoding } from '../report/report.ts';
import {
  HOLDER_NAMES,
  type HolderKind,
  type HolderProblem,
  type KeyHolder,
  readHolder,
  secretMessage,
} from './keyHolder.ts';

/** What a file holds to compare the attested key with: at least one, all of one kind. */
export interface KeyHolders {
  readonly encoding: Encoding;
  readonly holders: readonly [KeyHolder, ...KeyHolder[]];
}

/** Labels of RFC 7468 sections 5, 7 and 13, and the ones that OpenSSL and Luna tools write. */
const LABELS: Readonly<Record<string, HolderKind>> = {
  'CERTIFICATE REQUEST': 'csr',
  'NEW CERTIFICATE REQUEST': 'csr',
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'certificate',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'public-key',
};

/**
 * Reads certificate requests, certificates or public keys out of a file: DER, PEM with text around it, CRLF and blanks
 * at the ends of lines, or bare base64. Never throws: what cannot be taken without doubt is a problem, with its
 * place. A private key anywhere in the file refuses all of it.
 */
export function readKeyHolders({ bytes }: { readonly bytes: Uint8Array }): KeyHolders | HolderProblem {
  if (bytes.length === 0) return refuse('PKC401', 'The file is empty (0 octets).', bytes);
  if (bytes.length > MAX_BYTES) {
    const message = `The file has ${bytes.length} octets; files up to ${MAX_BYTES} octets (64 MiB) are read.`;
    return refuse('PKC402', message, bytes);
  }
  // 30 is the digit 0 too.
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return single(readHolder(bytes, 'The file', null), 'der');
  const text = decodeText(bytes);
  if (text === null) {
    const what = 'binary data that is no certificate request, certificate or public key';
    return refuse('PKC401', `The file is ${what}. ${AT_START}`, bytes);
  }
  const file = { bytes, text };
  const blocks = readPemBlocks(text);
  return blocks.length > 0 ? fromPem(blocks, file) : fromBareText(file);
}

/** A file that is text, as octets and as characters. */
interface TextFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

function single(holder: KeyHolder | HolderProblem, encoding: Encoding): KeyHolders | HolderProblem {
  if (!('message' in holder)) return { encoding, holders: [holder] };
  // What is broken names the octet of the break.
  return holder.code === 'PKC402' ? holder : { ...holder, message: `${holder.message} ${AT_START}` };
}

/** As the place of a PEM block is told. */
const AT_START = 'It begins at octet 0.';

function fromBareText({ bytes, text }: TextFile): KeyHolders | HolderProblem {
  const kind = describeText(text);
  if (kind !== null) return refuse('PKC401', `The file is ${kind}. ${AT_START}`, bytes);
  const decoded = decodeBase64(text);
  if (decoded.octets?.[0] === 0x30)
    return single(readHolder(decoded.octets, 'The base64 text', null), 'base64');
  if (decoded.octets === null && /^\s*MI/.test(text)) {
    const { line, column } = placeInText(text, decoded.at);
    const offset = octetOf(bytes, text, decoded.at);
    const message = `The base64 text cannot be decoded: ${decoded.problem} (line ${line}, column ${column}, octet ${offset}).`;
    return { code: 'PKC402', message, offset, length: bytes.length - offset, block: null };
  }
  const message = `The file is text, neither PEM nor base64 of a certificate request, certificate or public key. ${AT_START}`;
  return refuse('PKC401', message, bytes);
}

function fromPem(blocks: readonly PemBlock[], file: TextFile): KeyHolders | HolderProblem {
  const secret = blocks.find(({ label }) => label.includes('PRIVATE KEY'));
  if (secret) return blockProblem(secret, file, 'PKC403', secretMessage(nameOf(secret)));
  if (blocks.length > MAX_PEM_BLOCKS)
    return refuse('PKC402', `The text has more than ${MAX_PEM_BLOCKS} PEM blocks.`, file.bytes);
  const results = blocks.map((block) => readBlock(block, file));
  const problems = results.filter((result) => 'message' in result);
  // A private key under another label is as much of a secret.
  const problem = problems.find(({ code }) => code === 'PKC403') ?? problems[0];
  if (problem) return problem;
  const [first, ...others] = results.filter((result) => 'kind' in result);
  const other = others.find(({ kind }) => kind !== first!.kind);
  if (!other) return { encoding: 'pem', holders: [first!, ...others] };
  const { start } = other.block!;
  const place = `line ${placeInText(file.text, start).line}, octet ${octetOf(file.bytes, file.text, start)}`;
  const message = `The file holds a ${HOLDER_NAMES[first!.kind]} and, at ${place}, a ${HOLDER_NAMES[other.kind]}. Nobody may have to guess which is meant: put each into a file of its own.`;
  return { code: 'PKC402', message, ...other.keyRange, block: other.block };
}

function readBlock(block: PemBlock, file: TextFile): KeyHolder | HolderProblem {
  const { label, octets, start, end, problemAt } = block;
  if (octets === null) {
    const { line, column } = placeInText(file.text, problemAt);
    const offset = octetOf(file.bytes, file.text, problemAt);
    const message = `${nameOf(block)} cannot be decoded: ${block.problem} (line ${line}, column ${column}, octet ${offset} of the text).`;
    return { code: 'PKC402', message, offset, length: file.bytes.length - offset, block: { start, end } };
  }
  const read = readHolder(octets, nameOf(block), { start, end });
  if ('message' in read) return { ...read, message: `${read.message} ${placeOf(block, file)}` };
  const labelled = Object.hasOwn(LABELS, label) ? LABELS[label]! : null;
  if (labelled === read.kind) return read;
  const message = `${nameOf(block)} holds a ${HOLDER_NAMES[read.kind]}, which its label does not say.`;
  return blockProblem(block, file, 'PKC402', message);
}

function nameOf({ label }: PemBlock): string {
  return `The PEM block "${escapeForDisplay(label)}"`;
}

function placeOf({ start }: PemBlock, { bytes, text }: TextFile): string {
  return `It begins at line ${placeInText(text, start).line}, octet ${octetOf(bytes, text, start)} of the text.`;
}

function blockProblem(
  block: PemBlock,
  file: TextFile,
  code: HolderProblem['code'],
  message: string,
): HolderProblem {
  const { start, end, octets } = block;
  const whole = { offset: 0, length: octets?.length ?? 0, block: { start, end } };
  return { code, message: `${message} ${placeOf(block, file)}`, ...whole };
}

function refuse(code: HolderProblem['code'], message: string, bytes: Uint8Array): HolderProblem {
  return { code, message, offset: 0, length: bytes.length, block: null };
}
