/** What is said about a finding wherever it appears: its page in docs/findings.md is made from this. */
export interface CatalogueEntry {
  readonly title: string;
  /** What it means and why it matters. */
  readonly why: string;
  readonly whatToDo: string;
  /** The rule's source: clause, vendor text or observed file. */
  readonly source: string;
}

/** The words of one finding; `message` is a whole sentence made of its values, which are escaped for display. */
export interface FindingWords<Values> extends CatalogueEntry {
  message(values: Values): string;
}

/** The words of every finding of a group. */
export type FindingWordsFor<Values> = { readonly [Code in keyof Values]: FindingWords<Values[Code]> };
