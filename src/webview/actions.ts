import type { ElementForm } from '../core/report/elementText.ts';
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
  readonly save: (node: number) => void;
  readonly csr: CsrActions;
}
