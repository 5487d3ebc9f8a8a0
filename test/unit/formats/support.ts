import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { LUNA } from '../../../src/core/formats/luna/luna.ts';
import { type Attestation, readAttestation } from '../../../src/core/verify/attestation.ts';
import type { Certificate } from '../../../src/core/x509/certificate.ts';

export function attestationOf(bytes: Uint8Array): Attestation {
  return readAttestation({ index: indexAsn1({ bytes, root: 'ContentInfo' }), format: LUNA });
}

/** Certificates of a file in its order, which is that of the path in generated and genuine files. */
export function certificatesOf(bytes: Uint8Array): readonly [Certificate, ...Certificate[]] {
  const [attested, ...others] = attestationOf(bytes).certificates;
  if (!attested) throw new Error('no certificate');
  return [attested, ...others];
}
