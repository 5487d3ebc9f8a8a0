import { escapeForDisplay } from '../base/escape.ts';
import { octetOf } from '../input/decodeText.ts';
import type { PemBlock } from '../input/pem.ts';
import { type TextFile, placeOf } from '../input/textFile.ts';
import {
  HOLDER_NAMES,
  type HolderKind,
  type HolderProblem,
  type KeyHolder,
  readHolder,
} from './keyHolder.ts';
import type { KeyHolders } from './readKeyHolders.ts';
import { reasonWords } from '../words/en/reasons.ts';

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

/** What the blocks of a text hold: all of one kind and under a label that says so, or what is wrong with the first that is not. */
export function readPemHolders(blocks: readonly PemBlock[], file: TextFile): KeyHolders | HolderProblem {
  const reads = blocks.map(readBlock);
  // A private key under another label is as much of a secret, wherever it stands.
  const secret = reads.findIndex((read) => read !== null && 'message' in read && read.code === 'PKC403');
  const wrong = reads.findIndex(
    (read, i) => read === null || 'message' in read || !isLabelled(blocks[i]!, read),
  );
  const at = secret >= 0 ? secret : wrong;
  if (at >= 0) return blockProblem(blocks[at]!, reads[at]!, file);
  const holders = reads.filter((read) => read !== null && 'kind' in read);
  const [first, ...others] = holders;
  const other = others.find(({ kind }) => kind !== first!.kind);
  return other ? otherKind(first!.kind, other, file) : { encoding: 'pem', holders: [first!, ...others] };
}

function readBlock(block: PemBlock): KeyHolder | HolderProblem | null {
  const { label, octets, start, end } = block;
  if (octets === null) return null;
  const read = readHolder(octets, nameOf(block), { start, end });
  // OpenSSL writes for what it is trusted behind a certificate.
  return label === 'TRUSTED CERTIFICATE' && 'kind' in read ? { ...read, trailing: null } : read;
}

function isLabelled({ label }: PemBlock, { kind }: KeyHolder): boolean {
  return Object.hasOwn(LABELS, label) && LABELS[label] === kind;
}

/** What is wrong with a block, and where: only the one that is told is looked for in the text. */
function blockProblem(
  block: PemBlock,
  read: KeyHolder | HolderProblem | null,
  file: TextFile,
): HolderProblem {
  if (read === null) {
    const { line, column, offset } = placeOf(file, block.problemAt);
    const message = `${nameOf(block)} cannot be decoded: ${reasonWords(block.problem!)} (line ${line}, column ${column}, octet ${offset} of the text).`;
    return { code: 'PKC402', message, offset, length: file.bytes.length - offset, block };
  }
  if ('message' in read) return { ...read, message: `${read.message} ${beginning(file, block.start)}` };
  const what = `${nameOf(block)} holds a ${HOLDER_NAMES[read.kind]}, which its label does not say.`;
  return { code: 'PKC402', message: `${what} ${beginning(file, block.start)}`, ...rangeOf(block, file) };
}

function otherKind(kind: HolderKind, other: KeyHolder, file: TextFile): HolderProblem {
  const range = rangeOf(other.block!, file);
  const { line, offset } = placeOf(file, range.block.start);
  const message = `The file holds a ${HOLDER_NAMES[kind]} and, at line ${line}, octet ${offset}, a ${HOLDER_NAMES[other.kind]}. Nobody may have to guess which is meant: put each into a file of its own.`;
  return { code: 'PKC402', message, ...range };
}

function nameOf({ label }: PemBlock): string {
  return `The PEM block "${escapeForDisplay(label)}"`;
}

/** Where something in a text begins, as a sentence. */
export function beginning(file: TextFile, at: number): string {
  const { line, offset } = placeOf(file, at);
  return `It begins at line ${line}, octet ${offset} of the text.`;
}

/** The octets of a block in the file itself, armour and all. */
function rangeOf(
  { start, end }: { readonly start: number; readonly end: number },
  { bytes, text }: TextFile,
) {
  const offset = octetOf(bytes, text, start);
  return { offset, length: octetOf(bytes, text, end) - offset, block: { start, end } };
}
