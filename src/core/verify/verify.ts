import { type DataFinding, isError } from '../model/dataFinding.ts';
import type { Attestation } from './attestation.ts';
import { MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import { findingAtNode } from '../model/make.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { TrustAnchor } from './anchors.ts';
import { checkAlgorithms } from './checks/algorithms.ts';
import { checkAnchor, remarkAnchor } from './checks/anchor.ts';
import { checkAttestedCertificate } from './checks/attestedCertificate.ts';
import { checkAuthority } from './checks/authority.ts';
import { remarkDecoding } from './checks/decoding.ts';
import { remarkEncoding } from './checks/encoding.ts';
import { checkExtensions } from './checks/extensions.ts';
import { checkFirmware, checkHsmIdentity, remarkUnknownExtensions } from '../formats/luna/identityChecks.ts';
import { checkAttested, checkMessage, remarkUnused } from './checks/message.ts';
import { checkRoles } from './checks/roles.ts';
import { checkSignatures } from './checks/signatures.ts';
import { checkAsTrustedToo } from './checks/trustedRoot.ts';
import { checkValidity, remarkLongerThanIssuer } from './checks/validity.ts';
import type { PathContext } from './context.ts';
import type { Vocabulary } from '../decode/vocabulary.ts';
import { type Path, PathSearch } from './path.ts';

export interface Verification {
  /** The path that the verdict is about; empty where there is no attested certificate to start from. */
  readonly path: Path;
  /** Findings of the path from the attested key to the anchor; an error means that integrity is not shown. */
  readonly integrity: readonly DataFinding[];
  /** Findings on the HSM and the key's attributes. */
  readonly attributes: readonly DataFinding[];
  /** What is worth knowing and changes nothing. */
  readonly remarks: readonly DataFinding[];
}

export interface VerifyInput {
  readonly attestation: Attestation;
  /** All keys that a chain may end at. */
  readonly anchors: readonly TrustAnchor[];
  readonly at: Date;
  /** Errors in the encoding of certificates: with them nothing is verified. */
  readonly damage: readonly DataFinding[];
  /** What is known of object identifiers. */
  readonly vocabulary: Vocabulary;
}

/**
 * Verifies an attestation under the anchors at an instant. Of several complete paths the first without an error
 * counts: certificates that others added to the bag can neither help nor harm a good one.
 */
export async function verifyAttestation({
  attestation,
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
      integrity: message,
      attributes: [],
      remarks: [...remarkEncoding(attestation), ...remarkDecoding(attestation, vocabulary)],
    };
  }
  const search = new PathSearch(attestation, anchors);
  const path = await choosePath(search, attested, { attestation, at });
  const context: PathContext = { attestation, path, at };
  const limit = search.limited
    ? [
        findingAtNode(
          'PKC219',
          attestation.index,
          attested.node,
          `The search for a path was stopped after the work of ${MAX_SIGNATURE_CHECKS} signature checks.`,
        ),
      ]
    : [];
  const integrity = [...message, ...checkPath(context)];
  const isBroken = integrity.some(isError);
  const used = new Set(
    path.flatMap(({ certificate, inFile }) => (certificate && inFile ? [certificate.node] : [])),
  );
  return {
    path,
    // A bound that cut the search matters only where no good path was found before it.
    integrity: isBroken ? [...integrity, ...limit] : integrity,
    attributes: [
      ...checkHsmIdentity(context),
      ...checkFirmware(context),
      ...remarkUnknownExtensions(context),
    ],
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
): Promise<Path> {
  const complete = await search.complete(attested);
  const good = complete.find((path) => checkPath({ ...rest, path }).every((one) => !isError(one)));
  return good ?? complete[0] ?? (await search.broken(attested));
}

/** Every check of a path. Each runs to its end, so that one break does not hide the others. */
function checkPath(context: PathContext): DataFinding[] {
  return [
    ...checkSignatures(context),
    ...checkAnchor(context),
    ...checkAlgorithms(context),
    ...checkValidity(context),
    ...checkAsTrustedToo(checkAuthority, context),
    ...checkAsTrustedToo(checkExtensions, context),
    ...checkAttestedCertificate(context),
    ...checkAsTrustedToo(checkRoles, context),
  ];
}
