import type { Attestation } from '../../verify/attestation.ts';
import { looksLikeTcTrustCenter } from '../../verify/checks/anchor.ts';
import { familyOfPath } from '../../verify/checks/roles.ts';
import type { Path } from '../../verify/path.ts';
import { roleOf } from './roles.ts';

/** Which of Luna's formats an attestation has; `unknown` where its certificates do not tell. */
export function formatId(
  path: Path,
  attestation: Attestation,
): 'luna-rsa' | 'luna-ecc' | 'luna-tc-trustcenter' | 'unknown' {
  const family = familyOfPath(path);
  if (family) return family.format;
  if (looksLikeTcTrustCenter({ path, attestation })) return 'luna-tc-trustcenter';
  if (attestation.attested.length !== 1) return 'unknown';
  // What else lies in the bag says nothing of the key.
  const roles = new Set(path.flatMap(({ certificate }) => (certificate ? [roleOf(certificate)] : [])));
  if (roles.has('ecc-hoc') || roles.has('ecc-mic')) return 'luna-ecc';
  return roles.has('dac') || roles.has('hoc') || roles.has('mic') ? 'luna-rsa' : 'unknown';
}
