import { type Asn1Index, type RootSchema } from '../asn1/index/asn1Index.ts';
import { indexAsn1 } from '../asn1/index/walk.ts';
import type { FindingCode } from '../words/en/catalogue.ts';
import type { ByteRange } from '../model/finding.ts';
import { equalBytes } from '../base/bytes.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { MAX_BYTES, MAX_PEM_BLOCKS } from '../base/limits.ts';
import type { Encoding } from '../model/report.ts';
import { decodeBase64 } from './base64.ts';
import { decodeText, looksLikeText, octetOf, placeInText } from './decodeText.ts';
import { type Identity, identify } from './identify.ts';
import { type PemBlock, readPemBlocks } from './pem.ts';
import { privateKeyInText } from './privateKeyInText.ts';
import { privateKeyInside } from './privateKeyInside.ts';
import type { TextFile } from './textFile.ts';
import { describeText } from './textKinds.ts';
import { reasonWords } from '../words/en/reasons.ts';

/** Why a file is no PKC. */
export interface InputProblem extends ByteRange {
  readonly code: FindingCode;
  readonly message: string;
}

/** A file, brought to octets and indexed. */
export interface Input {
  /** Null for what is neither: text of another kind, other binary data, nothing. */
  readonly encoding: 'der' | 'pem' | 'base64' | null;
  /** Null where nothing is to be shown: text of another kind, a private key, an empty file. */
  readonly index: Asn1Index | null;
  /** Null for a CMS signedData message, also for one that is broken. */
  readonly problem: InputProblem | null;
  /** What lies beside the message and was not read, as a sentence. */
  readonly beside?: string;
}

/** Takes a file for what it is: DER or BER, PEM with text around it, bare base64, or something else, said in words. */
export function readInput({ bytes }: { readonly bytes: Uint8Array }): Input {
  if (bytes.length === 0) return refuse('PKC101', 'The file is empty (0 octets).', bytes);
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'PKC104',
      `The file has ${bytes.length} octets; files up to ${MAX_BYTES} octets (64 MiB) are read. A PKC has a few thousand.`,
      bytes,
    );
  }
  // 30 is the digit 0 too.
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return fromOctets(bytes, 'der', 'The file is');
  const text = decodeText(bytes);
  if (text === null)
    return refuse('PKC101', 'The file is not a PKC: it is binary data that is no CMS message.', bytes);
  const file = { bytes, text };
  const blocks = readPemBlocks(text);
  return secretIn(blocks, file) ?? (blocks.length > 0 ? fromPem(blocks, file) : fromBareText(file));
}

/** The refusal of a text that holds a private key, in armour of any kind or without; null without one. */
function secretIn(blocks: readonly PemBlock[], file: TextFile): Input | null {
  const { bytes, text } = file;
  const block = blocks.find(({ label }) => /PRIVATE KEY/.test(label));
  const at = block?.start ?? privateKeyInText(text, blocks);
  if (at < 0) return null;
  const subject = block === undefined ? 'What stands' : 'The PEM block';
  const message = privateKeyMessage(`${subject} at line ${placeInText(text, at).line} of the text is`);
  return refuse('PKC108', message, bytes, octetOf(bytes, text, at));
}

function fromOctets(octets: Uint8Array, encoding: Input['encoding'], subject: string): Input {
  const index = indexAsn1({ bytes: octets, root: 'ContentInfo' });
  const identity = identify(index);
  const range = { offset: 0, length: octets.length };
  switch (identity.kind) {
    case 'signedData':
    case 'broken': {
      const at = privateKeyInside(index);
      if (at === null) return { encoding, index: reindex(index, identity), problem: null };
      const message = `A private key lies in the file at octet ${at}. An attestation holds none; nothing of the file is shown.`;
      return {
        encoding,
        index: null,
        problem: { code: 'PKC108', message, offset: at, length: octets.length - at },
      };
    }
    case 'privateKey':
      return {
        encoding,
        index: null,
        problem: { code: 'PKC108', message: privateKeyMessage(subject), ...range },
      };
    case 'keyStore': {
      const message = `${otherMessage(subject, identity)} It may hold private keys, so nothing of it is shown.`;
      return { encoding, index: null, problem: { code: 'PKC101', message, ...range } };
    }
    case 'other': {
      const message = otherMessage(subject, identity);
      return { encoding, index: reindex(index, identity), problem: { code: 'PKC101', message, ...range } };
    }
  }
}

function reindex(index: Asn1Index, { root }: { readonly root: RootSchema }): Asn1Index {
  return root === index.root ? index : indexAsn1({ bytes: index.bytes, root });
}

