import type { KnownKey } from '../../core/compare/causes.ts';
import type { HolderDescriptions } from '../../core/words/en/describeHolders.ts';
import type { readCsrAttestations } from '../../core/formats/csrAttestations.ts';
import type { InspectInput } from '../../core/inspect.ts';
import type { TextView } from '../../core/elements/textView.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { Report } from '../../core/words/report.ts';
import type { Answer, Mismatch } from '../../service/engine.ts';
import type { FileKeys } from '../../service/fileKeys.ts';

/**
 * What a text view is made from. The index travels whole: its arrays are copied as they are. Measured with 100,330
 * elements (1.9 MB), the best of 25: 3.5 ms there and back, where octets that are indexed again take 60 ms. Keeping
 * the last index in the worker would need the same copy, as the host has been handed the memory.
 */
export type TextInput = Pick<Inspection, 'report' | 'certificates' | 'annotations' | 'index'>;

/** What the host asks of its worker. Rejects for a defect of the program alone; bad octets are findings. */
export interface WorkerFunctions {
  /** As `Engine.inspect`. */
  inspect(input: InspectInput): Promise<Answer>;
  /** As `Engine.explain`. The values of the mismatch travel, some kilobytes; the index does not. */
  explain(mismatch: Mismatch, known: readonly KnownKey[]): Promise<Report>;
  /** The text view of an inspection. */
  text(input: TextInput): Promise<TextView>;
  /** The view of an inspection for comparison with another. */
  compareText(input: TextInput): Promise<string>;
  /** As `Engine.keys`. */
  keys(bytes: Uint8Array): Promise<FileKeys>;
  /** As `describeHolders` of the core. */
  holders(bytes: Uint8Array): Promise<HolderDescriptions>;
  /** As `readCsrAttestations` of the core. */
  statements(bytes: Uint8Array): Promise<ReturnType<typeof readCsrAttestations>>;
}
