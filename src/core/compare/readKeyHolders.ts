import { decodeBase64 } from '../input/base64.ts';
import { decodeText, isUtf16, looksLikeText, octetOf } from '../input/decodeText.ts';
import { readPemBlocks } from '../input/pem.ts';
import { privateKeyInText } from '../input/privateKeyInText.ts';
import { armourInOctets, strayArmour } from '../input/strayArmour.ts';
import { type TextFile, type TextPlace, placeOf } from '../input/textFile.ts';
import { textKindOf } from '../input/textKinds.ts';
import { textKindWords } from '../words/en/input.ts';
import { MAX_COMPARED_BYTES, MAX_PEM_BLOCKS } from '../base/limits.ts';
import type { Encoding } from '../model/report.ts';
import {
  type HolderKind,
  type HolderProblem,
  type KeyHolder,
  readHolder,
  secretMessage,
} from './keyHolder.ts';
import { beginning, readPemHolders } from './pemHolders.ts';
import { reasonWords } from '../words/en/reasons.ts';

/** What a file holds to compare the attested key with: at least one, all of one kind. */
export interface KeyHolders {
  readonly encoding: Encoding;
  readonly holders: readonly [KeyHolder, ...KeyHolder[]];
}

/**
 * Reads certificate requests, certificates or public keys out of a file: DER, PEM with text around it, CRLF and blanks
 * at the ends of lines, or bare base64. Never throws: what cannot be taken without doubt is a problem, with its
 * place. A private key anywhere in the file refuses all of it.
 */
export function readKeyHolders({ bytes }: { readonly bytes: Uint8Array }): KeyHolders | HolderProblem {
  if (bytes.length === 0) return refuse('PKC401', 'The file is empty (0 octets).', bytes);
  if (bytes.length > MAX_COMPARED_BYTES) {
    const message = `The file has ${bytes.length} octets; files up to ${MAX_COMPARED_BYTES} octets (16 MiB) are read.`;
    return refuse('PKC402', message, bytes);
  }
  // 30 is the digit 0 too.
  const isBinary = bytes[0] === 0x30 && !looksLikeText(bytes);
  if (isBinary) return fromBinary(bytes);
  const armour = isUtf16(bytes) ? armourInOctets(bytes, '') : -1;
  if (armour >= 0) return hiddenArmour(bytes, { offset: armour });
  const text = decodeText(bytes);
  if (text === null) {
    const what = 'binary data that is no certificate request, certificate or public key';
    return refuse('PKC401', `The file is ${what}. ${AT_START}`, bytes);
  }
  const file = { bytes, text };
  const blocks = readPemBlocks(text);
  if (blocks.length > MAX_PEM_BLOCKS)
    return refuse('PKC402', `The text has more than ${MAX_PEM_BLOCKS} PEM blocks.`, bytes);
  const secret = privateKeyInText(text, blocks);
  if (secret >= 0) {
    const message = `${secretMessage('In the text there')} ${beginning(file, secret)}`;
    return refuse('PKC403', message, bytes, octetOf(bytes, text, secret));
  }
  const stray = strayArmour(text, blocks);
  if (stray >= 0) return hiddenArmour(bytes, placeOf(file, stray));
  return blocks.length > 0 ? readPemHolders(blocks, file) : fromBareText(file);
}

/** OpenSSL looks for PEM in any file first, also in one that is DER. */
function fromBinary(bytes: Uint8Array): KeyHolders | HolderProblem {
  const holder = readHolder(bytes, 'The file', null);
  const armour = 'message' in holder ? -1 : armourInOctets(bytes, ARMOURED[holder.kind]);
  return armour >= 0 ? hiddenArmour(bytes, { offset: armour }) : single(holder, 'der');
}

/** What the labels of each kind end in; a request may carry PEM of other kinds in its attributes. */
const ARMOURED: Readonly<Record<HolderKind, string>> = {
  csr: 'CERTIFICATE REQUEST-----',
  certificate: 'CERTIFICATE-----',
  'public-key': 'PUBLIC KEY-----',
};

/** Armour that begins no block here, and may begin one for the program that issues the certificate. */
function hiddenArmour(
  bytes: Uint8Array,
  { offset, line }: Pick<TextPlace, 'offset'> & Partial<TextPlace>,
): HolderProblem {
  const place = line === undefined ? `octet ${offset}` : `line ${line}, octet ${offset}`;
  const message = `At ${place} stands "-----BEGIN" that begins no PEM block which can be read: hidden, quoted, or with its line breaks lost. Another program may read another key there than is compared here.`;
  return refuse('PKC402', message, bytes, offset);
}

function single(holder: KeyHolder | HolderProblem, encoding: Encoding): KeyHolders | HolderProblem {
  if (!('message' in holder)) return { encoding, holders: [holder] };
  // What is broken names the octet of the break.
  return holder.code === 'PKC402' ? holder : { ...holder, message: `${holder.message} ${AT_START}` };
}

/** As the place of a PEM block is told. */
const AT_START = 'It begins at octet 0.';

function fromBareText(file: TextFile): KeyHolders | HolderProblem {
  const { bytes, text } = file;
  const kind = textKindOf(text);
  if (kind !== null) return refuse('PKC401', `The file is ${textKindWords(kind)}. ${AT_START}`, bytes);
  const decoded = decodeBase64(text);
  if (decoded.octets?.[0] === 0x30)
    return single(readHolder(decoded.octets, 'The base64 text', null), 'base64');
  if (decoded.octets === null && /^\s*MI/.test(text)) {
    const { line, column, offset } = placeOf(file, decoded.at);
    const message = `The base64 text cannot be decoded: ${reasonWords(decoded.problem)} (line ${line}, column ${column}, octet ${offset}).`;
    return refuse('PKC402', message, bytes, offset);
  }
  const message = `The file is text, neither PEM nor base64 of a certificate request, certificate or public key. ${AT_START}`;
  return refuse('PKC401', message, bytes);
}

function refuse(code: HolderProblem['code'], message: string, bytes: Uint8Array, offset = 0): HolderProblem {
  return { code, message, offset, length: bytes.length - offset, block: null };
}
