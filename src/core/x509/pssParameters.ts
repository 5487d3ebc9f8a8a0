import { type Asn1Index, contentOf } from '../asn1/index/asn1Index.ts';
import { childNamed, descendantNamed } from '../asn1/index/fields.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { toUnsigned } from '../base/bytes.ts';
import type { Reason } from '../model/reasons.ts';

/** A hash of SHA-2 that is computed here. */
export type Sha2 = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** RSASSA-PSS-params as they are computed here, or why they are not. */
export type PssParameters =
  /** `saltLength` in octets; the mask generation function is MGF1 with the same hash. */
  | { readonly type: 'sha2'; readonly hash: Sha2; readonly saltLength: number }
  /** SHA-1, which is the default. */
  | { readonly type: 'weak' }
  | { readonly type: 'unsupported'; readonly reason: Reason };

const HASHES: Readonly<Record<string, Sha2>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Reads RSASSA-PSS-params (RFC 4055 section 3.1) strictly: odd ones are not guessed at. */
export function readPssParameters(index: Asn1Index, parameters: number): PssParameters {
  const hashNode = descendantNamed(index, parameters, 'hashAlgorithm', 'algorithm');
  if (parameters < 0 || hashNode < 0) return { type: 'weak' };
  const hash = HASHES[decodeOid(contentOf(index, hashNode)) ?? ''];
  if (hash === undefined) return unsupported({ code: 'pss-hash' });
  const mask = childNamed(index, parameters, 'maskGenAlgorithm');
  const maskFunction = childNamed(index, mask, 'algorithm');
  const maskHash = descendantNamed(index, mask, 'parameters', 'algorithm');
  const isMgf1 = maskFunction >= 0 && decodeOid(contentOf(index, maskFunction)) === '1.2.840.113549.1.1.8';
  if (!isMgf1 || maskHash < 0 || HASHES[decodeOid(contentOf(index, maskHash)) ?? ''] !== hash) {
    return unsupported({ code: 'pss-mask', hash });
  }
  const trailer = numberAt(index, childNamed(index, parameters, 'trailerField'), 1);
  if (trailer !== 1) return unsupported({ code: 'pss-trailer' });
  const saltLength = numberAt(index, childNamed(index, parameters, 'saltLength'), 20);
  if (saltLength === null) return unsupported({ code: 'pss-salt' });
  return { type: 'sha2', hash, saltLength };
}

function unsupported(reason: Reason): PssParameters {
  return { type: 'unsupported', reason };
}

/** A small non-negative INTEGER; `otherwise` where it is left out, null where it is odd. */
function numberAt(index: Asn1Index, node: number, otherwise: number): number | null {
  if (node < 0) return otherwise;
  const content = contentOf(index, node);
  if (content.length === 0 || content.length > 2 || content[0]! >= 0x80) return null;
  return Number(toUnsigned(content));
}
