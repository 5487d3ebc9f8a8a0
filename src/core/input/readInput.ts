import { type Asn1Index, type RootSchema } from '../asn1/asn1Index.ts';
import { indexAsn1 } from '../asn1/walk.ts';
import type { FindingCode } from '../finding/catalogue.ts';
import type { ByteRange } from '../finding/finding.ts';
import { MAX_BYTES } from '../limits.ts';
import type { Encoding } from '../report/report.ts';
import { decodeBase64 } from './base64.ts';
import { decodeText, looksLikeText } from './decodeText.ts';
import { type Identity, identify } from './identify.ts';
import { type PemBlock, readPemBlocks } from './pem.ts';
import { describeText } from './textKinds.ts';

/** Why a file is no PKC. */
export interface InputProblem extends ByteRange {
  readonly code: FindingCode;
  readonly message: string;
}

/** A file, brought to octets and indexed. */
export interface Input {
  readonly encoding: 'der' | 'pem' | 'base64';
  /** Null where nothing is to be shown: text of another kind, a private key, an empty file. */
  readonly index: Asn1Index | null;
  /** Null for a CMS signedData message, also for one that is broken. */
  readonly problem: InputProblem | null;
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
  if (bytes[0] === 0x30) {
    const input = fromOctets(bytes, 'der', 'The file is');
    // Text can begin with "0" (30 hex) too; only a message that is ASN.1 from end to end is taken for it.
    if (input.problem === null || input.index === null || !looksLikeText(bytes)) return input;
  }
  const text = decodeText(bytes);
  if (text === null)
    return refuse('PKC101', 'The file is not a PKC: it is binary data that is no CMS message.', bytes);
  const blocks = readPemBlocks(text);
  if (blocks.length > 0) return fromPem(blocks, bytes);
  return fromBareText(text, bytes);
}

function fromOctets(octets: Uint8Array, encoding: Input['encoding'], subject: string): Input {
  const index = indexAsn1({ bytes: octets, root: 'ContentInfo' });
  const identity = identify(index);
  switch (identity.kind) {
    case 'signedData':
    case 'broken':
      return { encoding, index, problem: null };
    case 'privateKey':
      return {
        encoding,
        index: null,
        problem: { code: 'PKC108', message: privateKeyMessage(subject), offset: 0, length: octets.length },
      };
    case 'other':
      return {
        encoding,
        index: reindex(index, identity),
        problem: {
          code: 'PKC101',
          message: otherMessage(subject, identity),
          offset: 0,
          length: octets.length,
        },
      };
  }
}

function reindex(index: Asn1Index, { root }: { readonly root: RootSchema }): Asn1Index {
  return root === index.root ? index : indexAsn1({ bytes: index.bytes, root });
}

function fromPem(blocks: readonly PemBlock[], bytes: Uint8Array): Input {
  const secret = blocks.find((block) => /PRIVATE KEY/.test(block.label));
  if (secret)
    return refuse('PKC108', privateKeyMessage(`The PEM block at character ${secret.start} is`), bytes);
  const broken = blocks.find((block) => block.octets === null);
  const read = blocks.flatMap((block) =>
    block.octets === null ? [] : [fromOctets(block.octets, 'pem', `The PEM block "${block.label}" is`)],
  );
  const message = read.find((input) => input.problem === null);
  if (message) return message;
  if (broken) {
    return refuse(
      'PKC103',
      `The PEM block "${broken.label}" cannot be decoded: ${broken.problem} (character ${broken.problemAt} of the text).`,
      bytes,
      broken.problemAt,
    );
  }
  const count =
    blocks.length === 1 ? '' : ` The file has ${blocks.length} PEM blocks, none of them a CMS message.`;
  const first = read[0]!;
  const [problem] = read.flatMap((input) => (input.problem?.code === 'PKC108' ? [input.problem] : []));
  if (problem) return { encoding: 'pem', index: null, problem };
  return { ...first, problem: { ...first.problem!, message: first.problem!.message + count } };
}

function fromBareText(text: string, bytes: Uint8Array): Input {
  const kind = describeText(text);
  if (kind !== null) return refuse('PKC101', `The file is not a PKC: it is ${kind}.`, bytes);
  const decoded = decodeBase64(text);
  if (decoded.octets !== null && decoded.octets.length > 0 && decoded.octets[0] === 0x30)
    return fromOctets(decoded.octets, 'base64', 'The base64 text is');
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

function refuse(code: FindingCode, message: string, bytes: Uint8Array, offset = 0): Input {
  return {
    encoding: 'der',
    index: null,
    problem: { code, message, offset, length: Math.max(0, bytes.length - offset) },
  };
}

/** How the file is encoded, as the report says it. BER is any element that DER would write otherwise. */
export function encodingOf(input: Input, isBer: boolean): Encoding {
  return input.encoding === 'der' && isBer ? 'ber' : input.encoding;
}
