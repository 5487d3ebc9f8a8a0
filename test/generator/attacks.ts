import type { Attack, Good } from './attacks/attack.ts';
import { BAG_ATTACKS } from './attacks/bagAttacks.ts';
import { CERTIFICATE_ATTACKS } from './attacks/certificateAttacks.ts';
import { CHAIN_ATTACKS } from './attacks/chainAttacks.ts';
import { FILE_ATTACKS } from './attacks/fileAttacks.ts';
import { GOOD_FILES } from './attacks/goodFiles.ts';
import { IDENTITY_ATTACKS } from './attacks/identityAttacks.ts';
import { KEY_ATTACKS } from './attacks/keyAttacks.ts';
import { NAME_ATTACKS } from './attacks/nameAttacks.ts';
import { POSITION_ATTACKS } from './attacks/positionAttacks.ts';
import { ROLE_ATTACKS } from './attacks/roleAttacks.ts';
import { SIGNATURE_ATTACKS } from './attacks/signatureAttacks.ts';

/** Forged, broken and odd files with the answer that each must get. Names are unique. */
export const ATTACKS: readonly Attack[] = [
  ...CHAIN_ATTACKS,
  ...ROLE_ATTACKS,
  ...CERTIFICATE_ATTACKS,
  ...POSITION_ATTACKS,
  ...SIGNATURE_ATTACKS,
  ...KEY_ATTACKS,
  ...IDENTITY_ATTACKS,
  ...NAME_ATTACKS,
  ...BAG_ATTACKS,
  ...FILE_ATTACKS,
];

/** Sound files, each with one departure of genuine PKCs or one allowed variation: they must verify. */
export const GOOD: readonly Good[] = GOOD_FILES;
