/** What the roles of certificates are called, for people. */
export const ROLE_NAMES = {
  pkc: 'attested key (PKC)',
  dac: 'device authentication (DAC)',
  hoc: 'hardware origin (HOC)',
  mic: 'manufacturing integrity (MIC)',
  root: 'root',
  'ecc-hoc': 'hardware origin (ECC)',
  'ecc-mic': 'manufacturing integrity (ECC root)',
} as const;

/** "attested key (PKC)" for `pkc`; what is no role stays as it is. */
export function roleWords(role: string): string {
  const names: Readonly<Record<string, string>> = ROLE_NAMES;
  return Object.hasOwn(names, role) ? names[role]! : role;
}
