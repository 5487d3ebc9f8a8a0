import type { Certificate } from '../../x509/certificate.ts';
import { LUNA_PURPOSES, PURPOSES } from './purposes.ts';

/**
 * What a Luna certificate is for. Told by the one object identifier in its extended key usage. No source
 * names these identifiers; the names are by position in the chain (observed in the vendor's samples, the
 * list per position is documented by Thales luna-pkc-validator).
 */
export type Role = (typeof PURPOSES)[number]['role'];

const ROLE_BY_PURPOSE: ReadonlyMap<string, Role> = new Map(PURPOSES.map(({ oid, role }) => [oid, role]));

export const ATTESTED_PURPOSE = `${LUNA_PURPOSES}.13`;

/** The role a certificate states; null where it states none, several, or one that is not Luna's. */
export function roleOf(certificate: Certificate): Role | null {
  const purposes = certificate.extKeyUsage;
  return purposes?.length === 1 ? (ROLE_BY_PURPOSE.get(purposes[0]!) ?? null) : null;
}

/** Whether a certificate claims to be that of an attested key, alone or among other purposes. */
export function claimsAttestedKey(certificate: Certificate): boolean {
  return certificate.extKeyUsage?.includes(ATTESTED_PURPOSE) ?? false;
}
