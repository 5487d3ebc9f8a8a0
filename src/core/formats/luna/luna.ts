import type { Format } from '../format.ts';
import { BUILT_IN_ANCHORS } from './anchors.ts';
import { claimsOf } from './claims.ts';
import { LUNA_DECODERS } from './decoders.ts';
import { hsmOf } from './hsm.ts';
import { LUNA_OIDS } from './oids.ts';
import { FAMILIES } from './family.ts';
import { checkFirmware, checkHsmIdentity, remarkUnknownExtensions } from './identityChecks.ts';
import { FIRMWARE_VERSION, HSM_SERIAL_NUMBER } from './lunaExtensions.ts';
import { recognise } from './recognise.ts';
import { claimsAttestedKey, roleOf } from './roles.ts';
import { looksLikeTcTrustCenter } from './tcTrustCenter.ts';

/** Public key confirmations of Thales Luna HSMs. */
export const LUNA: Format = {
  id: 'luna',
  oids: LUNA_OIDS,
  decoders: LUNA_DECODERS,
  claims: claimsOf,
  device: hsmOf,
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
