import { decodeBase64 } from '../../input/base64.ts';
import type { TrustAnchor } from '../../verify/anchors.ts';
import { CHRYSALIS_ROOT_BASE64 } from './chrysalisRoot.ts';

/**
 * The manufacturer's roots, pinned by key. Chrysalis-ITS: published by the PKI Consortium. SafeNet ECC: its
 * fingerprint, as in the vendor's published samples; its certificate is not shipped.
 */
export const BUILT_IN_ANCHORS: readonly TrustAnchor[] = [
  {
    name: 'Chrysalis-ITS Root',
    spkiSha256: '5d31fc462ae8a1a5327b149ff43aa6d867a28d7e17ca1cca7e7d514cf8cdc132',
    source: 'built-in',
    certificate: decodeBase64(CHRYSALIS_ROOT_BASE64).octets,
    origin: null,
    role: 'root',
    pin: null,
  },
  {
    name: 'SafeNet ECC Manufacturer Integrity',
    spkiSha256: '9ce6c272050d813428e7b7a6754143690128b823151671efc5e29ca1321c6804',
    source: 'built-in',
    certificate: null,
    origin: null,
    role: 'ecc-mic',
    pin: { curveOid: '1.3.132.0.34', notBefore: '2010-08-12T15:23:06Z', notAfter: '2030-08-12T15:23:06Z' },
  },
];
