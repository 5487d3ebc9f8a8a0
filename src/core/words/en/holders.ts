import { escapeForDisplay } from '../../base/escape.ts';
import type { HolderKind, NamedHolder } from '../../model/comparison.ts';

/** What each kind is called in a sentence. */
export const HOLDER_NAMES: Readonly<Record<HolderKind, string>> = {
  csr: 'certificate request',
  certificate: 'certificate',
  'public-key': 'public key',
};

/** The kinds in the plural. */
export const HOLDER_PLURALS: Readonly<Record<HolderKind, string>> = {
  csr: 'requests',
  certificate: 'certificates',
  'public-key': 'public keys',
};

/** `the certificate request "CN=…" in a.csr`; with `The` for the start of a sentence. */
export function holderWords({ kind, subject, file }: NamedHolder, article: 'the' | 'The' = 'the'): string {
  const name = subject === null || subject === '' ? '' : ` "${escapeForDisplay(subject)}"`;
  return `${article} ${HOLDER_NAMES[kind]}${name} in ${escapeForDisplay(file)}`;
}
