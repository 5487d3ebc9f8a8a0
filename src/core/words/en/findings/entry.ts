import type { Severity } from '../../../model/finding.ts';

/** What is said about a finding wherever it appears: its page in docs/findings.md is made from this. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What it means and why it matters. */
  readonly why: string;
  readonly whatToDo: string;
  /** The rule's source: clause, vendor text or observed file. */
  readonly source: string;
}
