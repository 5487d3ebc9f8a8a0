/**
 * What the extension host and the inspector page say to each other: one interface of async functions for each
 * side. The messages are derived from them, see rpc.ts.
 */
import type { RootSchema } from './core/asn1/index/asn1Index.ts';
import type { DecodedExtension } from './core/decode/decoded.ts';
import type { Annotation, CertificateEntry } from './core/words/inspection.ts';
import type { ElementForm } from './core/elements/elementText.ts';
import type { Report } from './core/words/report.ts';

/**
 * All that the page shows of one file. The page makes the ASN.1 index from the octets itself: same function, same node
 * ids. The arrays of the index are 24 octets an element, and VS Code passes them on from process to process: measured
 * with 100,026 elements (1.9 MB) in VS Code 1.139 with a Node host, the best of 48, octets and the walk in the page
 * take 235 ms there and back (the walk 41 of them), octets and arrays 437 ms.
 */
export interface PageModel {
  /** Counts up with each reading of the file, so that a late answer is told from a new one. */
  readonly revision: number;
  readonly fileName: string;
  readonly report: Report;
  /** Null when nothing may be shown of the file (a private key) or there is nothing. */
  readonly octets: { readonly bytes: Uint8Array; readonly root: RootSchema } | null;
  readonly certificates: readonly CertificateEntry[];
  readonly annotations: readonly Annotation[];
  /** What to do about the errors and warnings of the report, by code. */
  readonly advice: Readonly<Record<string, string>>;
  /** The extensions of the certificates in words; left out where there is none. */
  readonly decoded?: readonly DecodedExtension[];
  /** Null where nothing is compared. */
  readonly compared: ComparedWith | null;
}

/** What the page's buttons ask for, of the file as a whole. */
export const PAGE_COMMANDS = ['copyReport', 'saveReport', 'exportCertificates', 'openAsText'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** A key attribute of one reading of the file, by its place in the report. */
export interface AttributePlace {
  readonly revision: number;
  readonly at: number;
}

/** An element of one reading of the file: a node id means another element in the next one. */
export interface ElementPlace {
  readonly revision: number;
  readonly node: number;
}

/** What the attested key is compared with, and how that came about; the comparison itself is in the report. */
export interface ComparedWith {
  /** Shown name. */
  readonly file: string;
  /** Chosen by the user, found beside the attestation, or the request that carries the attestation. */
  readonly how: 'chosen' | 'automatic' | 'carried';
  /** Why it was found, as the end of a sentence; '' for the others. */
  readonly why: string;
  /** Why nothing is compared although a file was chosen; null where it is. */
  readonly problem: string | null;
}

/** What was dropped onto the page: a file's octets, or the address of a file of the explorer. */
export type Dropped = { readonly name: string; readonly bytes: Uint8Array } | { readonly uri: string };

/** What the page asks of the host. Takes node ids and codes, never paths; an address only where the user dropped one. */
export interface HostFunctions {
  /** First call of a page: the model to show. Rejects with the reason where the file cannot be read. */
  ready(): Promise<PageModel>;
  /** Opens the explanation of a finding code. */
  explainFinding(code: string): Promise<void>;
  /** The page has painted the model of this revision; milliseconds from receipt to paint. */
  painted(revision: number, milliseconds: number): Promise<void>;
  /** An element was selected by the user, so that a text view of the file can follow. */
  selected(place: ElementPlace): Promise<void>;
  /** Offers the other editors for the file, for instance when it cannot be read as an attestation. */
  reopenAs(): Promise<void>;
  /** Asks the user what the attested key is to be compared with. */
  chooseCsr(): Promise<void>;
  /** Compares with nothing. */
  clearCsr(): Promise<void>;
  /** Compares with what the user dropped. */
  compareWith(dropped: Dropped): Promise<void>;
  /** Runs one of the extension's commands on the file. */
  run(command: PageCommand): Promise<void>;
  /**
   * Puts an element on the clipboard, as text that the host makes from its own index. Rejects with a sentence
   * where the file was read again since, or the element has no such form.
   */
  copyElement(place: ElementPlace, form: ElementForm): Promise<void>;
  /** Puts what a key attribute says on the clipboard, as its row shows it. Rejects where the file was read again since. */
  copyAttribute(place: AttributePlace): Promise<void>;
  /** Saves the octets of an element to a file that the user chooses. False where the user chose none. */
  saveElement(place: ElementPlace): Promise<boolean>;
}

/** What the host asks of the page. */
export interface PageFunctions {
  /** The file was read again. */
  show(model: PageModel): Promise<void>;
  /** The file cannot be read any more; the reason, to be shown above the last model. */
  showError(message: string): Promise<void>;
  /** Selects and scrolls to an element. */
  reveal(node: number): Promise<void>;
}
