import type { DataFinding } from '../../model/dataFinding.ts';
import { nameOrOid } from '../../formats/oidNames.ts';
import { type Family, familyOf } from '../../formats/luna/family.ts';
import { ROLE_NAMES, type Role, purposeNode, roleOf } from '../../formats/luna/roles.ts';
import { OID_EXT_KEY_USAGE } from '../../x509/certificate.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { Path, PathEntry } from '../path.ts';

/**
 * Role of an entry: what its certificate states. That of a built-in anchor is what the store knows: a certificate in
 * the file that carries the anchor's key need not be one that its owner made.
 */
export function roleOfEntry({ certificate, anchor, inFile }: PathEntry): Role | null {
  if (anchor?.source === 'built-in') return anchor.role;
  if (certificate !== null && (inFile || anchor === null)) return roleOf(certificate);
  return anchor?.role ?? null;
}

/** The family of a path that ends at an anchor; null where its roles fit none. */
export function familyOfPath(path: Path): Family | null {
  return path.at(-1)?.anchor ? familyOf(path.map(roleOfEntry)) : null;
}

/**
 * Each certificate states one role, critically, and the roles from the attested key to the anchor are those
 * of a known family. A user's root without any extended key usage is taken in the last place.
 */
export function checkRoles(context: PathContext): DataFinding[] {
  const findings = certified(context.path).flatMap((entry) => checkStatement(context, entry));
  const top = context.path.at(-1);
  if (!top?.anchor || findings.length > 0) return findings;
  const family = familyOfPath(context.path);
  const roles = context.path.map((entry) => roleOfEntry(entry) ?? 'no role').join(', ');
  if (family === null) {
    const message = `The roles from the attested key to the anchor are ${roles}: no known family of Luna certificates.`;
    return [
      findingOn('PKC215', context, context.path[0]!, purposeNode(context.path[0]!.certificate!), message),
    ];
  }
  if (family.basis === 'observed') return [];
  return [
    findingOn(
      'PKC223',
      context,
      context.path[0]!,
      null,
      `The roles ${roles} fit a family that is documented but was never seen.`,
    ),
  ];
}

function checkStatement(context: PathContext, entry: ReturnType<typeof certified>[number]): DataFinding[] {
  const { certificate } = entry;
  const purposes = certificate.extKeyUsage;
  if (purposes === null) {
    if (entry.anchor?.source === 'user') return [];
    return [
      findingOn(
        'PKC224',
        context,
        entry,
        null,
        `${nameOf(entry)} states no role: it has no extended key usage.`,
      ),
    ];
  }
  const node = purposeNode(certificate);
  if (purposes.length > 1) {
    const message = `${nameOf(entry)} states ${purposes.length} purposes (${purposes.map(nameOrOid).join('; ')}) where Luna certificates state one role.`;
    return [findingOn('PKC224', context, entry, node, message)];
  }
  const role = roleOf(certificate);
  if (role === null) {
    return [
      findingOn(
        'PKC224',
        context,
        entry,
        node,
        `${nameOf(entry)} states the purpose ${nameOrOid(purposes[0]!)}, which is no role of a Luna certificate.`,
      ),
    ];
  }
  const critical = certificate.extensions.some(
    ({ oid, critical: flag }) => oid === OID_EXT_KEY_USAGE && flag,
  );
  if (critical) return [];
  return [
    findingOn(
      'PKC224',
      context,
      entry,
      node,
      `${nameOf(entry)} states its role, ${ROLE_NAMES[role]}, in an extension that is not critical.`,
    ),
  ];
}
