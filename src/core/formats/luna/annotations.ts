import type { Annotation } from '../../inspect.ts';
import type { Attestation } from '../../verify/attestation.ts';
import type { Claim } from './claims.ts';
import { ROLE_NAMES, purposeNode, roleOf } from './roles.ts';

/** Meanings of elements for the tree and the tooltip: the claims that are read from octets, and the roles. */
export function annotationsOf(claims: readonly Claim[], { certificates }: Attestation): Annotation[] {
  const fromClaims = claims
    .filter(({ node }) => node >= 0)
    .map(({ node, name, value, basis, source }): Annotation => ({
      node,
      text: value === null ? `${name}: meaning not known` : `${name}: ${value}`,
      basis,
      source,
    }));
  const roles = certificates.flatMap((certificate): Annotation[] => {
    const role = roleOf(certificate);
    if (role === null) return [];
    const source =
      "by position in the vendor's samples; the list per position is documented by Thales luna-pkc-validator";
    return [certificate.node, purposeNode(certificate)].map((node) => ({
      node,
      text: `role: ${ROLE_NAMES[role]}`,
      basis: 'observed',
      source,
    }));
  });
  return [...fromClaims, ...roles];
}
