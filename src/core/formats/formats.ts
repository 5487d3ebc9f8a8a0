import type { Certificate } from '../x509/certificate.ts';
import type { Format } from './format.ts';
import { LUNA } from './luna/luna.ts';

/** All kinds of attestations; each is listed in formatOids.ts and formatAnchors.ts too. */
export const FORMATS: readonly [Format, ...Format[]] = [LUNA];

/** The kind of an attestation by how it marks the attested certificate; the first where none is marked. */
export function formatFor(certificates: readonly Certificate[]): Format {
  const marked = FORMATS.find((format) => certificates.some((one) => format.claimsAttestedKey(one)));
  return marked ?? FORMATS[0];
}
