import { type Finding, type FindingCode, type FindingValues, finding } from '../model/finding.ts';
import { WHOLE_FILE } from '../model/place.ts';
import { type Asn1Index, type RootSchema } from '../asn1/index/asn1Index.ts';
import { indexAsn1 } from '../asn1/index/walk.ts';
import type { FilePart } from '../model/fileKinds.ts';
import { equalBytes } from '../base/bytes.ts';
import { MAX_BYTES, MAX_PEM_BLOCKS } from '../base/limits.ts';
import type { Encoding } from '../model/terms.ts';
import { decodeBase64 } from './base64.ts';
import { decodeText, looksLikeText, octetOf, placeInText } from './decodeText.ts';
import { identify } from './identify.ts';
import { type PemBlock, readPemBlocks } from './pem.ts';
import { privateKeyInText } from './privateKeyInText.ts';
import { privateKeyInside } from './privateKeyInside.ts';
import type { TextFile } from './textFile.ts';
import { textKindOf } from './textKinds.ts';

/** A file, brought to octets and indexed. */
export interface Input {
  /** Null for what is neither: text of another kind, other binary data, nothing. */
  readonly encoding: 'der' | 'pem' | 'base64' | null;
  /** Null where nothing is to be shown: text of another kind, a private key, an empty file. */
  readonly index: Asn1Index | null;
  /** Null for a CMS signedData message, also for one that is broken. */
  readonly problem: Finding | null;
  /** What lies beside the message and was not read. */
  readonly beside: readonly Finding[];
}

/** Takes a file for what it is: DER or BER, PEM with text around it, bare base64, or something else. */
export function readInput({ bytes }: { readonly bytes: Uint8Array }): Input {
  if (bytes.length === 0) return refuse('PKC101', { what: 'empty' }, bytes);
  if (bytes.length > MAX_BYTES)
    return refuse('PKC104', { what: 'file-too-large', octets: bytes.length }, bytes);
  // 30 is the digit 0 too.
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return fromOctets(bytes, 'der', { type: 'file' });
  const text = decodeText(bytes);
  if (text === null) return refuse('PKC101', { what: 'binary' }, bytes);
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
  const { line } = placeInText(text, at);
  const values = { what: 'in-text', isBlock: block !== undefined, line } as const;
  return refuse('PKC108', values, bytes, octetOf(bytes, text, at));
}

function fromOctets(octets: Uint8Array, encoding: Input['encoding'], part: FilePart): Input {
  const index = indexAsn1({ bytes: octets, root: 'ContentInfo' });
  const identity = identify(index);
  const { kind } = identity;
  switch (kind) {
    case 'signedData':
    case 'broken': {
      const at = privateKeyInside(index);
      return at === null
        ? { encoding, index: reindex(index, identity), problem: null, beside: [] }
        : { ...refuse('PKC108', { what: 'in-message', at }, octets, at), encoding };
    }
    case 'privateKey':
      return { ...refuse('PKC108', { what: 'whole', part }, octets), encoding };
    case 'keyStore':
      return { ...refuse('PKC101', { what: 'other-object', part, kind }, octets), encoding };
    default: {
      const refused = refuse('PKC101', { what: 'other-object', part, kind }, octets);
      return { ...refused, encoding, index: reindex(index, identity) };
    }
  }
}

function reindex(index: Asn1Index, { root }: { readonly root: RootSchema }): Asn1Index {
  return root === index.root ? index : indexAsn1({ bytes: index.bytes, root });
}

