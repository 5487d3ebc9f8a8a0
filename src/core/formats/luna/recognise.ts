import { familyOfPath } from '../../verify/pathRoles.ts';
import type { FoundPath } from '../../verify/vendorRules.ts';
import { FAMILIES } from './family.ts';
import { roleOf } from './roles.ts';
import { looksLikeTcTrustCenter } from './tcTrustCenter.ts';

/** Which form of Luna attestation a file is, or looks like. */
export function recognise({ path, attestation }: FoundPath): string {
  const family = familyOfPath(path, { roleOf, families: FAMILIES });
  if (family) return family.format;
  if (looksLikeTcTrustCenter({ path, attestation })) return 'luna-tc-trustcenter';
  if (attestation.attested.length !== 1) return 'unknown';
  // What else lies in the bag says nothing of the key.
  const roles = new Set(path.flatMap(({ certificate }) => (certificate ? [roleOf(certificate)] : [])));
  if (roles.has('ecc-hoc') || roles.has('ecc-mic')) return 'luna-ecc';
  return roles.has('dac') || roles.has('hoc') || roles.has('mic') ? 'luna-rsa' : 'unknown';
}
