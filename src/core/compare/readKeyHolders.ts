import { decodeBase64 } from '../input/base64.ts';
import { decodeText, isUtf16, looksLikeText, octetOf } from '../input/decodeText.ts';
import { readPemBlocks } from '../input/pem.ts';
import { privateKeyInText } from '../input/privateKeyInText.ts';
import { armourInOctets, strayArmour } from '../input/strayArmour.ts';
import { type TextFile, type TextPlace, placeOf } from '../input/textFile.ts';
import { textKindOf } from '../input/textKinds.ts';
import { MAX_COMPARED_BYTES, MAX_PEM_BLOCKS } from '../base/limits.ts';
import type { Encoding } from '../model/terms.ts';
import type { HolderKind } from '../model/comparison.ts';
import type { Beginning, HolderFault } from '../model/values/refusedFile.ts';
import { type HolderProblem, type KeyHolder, readHolder } from './keyHolder.ts';
import { beginningOf, readPemHolders } from './pemHolders.ts';

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
  if (bytes.length === 0) return refuse('PKC401', { fault: 'empty' }, bytes);
  if (bytes.length > MAX_COMPARED_BYTES) {
    const fault = { fault: 'too-large', octets: bytes.length, limit: MAX_COMPARED_BYTES } as const;
    return refuse('PKC402', fault, bytes);
  }
  // 30 is the digit 0 too.
  const isBinary = bytes[0] === 0x30 && !looksLikeText(bytes);
  if (isBinary) return fromBinary(bytes);
  const armour = isUtf16(bytes) ? armourInOctets(bytes, '') : -1;
  if (armour >= 0) return hiddenArmour(bytes, { offset: armour });
  const text = decodeText(bytes);
  if (text === null) return refuse('PKC401', { fault: 'binary' }, bytes, AT_START);
  const file = { bytes, text };
  const blocks = readPemBlocks(text);
  if (blocks.length > MAX_PEM_BLOCKS)
    return refuse('PKC402', { fault: 'too-many-blocks', limit: MAX_PEM_BLOCKS }, bytes);
  const secret = privateKeyInText(text, blocks);
  if (secret >= 0) {
    const fault = { fault: 'private-key', part: { part: 'text' } } as const;
    return refuse('PKC403', fault, bytes, beginningOf(file, secret), octetOf(bytes, text, secret));
  }
  const stray = strayArmour(text, blocks);
  if (stray >= 0) return hiddenArmour(bytes, placeOf(file, stray));
  return blocks.length > 0 ? readPemHolders(blocks, file) : fromBareText(file);
}

/** OpenSSL looks for PEM in any file first, also in one that is DER. */
function fromBinary(bytes: Uint8Array): KeyHolders | HolderProblem {
  const holder = readHolder(bytes, { part: 'file' }, null);
  const armour = 'code' in holder ? -1 : armourInOctets(bytes, ARMOURED[holder.kind]);
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
  { offset, line = null }: Pick<TextPlace, 'offset'> & { readonly line?: number | null },
): HolderProblem {
  return refuse('PKC402', { fault: 'hidden-armour', line, offset }, bytes, null, offset);
}

function single(holder: KeyHolder | HolderProblem, encoding: Encoding): KeyHolders | HolderProblem {
  if (!('code' in holder)) return { encoding, holders: [holder] };
  // What is broken names the octet of the break.
  return holder.code === 'PKC402' ? holder : { ...holder, values: { ...holder.values, begins: AT_START } };
}

const AT_START: Beginning = { line: null, offset: 0 };

function fromBareText(file: TextFile): KeyHolders | HolderProblem {
  const { bytes, text } = file;
  const kind = textKindOf(text);
  if (kind !== null) return refuse('PKC401', { fault: 'text', kind }, bytes, AT_START);
  const decoded = decodeBase64(text);
  if (decoded.octets?.[0] === 0x30)
    return single(readHolder(decoded.octets, { part: 'base64' }, null), 'base64');
  if (decoded.octets === null && /^\s*MI/.test(text)) {
    const { problem } = decoded;
    const place = placeOf(file, decoded.at);
    const fault = { fault: 'not-base64', part: { part: 'base64' }, problem, ...place } as const;
    return refuse('PKC402', fault, bytes, null, place.offset);
  }
  return refuse('PKC401', { fault: 'text', kind: null }, bytes, AT_START);
}

function refuse(
  code: HolderProblem['code'],
  fault: HolderFault,
  bytes: Uint8Array,
  begins: Beginning | null = null,
  offset = 0,
): HolderProblem {
  return { code, values: { fault, begins }, offset, length: bytes.length - offset, block: null };
}