function fromPem(blocks: readonly PemBlock[], file: TextFile): Input {
  if (blocks.length > MAX_PEM_BLOCKS) return refusePem('PKC104', { what: 'too-many-pem-blocks' }, file);
  const read = blocks.flatMap(({ label, octets }) =>
    octets === null ? [] : [fromOctets(octets, 'pem', { type: 'pem', label, blocks: blocks.length })],
  );
  const secret = read.find(({ problem }) => problem?.code === 'PKC108');
  if (secret) return secret;
  const message = theMessage(read, file);
  if (message?.problem === null) return { ...message, beside: besideMessage(blocks, message, file) };
  if (message) return message;
  for (const { label, problem: reason, problemAt } of blocks) {
    if (reason === null) continue;
    const values = { what: 'pem', label, reason, ...placeInText(file.text, problemAt) } as const;
    return refusePem('PKC103', values, file, problemAt);
  }
  return read[0]!;
}

/** Blocks that are not the message, also copies of it: another program may take one of them. */
function besideMessage(blocks: readonly PemBlock[], { index }: Input, { text }: TextFile): Finding[] {
  const own = blocks.findIndex(({ octets }) => octets !== null && equalBytes(octets, index!.bytes));
  const [first, ...others] = blocks.filter((_, at) => at !== own);
  if (first === undefined) return [];
  const { line } = placeInText(text, first.start);
  const values = { what: 'pem-blocks', label: first.label, line, more: others.length } as const;
  return [finding('PKC105', values, WHOLE_FILE)];
}

/** The one message among the blocks, a whole one before a broken one; null without any. */
function theMessage(read: readonly Input[], file: TextFile): Input | null {
  const messages = read.filter(({ problem }) => problem === null);
  const whole = messages.filter(({ index }) => index!.problems.length === 0);
  const [first, ...others] = whole;
  const different = others.filter(({ index }) => !equalBytes(index!.bytes, first!.index!.bytes));
  if (different.length > 0)
    return refusePem('PKC101', { what: 'several-messages', count: different.length + 1 }, file);
  return first ?? messages[0] ?? null;
}

/** Base64 of this many characters that starts as DER does is taken for base64 with a mistake in it. */
const BASE64_LINE = 64;

function fromBareText(file: TextFile): Input {
  const { bytes, text } = file;
  const kind = textKindOf(text);
  if (kind !== null) return refuse('PKC101', { what: 'text', kind }, bytes);
  const decoded = decodeBase64(text);
  if (decoded.octets !== null && decoded.octets.length > 0 && decoded.octets[0] === 0x30)
    return fromOctets(decoded.octets, 'base64', { type: 'base64' });
  if (decoded.octets === null && decoded.at >= BASE64_LINE && /^\s*MI/.test(text)) {
    const { problem: reason, at } = decoded;
    const values = { what: 'base64', reason, ...placeInText(text, at) } as const;
    return { ...refuse('PKC103', values, bytes, octetOf(bytes, text, at)), encoding: 'base64' };
  }
  // Armour whose line breaks were lost, or that a mail program quoted.
  const armour = /-----BEGIN ([^-\r\n]{1,64})-----/.exec(text);
  if (armour) {
    const { line } = placeInText(text, armour.index);
    return refusePem('PKC103', { what: 'joined-pem', label: armour[1]!, line }, file, armour.index);
  }
  return refuse('PKC101', { what: 'other-text' }, bytes);
}

function refusePem<Code extends FindingCode>(
  code: Code,
  values: FindingValues[Code],
  { bytes, text }: TextFile,
  at = 0,
): Input {
  return { ...refuse(code, values, bytes, at === 0 ? 0 : octetOf(bytes, text, at)), encoding: 'pem' };
}

/** A file of which nothing is shown; the problem stands from `offset` to its end. */
function refuse<Code extends FindingCode>(
  code: Code,
  values: FindingValues[Code],
  bytes: Uint8Array,
  offset = 0,
): Input {
  const place = { offset, length: Math.max(0, bytes.length - offset), path: '' };
  return { encoding: null, index: null, problem: finding(code, values, place), beside: [] };
}

/** How the file is encoded, as the report says it. BER is any element that DER would write otherwise. */
export function encodingOf(input: Input, isBer: boolean): Encoding | null {
  return input.encoding === 'der' && isBer ? 'ber' : input.encoding;
}
