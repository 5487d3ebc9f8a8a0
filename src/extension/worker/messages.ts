import type { FoundHolder, FoundKey } from '../../core/compare/attestedKey.ts';
import type { InspectInput } from '../../core/inspect.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { PageModel } from '../../protocol.ts';

/** What a text view is made from: the worker makes the index from the octets again, as the page does. */
export interface TextInput extends Pick<Inspection, 'report' | 'certificates' | 'annotations'> {
  readonly octets: PageModel['octets'];
}

/** The keys that a file is about, read but not verified, to find pairs among many files. */
export interface FileKeys {
  /** The key that it attests; null for a file that is no PKC. */
  readonly attested: FoundKey | null;
  /** The keys of its requests, certificates or public keys. */
  readonly compared: readonly FoundHolder[];
}

/** What the worker is asked. One question is answered at a time, in the order in which they came. */
export type Question =
  | { readonly type: 'inspect'; readonly input: InspectInput }
  | { readonly type: 'text' | 'compare'; readonly input: TextInput }
  | { readonly type: 'keys' | 'holders' | 'statements'; readonly bytes: Uint8Array };

/** `problem`: a defect of the program, as a sentence; bad octets are findings. */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };
