import { decodeExtension } from '../decodeExtension.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** RFC 2985 section 5.4.2: the extensions that the certificate shall have. */
export const extensionRequest: Decoder = {
  oid: '1.2.840.113549.1.9.14',
  name: 'Requested extensions',
  attribute: true,
  decode,
};

/** [MS-WCCE] 2.2.2.7.7, szOID_CERT_EXTENSIONS: the same under an identifier of Microsoft's. */
export const microsoftCertExtensions: Decoder = {
  oid: '1.3.6.1.4.1.311.2.1.14',
  name: 'Requested extensions (Microsoft)',
  attribute: true,
  decode,
};

/** Both, by their types. */
export const EXTENSION_REQUESTS: ReadonlySet<string> = new Set([
  extensionRequest.oid,
  microsoftCertExtensions.oid,
]);

function decode(decoding: Decoding): void {
  const vocabulary = ofExtensions(decoding.vocabulary);
  for (const node of decoding.items(decoding.inner)) sayRequested(decoding, node, vocabulary);
}

/** Without the decoders of attributes: one that asked for a request within a request would be read level by level. */
function ofExtensions(vocabulary: Vocabulary): Vocabulary {
  const decoderOf: Vocabulary['decoderOf'] = (oid) => {
    const decoder = vocabulary.decoderOf(oid);
    return decoder?.attribute ? null : decoder;
  };
  return { ...vocabulary, decoderOf };
}

/** Adds what a requested extension says: each of its lines under its name. */
function sayRequested(decoding: Decoding, node: number, vocabulary: Vocabulary): void {
  const extension = decodeExtension(decoding.index, node, vocabulary);
  if (extension === null) {
    decoding.wrong('not an Extension', node);
    return;
  }
  const name = extension.critical ? `${extension.name}, critical` : extension.name;
  for (const { label, value, node: place, basis } of extension.lines)
    decoding.say(`${name}: ${label}`, value, place, basis);
  for (const problem of extension.problems)
    decoding.wrong(`${extension.name}: ${problem.message}`, problem.node);
}
