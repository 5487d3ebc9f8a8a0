import type { DataFinding } from '../../model/dataFinding.ts';
import { nameOrOid } from '../../asn1/oid/oidNames.ts';
import { OID_EXT_KEY_USAGE } from '../../x509/certificate.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import { type RoleRules, familyOfPath, roleOfEntry } from '../pathRoles.ts';
import { roleWords } from '../../words/en/roles.ts';
import { purposeNode } from '../../x509/purpose.ts';

/**
 * Each certificate states one role, critically, and the roles from the attested key to the anchor are those
 * of a known family. A user's root without any extended key usage is taken in the last place.
 */
export function checkRoles(context: PathContext, rules: RoleRules): DataFinding[] {
  const findings = certified(context.path).flatMap((entry) => checkStatement(context, entry, rules));
  const top = context.path.at(-1);
  if (!top?.anchor || findings.length > 0) return findings;
  const family = familyOfPath(context.path, rules);
  const roles = context.path.map((entry) => roleOfEntry(entry, rules) ?? 'no role').join(', ');
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

function checkStatement(
  context: PathContext,
  entry: ReturnType<typeof certified>[number],
  { roleOf }: Pick<RoleRules, 'roleOf'>,
): DataFinding[] {
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
      `${nameOf(entry)} states its role, ${roleWords(role)}, in an extension that is not critical.`,
    ),
  ];
}