function fromPem(blocks: readonly PemBlock[], file: TextFile): Input {
  if (blocks.length > MAX_PEM_BLOCKS)
    return refusePem('PKC104', `The text has more than ${MAX_PEM_BLOCKS} PEM blocks.`, file);
  const read = blocks.flatMap((block) =>
    block.octets === null ? [] : [fromOctets(block.octets, 'pem', `${nameOf(block)} is`)],
  );
  const secret = read.find(({ problem }) => problem?.code === 'PKC108');
  if (secret) return secret;
  const message = theMessage(read, file);
  if (message?.problem === null) return { ...message, ...besideWords(blocks, message, file) };
  if (message) return message;
  const broken = blocks.find((block) => block.octets === null);
  if (broken) {
    const { line, column } = placeInText(file.text, broken.problemAt);
    const text = `${nameOf(broken)} cannot be decoded: ${reasonWords(broken.problem!)} (line ${line}, column ${column} of the text).`;
    return refusePem('PKC103', text, file, broken.problemAt);
  }
  const count =
    blocks.length === 1 ? '' : ` The file has ${blocks.length} PEM blocks, none of them a CMS message.`;
  const first = read[0]!;
  return { ...first, problem: { ...first.problem!, message: first.problem!.message + count } };
}

function nameOf({ label }: PemBlock): string {
  return `The PEM block "${escapeForDisplay(label)}"`;
}

/** Blocks that are not the message, also copies of it: another program may take one of them. */
function besideWords(
  blocks: readonly PemBlock[],
  { index }: Input,
  { text }: TextFile,
): Pick<Input, 'beside'> {
  const own = blocks.findIndex(({ octets }) => octets !== null && equalBytes(octets, index!.bytes));
  const others = blocks.filter((_, at) => at !== own);
  const [first] = others;
  if (first === undefined) return {};
  const { line } = placeInText(text, first.start);
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return {
    beside: `The text has another PEM block, "${escapeForDisplay(first.label)}" at line ${line}${more}, which was not read.`,
  };
}

/** The one message among the blocks, a whole one before a broken one; null without any. */
function theMessage(read: readonly Input[], file: TextFile): Input | null {
  const messages = read.filter(({ problem }) => problem === null);
  const whole = messages.filter(({ index }) => index!.problems.length === 0);
  const [first, ...others] = whole;
  const different = others.filter(({ index }) => !equalBytes(index!.bytes, first!.index!.bytes));
  if (different.length > 0) {
    const text = `The file has ${different.length + 1} different CMS messages in PEM blocks. Nobody may have to guess which is meant: put each into a file of its own.`;
    return refusePem('PKC101', text, file);
  }
  return first ?? messages[0] ?? null;
}

/** Base64 of this many characters that starts as DER does is taken for base64 with a mistake in it. */
const BASE64_LINE = 64;

function fromBareText(file: TextFile): Input {
  const { bytes, text } = file;
  const kind = describeText(text);
  if (kind !== null) return refuse('PKC101', `The file is not a PKC: it is ${kind}.`, bytes);
  const decoded = decodeBase64(text);
  if (decoded.octets !== null && decoded.octets.length > 0 && decoded.octets[0] === 0x30)
    return fromOctets(decoded.octets, 'base64', 'The base64 text is');
  if (decoded.octets === null && decoded.at >= BASE64_LINE && /^\s*MI/.test(text)) {
    const { line, column } = placeInText(text, decoded.at);
    const message = `The base64 text cannot be decoded: ${reasonWords(decoded.problem)} (line ${line}, column ${column}).`;
    return { ...refuse('PKC103', message, bytes, octetOf(bytes, text, decoded.at)), encoding: 'base64' };
  }
  // Armour whose line breaks were lost, or that a mail program quoted.
  const armour = /-----BEGIN ([^-\r\n]{1,64})-----/.exec(text);
  if (armour) {
    const { line } = placeInText(text, armour.index);
    const message = `The text has a PEM block "${escapeForDisplay(armour[1]!)}" at line ${line} whose lines were joined or quoted, as some mail programs do, so it cannot be decoded.`;
    return refusePem('PKC103', message, file, armour.index);
  }
  return refuse(
    'PKC101',
    'The file is not a PKC: it is text, neither PEM nor base64 of a CMS message (some web components are text files with the ending .pkc too).',
    bytes,
  );
}

function otherMessage(subject: string, { what }: Identity): string {
  return `${subject} ${what}, not a PKC (a CMS signedData message with certificates).`;
}

function privateKeyMessage(subject: string): string {
  return `${subject} a private key, not an attestation. Nothing of it is shown.`;
}

function refusePem(code: FindingCode, message: string, { bytes, text }: TextFile, at = 0): Input {
  return { ...refuse(code, message, bytes, at === 0 ? 0 : octetOf(bytes, text, at)), encoding: 'pem' };
}

function refuse(code: FindingCode, message: string, bytes: Uint8Array, offset = 0): Input {
  return {
    encoding: null,
    index: null,
    problem: { code, message, offset, length: Math.max(0, bytes.length - offset) },
  };
}

/** How the file is encoded, as the report says it. BER is any element that DER would write otherwise. */
export function encodingOf(input: Input, isBer: boolean): Encoding | null {
  return input.encoding === 'der' && isBer ? 'ber' : input.encoding;
}
