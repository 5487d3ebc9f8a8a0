import type { Format } from '../format.ts';
import { BUILT_IN_ANCHORS } from './anchors.ts';
import { FAMILIES } from './family.ts';
import { checkFirmware, checkHsmIdentity, remarkUnknownExtensions } from './identityChecks.ts';
import { FIRMWARE_VERSION, HSM_SERIAL_NUMBER } from './lunaExtensions.ts';
import { recognise } from './recognise.ts';
import { claimsAttestedKey, roleOf } from './roles.ts';
import { looksLikeTcTrustCenter } from './tcTrustCenter.ts';

/** Public key confirmations of Thales Luna HSMs. */
export const LUNA: Format = {
  id: 'luna',
  claimsAttestedKey,
  roleOf,
  families: FAMILIES,
  anchors: BUILT_IN_ANCHORS,
  processedExtensions: [HSM_SERIAL_NUMBER, FIRMWARE_VERSION],
  recognise,
  recogniseIncomplete: (found) => (looksLikeTcTrustCenter(found) ? 'luna-tc-trustcenter' : null),
  checkAttributes: (context) => [
    ...checkHsmIdentity(context),
    ...checkFirmware(context),
    ...remarkUnknownExtensions(context),
  ],
};
