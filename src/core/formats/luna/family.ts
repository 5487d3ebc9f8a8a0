import type { Role } from './roles.ts';

/** A sequence of roles, from the attested key to the anchor, in which Luna HSMs issue certificates. */
export interface Family {
  readonly format: 'luna-rsa' | 'luna-ecc';
  readonly roles: readonly Role[];
  /** `observed`: in genuine files. `documented`: allowed by the certificate types of the vendor's headers, not seen. */
  readonly basis: 'observed' | 'documented';
}

export const FAMILIES: readonly Family[] = [
  { format: 'luna-rsa', roles: ['pkc', 'dac', 'hoc', 'mic', 'root'], basis: 'observed' },
  { format: 'luna-ecc', roles: ['pkc', 'ecc-hoc', 'ecc-mic'], basis: 'observed' },
  { format: 'luna-ecc', roles: ['pkc', 'dac', 'ecc-hoc', 'ecc-mic'], basis: 'documented' },
  { format: 'luna-ecc', roles: ['pkc', 'ecc-hoc', 'ecc-mic', 'root'], basis: 'documented' },
  { format: 'luna-ecc', roles: ['pkc', 'dac', 'ecc-hoc', 'ecc-mic', 'root'], basis: 'documented' },
];

/**
 * The family of a complete path. A root of the user that states no role (`null` at the end) may stand for
 * whatever role the family has there: it is trusted as a key.
 */
export function familyOf(roles: readonly (Role | null)[]): Family | null {
  return (
    FAMILIES.find(
      (family) =>
        family.roles.length === roles.length &&
        family.roles.every((role, i) => role === roles[i] || (roles[i] === null && i === roles.length - 1)),
    ) ?? null
  );
}
