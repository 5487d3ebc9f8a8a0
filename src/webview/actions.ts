import type { ElementForm } from '../core/elements/elementText.ts';
import type { PageCommand } from '../protocol.ts';
import type { CsrActions } from './overview/csr.tsx';

/** What the page can ask of its host, with what comes of it said to the user. */
export interface PageActions {
  readonly explain: (code: string) => void;
  readonly reopen: () => void;
  /** Of the file as a whole. */
  readonly run: (command: PageCommand) => void;
  /** Of one element. */
  readonly copy: (node: number, form: ElementForm) => void;
  /** Of a key attribute, by its place in the report. */
  readonly copyAttribute: (at: number) => void;
  readonly save: (node: number) => void;
  readonly csr: CsrActions;
}
