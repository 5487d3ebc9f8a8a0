import { octetOf } from '../input/decodeText.ts';
import type { PemBlock } from '../input/pem.ts';
import { type TextFile, placeOf } from '../input/textFile.ts';
import type { HolderKind } from '../model/comparison.ts';
import type { Beginning, ComparedPart, HolderFault } from '../model/values/refusedFile.ts';
import { type HolderProblem, type KeyHolder, readHolder } from './keyHolder.ts';
import type { KeyHolders } from './readKeyHolders.ts';

/** Labels of RFC 7468 sections 5, 7 and 13, and the ones that older tools write. */
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
  const secret = reads.findIndex((read) => read !== null && 'code' in read && read.code === 'PKC403');
  const wrong = reads.findIndex(
    (read, i) => read === null || 'code' in read || !isLabelled(blocks[i]!, read),
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
  const read = readHolder(octets, partOf(block), { start, end });
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
  const begins = beginningOf(file, block.start);
  if (read !== null && 'code' in read) return { ...read, values: { ...read.values, begins } };
  if (read !== null) {
    const fault: HolderFault = { fault: 'mislabelled', part: partOf(block), kind: read.kind };
    return { code: 'PKC402', values: { fault, begins }, ...rangeOf(block, file) };
  }
  const place = placeOf(file, block.problemAt);
  const fault: HolderFault = { fault: 'not-base64', part: partOf(block), problem: block.problem!, ...place };
  const length = file.bytes.length - place.offset;
  const { start, end } = block;
  return {
    code: 'PKC402',
    values: { fault, begins: null },
    offset: place.offset,
    length,
    block: { start, end },
  };
}

function otherKind(kind: HolderKind, other: KeyHolder, file: TextFile): HolderProblem {
  const range = rangeOf(other.block!, file);
  const { line, offset } = placeOf(file, range.block.start);
  const fault: HolderFault = { fault: 'mixed', kind, other: other.kind, line, offset };
  return { code: 'PKC402', values: { fault, begins: null }, ...range };
}

function partOf({ label }: PemBlock): ComparedPart {
  return { part: 'block', label };
}

/** Where something in a text begins. */
export function beginningOf(file: TextFile, at: number): Beginning {
  const { line, offset } = placeOf(file, at);
  return { line, offset };
}

/** The octets of a block in the file itself, armour and all. */
function rangeOf(
  { start, end }: { readonly start: number; readonly end: number },
  { bytes, text }: TextFile,
) {
  const offset = octetOf(bytes, text, start);
  return { offset, length: octetOf(bytes, text, end) - offset, block: { start, end } };
}
