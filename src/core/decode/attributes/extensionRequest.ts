import type { Decoder, Decoding } from '../decoding.ts';
import { sayRequested } from '../requested.ts';

/** RFC 2985 section 5.4.2: the extensions that the certificate shall have. */
export const extensionRequest: Decoder = {
  oid: '1.2.840.113549.1.9.14',
  name: 'Requested extensions',
  decode,
};

/** [MS-WCCE] 2.2.2.7.7, szOID_CERT_EXTENSIONS: the same under an identifier of Microsoft's. */
export const microsoftCertExtensions: Decoder = {
  oid: '1.3.6.1.4.1.311.2.1.14',
  name: 'Requested extensions (Microsoft)',
  decode,
};

/** Both, by their types. */
export const EXTENSION_REQUESTS: ReadonlySet<string> = new Set([
  extensionRequest.oid,
  microsoftCertExtensions.oid,
]);

function decode(decoding: Decoding): void {
  for (const node of decoding.items(decoding.inner)) sayRequested(decoding, node);
}
