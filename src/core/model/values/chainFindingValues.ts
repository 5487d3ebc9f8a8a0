import type { Reason } from '../reasons.ts';
import type { EntryName } from './entryName.ts';
import type { NoValues } from './noValues.ts';

interface AboutEntry {
  readonly entry: EntryName;
}

interface AboutCertificate {
  /** Escaped for display. */
  readonly subject: string;
}

interface AboutExtension extends AboutEntry {
  /** Dotted. */
  readonly extension: string;
}

/** What each finding of this hundred says, as values. Times are ISO 8601; algorithms, purposes and extensions are dotted. */
export interface ChainFindingValues {
  /** How many different certificates can be read, of how many there are. */
  readonly PKC201: { readonly read: number; readonly all: number };
  readonly PKC202: { readonly count: number };
  readonly PKC203: AboutEntry & { readonly issuer: EntryName };
  readonly PKC204: AboutEntry & { readonly issuer: string };
  readonly PKC205: AboutEntry &
    (
      | { readonly why: 'untrusted-root'; readonly spkiSha256: string }
      | { readonly why: 'circle'; readonly issuer: string }
    );
  readonly PKC206: AboutEntry & { readonly notAfter: string; readonly at: string };
  readonly PKC207: AboutEntry & { readonly notBefore: string; readonly at: string };
  readonly PKC208: AboutEntry & { readonly hasBasicConstraints: boolean };
  /** Null without the extension. */
  readonly PKC209: AboutEntry & { readonly keyUsage: readonly string[] | null };
  readonly PKC210: AboutEntry & { readonly allowed: number; readonly below: number };
  readonly PKC211: AboutExtension;
  readonly PKC212: AboutEntry & { readonly reason: Reason };
  readonly PKC213: AboutEntry & { readonly reason: Reason };
  readonly PKC214: AboutEntry & { readonly inner: string; readonly outer: string };
  /** From the attested key upwards; null for no role. */
  readonly PKC215: { readonly roles: readonly (string | null)[] };
  readonly PKC216: { readonly why: 'basicConstraints' | 'keyUsage' };
  readonly PKC217: AboutExtension;
  readonly PKC218: AboutEntry & { readonly reason: Reason };
  readonly PKC219:
    | { readonly bound: 'certificates'; readonly count: number; readonly limit: number }
    | { readonly bound: 'signature-checks'; readonly limit: number }
    /** `longest`: certificates of the longest chain that is known. */
    | { readonly bound: 'path'; readonly limit: number; readonly longest: number };
  /** How many certificates the path has, and the file. */
  readonly PKC220: AboutEntry & {
    readonly issuer: string;
    readonly inPath: number;
    readonly inFile: number;
  };
  readonly PKC221: AboutCertificate;
  readonly PKC222: NoValues;
  readonly PKC223: { readonly roles: readonly (string | null)[] };
  readonly PKC224: AboutEntry &
    (
      | { readonly why: 'no-purpose' }
      | { readonly why: 'several-purposes'; readonly purposes: readonly string[] }
      | { readonly why: 'no-role'; readonly purpose: string }
      | { readonly why: 'not-critical'; readonly role: string }
    );
  readonly PKC225: AboutEntry &
    (
      | { readonly why: 'unreadable' }
      | { readonly why: 'reversed'; readonly notBefore: string; readonly notAfter: string }
    );
  readonly PKC231: AboutCertificate;
  /** A CA by what it says, or self-issued. */
  readonly PKC232: AboutCertificate & { readonly saysCa: boolean };
  readonly PKC233: AboutEntry & { readonly missing: readonly ('basicConstraints' | 'keyUsage')[] };
  readonly PKC234: AboutEntry & { readonly notAfter: string; readonly issuerNotAfter: string };
  readonly PKC235: AboutEntry & { readonly algorithm: string; readonly hash: string };
  readonly PKC236: AboutEntry;
}
