import type { FoundHolder, FoundKey } from '../core/formats/attestedKey.ts';

/** The keys that a file is about, read but not verified, to find pairs among many files. */
export interface FileKeys {
  /** The key that it attests; null for a file that is no PKC. */
  readonly attested: FoundKey | null;
  /** The keys of its requests, certificates or public keys. */
  readonly compared: readonly FoundHolder[];
}
