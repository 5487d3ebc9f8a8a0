import type { Certificate } from '../../x509/certificate.ts';

// Until claims, annotations and causes take these from where they are.
export { ROLE_NAMES } from '../../words/en/roles.ts';
export { purposeNode } from '../../x509/purpose.ts';

/**
 * What a Luna certificate is for. Told by the one object identifier in its extended key usage. No source
 * names these identifiers; the names are by position in the chain (observed in the vendor's samples, the
 * list per position is documented by Thales luna-pkc-validator).
 */
export type Role = 'pkc' | 'dac' | 'hoc' | 'mic' | 'root' | 'ecc-hoc' | 'ecc-mic';

const ROLE_BY_PURPOSE: Readonly<Record<string, Role>> = {
  '1.3.6.1.4.1.12383.1.1': 'root',
  '1.3.6.1.4.1.12383.1.7': 'mic',
  '1.3.6.1.4.1.12383.1.8': 'hoc',
  '1.3.6.1.4.1.12383.1.12': 'dac',
  '1.3.6.1.4.1.12383.1.13': 'pkc',
  '1.3.6.1.4.1.12383.1.14': 'ecc-mic',
  '1.3.6.1.4.1.12383.1.15': 'ecc-hoc',
};

const ATTESTED_PURPOSE = '1.3.6.1.4.1.12383.1.13';

/** The role a certificate states; null where it states none, several, or one that is not Luna's. */
export function roleOf(certificate: Certificate): Role | null {
  const purposes = certificate.extKeyUsage;
  return purposes?.length === 1 ? (ROLE_BY_PURPOSE[purposes[0]!] ?? null) : null;
}

/** Whether a certificate claims to be that of an attested key, alone or among other purposes. */
export function claimsAttestedKey(certificate: Certificate): boolean {
  return certificate.extKeyUsage?.includes(ATTESTED_PURPOSE) ?? false;
}
