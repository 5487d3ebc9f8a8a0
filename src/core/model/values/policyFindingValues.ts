import type { NamedHolder } from '../comparison.ts';

/** What each finding of this hundred says, as values. */
export interface PolicyFindingValues {
  readonly PKC501: JudgedKey & ForbiddenKey;
  readonly PKC502: JudgedKey &
    ({ readonly part: 'modulus' } | { readonly part: 'exponent'; readonly exponent: string });
  readonly PKC503: JudgedKey & { readonly exponent: string };
  readonly PKC504: { readonly holder: NamedHolder; readonly algorithm: string };
  readonly PKC505: Readonly<Record<string, never>>;
  readonly PKC506: Readonly<Record<string, never>>;
  readonly PKC507: Readonly<Record<string, never>>;
}

/** Whose key is judged: that of a request, certificate or public key; null for the attested one. */
export interface JudgedKey {
  readonly holder: NamedHolder | null;
}

/** What a key is, and what it should be; exponents are decimal. */
export type ForbiddenKey =
  | { readonly because: 'size'; readonly bits: number; readonly least: number }
  | { readonly because: 'curve'; readonly curve: string; readonly allowed: readonly string[] }
  | { readonly because: 'kind'; readonly algorithm: string; readonly allowed: readonly string[] };
