import { childrenOf } from '../../asn1/index/asn1Index.ts';
import { OID_EXT_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { LUNA_PURPOSES, PURPOSES } from './purposes.ts';

/**
 * What a Luna certificate is for. Told by the one object identifier in its extended key usage. No source
 * names these identifiers; the names are by position in the chain (observed in the vendor's samples, the
 * list per position is documented by Thales luna-pkc-validator).
 */
export type Role = (typeof PURPOSES)[number]['role'];

const ROLE_BY_PURPOSE: ReadonlyMap<string, Role> = new Map(PURPOSES.map(({ oid, role }) => [oid, role]));

export const ATTESTED_PURPOSE = `${LUNA_PURPOSES}.13`;

/** In words, for people. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  pkc: 'attested key (PKC)',
  dac: 'device authentication (DAC)',
  hoc: 'hardware origin (HOC)',
  mic: 'manufacturing integrity (MIC)',
  root: 'root',
  'ecc-hoc': 'hardware origin (ECC)',
  'ecc-mic': 'manufacturing integrity (ECC root)',
};

/** The role a certificate states; null where it states none, several, or one that is not Luna's. */
export function roleOf(certificate: Certificate): Role | null {
  const purposes = certificate.extKeyUsage;
  return purposes?.length === 1 ? (ROLE_BY_PURPOSE.get(purposes[0]!) ?? null) : null;
}

/** Whether a certificate claims to be that of an attested key, alone or among other purposes. */
export function claimsAttestedKey(certificate: Certificate): boolean {
  return certificate.extKeyUsage?.includes(ATTESTED_PURPOSE) ?? false;
}

/** Element of the purpose (or the extension) for findings and annotations; -1 without the extension. */
export function purposeNode(certificate: Certificate): number {
  const extension = certificate.extensions.find(({ oid }) => oid === OID_EXT_KEY_USAGE);
  if (!extension) return -1;
  return extension.inner >= 0
    ? (childrenOf(certificate.index, extension.inner)[0] ?? extension.inner)
    : extension.valueNode;
}
