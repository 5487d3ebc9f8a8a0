import { SETTINGS_SECTION, TRUSTED_ROOTS } from '../names.ts';

/** The setting as it stands in settings.json. */
export const SETTING = `${SETTINGS_SECTION}.${TRUSTED_ROOTS}`;
