import type { Certificate } from '../x509/certificate.ts';
import { type Family, familyOf } from './families.ts';
import type { Path, PathEntry } from './path.ts';

/** What a kind of attestation says of roles. */
export interface RoleRules {
  /** The role that a certificate states; null where it states none, several, or one of another kind. */
  roleOf(certificate: Certificate): string | null;
  readonly families: readonly Family[];
}

/**
 * Role of an entry: what its certificate states. That of a built-in anchor is what the store knows: a certificate in
 * the file that carries the anchor's key need not be one that its owner made.
 */
export function roleOfEntry(
  { certificate, anchor }: PathEntry,
  { roleOf }: Pick<RoleRules, 'roleOf'>,
): string | null {
  if (anchor?.source === 'built-in' || certificate === null) return anchor?.role ?? null;
  return roleOf(certificate);
}

/** The family of a path that ends at an anchor; null where its roles fit none. */
export function familyOfPath(path: Path, rules: RoleRules): Family | null {
  if (!path.at(-1)?.anchor) return null;
  return familyOf(
    rules.families,
    path.map((entry) => roleOfEntry(entry, rules)),
  );
}
