import type { Family } from '../../verify/families.ts';
import type { Role } from './roles.ts';

interface LunaFamily extends Family {
  readonly format: 'luna-rsa' | 'luna-ecc';
  readonly roles: readonly Role[];
}

/** The sequences in which Luna HSMs issue certificates; the documented ones by the certificate types of the vendor's headers. */
export const FAMILIES: readonly LunaFamily[] = [
  { format: 'luna-rsa', roles: ['pkc', 'dac', 'hoc', 'mic', 'root'], basis: 'observed' },
  { format: 'luna-ecc', roles: ['pkc', 'ecc-hoc', 'ecc-mic'], basis: 'observed' },
  { format: 'luna-ecc', roles: ['pkc', 'dac', 'ecc-hoc', 'ecc-mic'], basis: 'documented' },
  { format: 'luna-ecc', roles: ['pkc', 'ecc-hoc', 'ecc-mic', 'root'], basis: 'documented' },
  { format: 'luna-ecc', roles: ['pkc', 'dac', 'ecc-hoc', 'ecc-mic', 'root'], basis: 'documented' },
];
