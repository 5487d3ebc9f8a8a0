/** How a form is offered where a report is saved. */
export interface SavedForm {
  readonly label: string;
  readonly detail: string;
  /** Of the file, without the dot. */
  readonly extension: string;
}

interface Form {
  /** As `--format` and Save Report take it. */
  readonly name: string;
  /** Whether `--format` takes it. */
  readonly written: boolean;
  /** How Save Report offers it; null: not. */
  readonly saved: SavedForm | null;
}

/** All forms of a report, the standard one first. Each face has a renderer for each that it offers. */
const FORMS = [
  { name: 'text', written: true, saved: null },
  {
    name: 'html',
    written: false,
    saved: { label: 'HTML', detail: 'One file for a browser, without scripts', extension: 'html' },
  },
  {
    name: 'json',
    written: true,
    saved: { label: 'JSON', detail: 'For programs; the same as on the command line', extension: 'json' },
  },
  { name: 'sarif', written: true, saved: null },
  {
    name: 'markdown',
    written: true,
    saved: { label: 'Markdown', detail: 'For a ticket or a repository', extension: 'md' },
  },
] as const satisfies readonly Form[];

type AnyForm = (typeof FORMS)[number];

/** Forms of the command line. */
export type WrittenFormName = Extract<AnyForm, { readonly written: true }>['name'];
export const WRITTEN_FORMS: readonly WrittenFormName[] = FORMS.flatMap((form) =>
  form.written ? [form.name] : [],
);

/** Forms of Save Report. */
export type SavedFormName = Extract<AnyForm, { readonly saved: SavedForm }>['name'];
export const SAVED_FORMS: readonly (SavedForm & { readonly name: SavedFormName })[] = FORMS.flatMap((form) =>
  form.saved ? [{ name: form.name, ...form.saved }] : [],
);
