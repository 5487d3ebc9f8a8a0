import { nodePlace } from '../asn1/index/place.ts';
import { type Finding, finding, isError } from '../model/finding.ts';
import type { Attestation } from './attestation.ts';
import { MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type TrustAnchor, parseAnchor } from './anchors.ts';
import { checkAlgorithms } from './checks/algorithms.ts';
import { checkAnchor, remarkAnchor } from './checks/anchor.ts';
import { checkAttestedCertificate } from './checks/attestedCertificate.ts';
import { checkAuthority } from './checks/authority.ts';
import { remarkDecoding } from './checks/decoding.ts';
import { remarkEncoding } from './checks/encoding.ts';
import { checkExtensions } from './checks/extensions.ts';
import { checkAttested, checkMessage, remarkUnused } from './checks/message.ts';
import { checkRoles } from './checks/roles.ts';
import { checkSignatures } from './checks/signatures.ts';
import { checkAsTrustedToo } from './checks/trustedRoot.ts';
import { checkValidity, remarkLongerThanIssuer } from './checks/validity.ts';
import type { PathContext } from './context.ts';
import type { Family } from './families.ts';
import { type Path, PathSearch } from './path.ts';
import { familyOfPath } from './pathRoles.ts';
import type { VerificationRules } from './vendorRules.ts';
import type { Vocabulary } from '../decode/vocabulary.ts';

export interface Verification {
  /** The path that the verdict is about; empty where there is no attested certificate to start from. */
  readonly path: Path;
  /** The family that the roles of the path are those of; null where it ends at no anchor, or they fit none. */
  readonly family: Family | null;
  /** Which form of attestation it is, or looks like, verified or not. */
  readonly format: string;
  /** Findings of the path from the attested key to the anchor; an error means that integrity is not shown. */
  readonly integrity: readonly Finding[];
  /** Findings on the HSM and the key's attributes. */
  readonly attributes: readonly Finding[];
  /** What is worth knowing and changes nothing. */
  readonly remarks: readonly Finding[];
}

export interface VerifyInput {
  readonly attestation: Attestation;
  readonly rules: VerificationRules;
  /** All keys that a chain may end at. */
  readonly anchors: readonly TrustAnchor[];
  readonly at: Date;
  /** Errors in the encoding of certificates: with them nothing is verified. */
  readonly damage: readonly Finding[];
  /** What is known of object identifiers. */
  readonly vocabulary: Vocabulary;
}

/**
 * Verifies an attestation under the anchors at an instant. Of several complete paths the first without an error
 * counts: certificates that others added to the bag can neither help nor harm a good one.
 */
export async function verifyAttestation({
  attestation,
  rules,
  anchors,
  at,
  damage,
  vocabulary,
}: VerifyInput): Promise<Verification> {
  const message = [...damage, ...checkMessage(attestation), ...checkAttested(attestation)];
  const [attested, ...others] = attestation.attested;
  if (!attested || others.length > 0) {
    return {
      path: [],
      family: null,
      format: rules.recognise({ attestation, path: [] }),
      integrity: message,
      attributes: [],
      remarks: [...remarkEncoding(attestation), ...remarkDecoding(attestation, vocabulary)],
    };
  }
  const search = new PathSearch(attestation, anchors.map(parseAnchor));
  const path = await choosePath(search, attested, { attestation, at }, rules);
  const context: PathContext = { attestation, path, at };
  const limit = search.limited
    ? [
        finding(
          'PKC219',
          { bound: 'signature-checks', limit: MAX_SIGNATURE_CHECKS },
          nodePlace(attestation.index, attested.node),
        ),
      ]
    : [];
  const integrity = [...message, ...checkPath(context, rules)];
  const isBroken = integrity.some(isError);
  const used = new Set(
    path.flatMap(({ certificate, inFile }) => (certificate && inFile ? [certificate.node] : [])),
  );
  return {
    path,
    family: familyOfPath(path, rules),
    format: rules.recognise(context),
    // A bound that cut the search matters only where no good path was found before it.
    integrity: isBroken ? [...integrity, ...limit] : integrity,
    attributes: rules.checkAttributes(context),
    remarks: [
      ...(await remarkAnchor(context)),
      ...remarkLongerThanIssuer(context),
      ...remarkEncoding(attestation),
      ...remarkDecoding(attestation, vocabulary),
      ...remarkUnused(attestation, used),
    ],
  };
}

async function choosePath(
  search: PathSearch,
  attested: Certificate,
  rest: Omit<PathContext, 'path'>,
  rules: VerificationRules,
): Promise<Path> {
  const complete = await search.complete(attested);
  const good = complete.find((path) => checkPath({ ...rest, path }, rules).every((one) => !isError(one)));
  return good ?? complete[0] ?? (await search.broken(attested));
}

/** Every check of a path. Each runs to its end, so that one break does not hide the others. */
function checkPath(context: PathContext, rules: VerificationRules): Finding[] {
  return [
    ...checkSignatures(context),
    ...checkAnchor(context, rules),
    ...checkAlgorithms(context),
    ...checkValidity(context),
    ...checkAsTrustedToo(checkAuthority, context),
    ...checkAsTrustedToo((one) => checkExtensions(one, rules), context),
    ...checkAttestedCertificate(context),
    ...checkAsTrustedToo((one) => checkRoles(one, rules), context),
  ];
}
