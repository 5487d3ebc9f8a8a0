import { type Finding, finding } from '../../model/finding.ts';
import { OID_EXT_KEY_USAGE } from '../../x509/certificate.ts';
import { purposeNode } from '../../x509/purpose.ts';
import { type CertifiedEntry, type PathContext, certified, entryName, placeOn } from '../context.ts';
import { type RoleRules, familyOfPath, roleOfEntry } from '../pathRoles.ts';

/**
 * Each certificate states one role, critically, and the roles from the attested key to the anchor are those
 * of a known family. A user's root without any extended key usage is taken in the last place.
 */
export function checkRoles(context: PathContext, rules: RoleRules): Finding[] {
  const { path } = context;
  const findings = certified(path).flatMap((entry) => checkStatement(context, entry, rules));
  if (!path.at(-1)?.anchor || findings.length > 0) return findings;
  const attested = path[0]!;
  const family = familyOfPath(path, rules);
  const roles = path.map((entry) => roleOfEntry(entry, rules));
  if (family === null)
    return [finding('PKC215', { roles }, placeOn(context, attested, purposeNode(attested.certificate!)))];
  if (family.basis === 'observed') return [];
  return [finding('PKC223', { roles }, placeOn(context, attested))];
}

function checkStatement(
  context: PathContext,
  one: CertifiedEntry,
  { roleOf }: Pick<RoleRules, 'roleOf'>,
): Finding[] {
  const { certificate, anchor } = one;
  const purposes = certificate.extKeyUsage;
  const entry = entryName(one);
  if (purposes === null) {
    if (anchor?.source === 'user') return [];
    return [finding('PKC224', { why: 'no-purpose', entry }, placeOn(context, one))];
  }
  const place = placeOn(context, one, purposeNode(certificate));
  if (purposes.length > 1) return [finding('PKC224', { why: 'several-purposes', entry, purposes }, place)];
  const role = roleOf(certificate);
  if (role === null) return [finding('PKC224', { why: 'no-role', entry, purpose: purposes[0]! }, place)];
  const isCritical = certificate.extensions.some(
    ({ oid, critical }) => oid === OID_EXT_KEY_USAGE && critical,
  );
  return isCritical ? [] : [finding('PKC224', { why: 'not-critical', entry, role }, place)];
}
