/** What `--format` takes; the first is the default. */
export const REPORT_FORMS = ['text', 'json', 'sarif', 'markdown'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** The forms for a sentence: "text (default), json or sarif". */
export function formList(): string {
  const [standard, ...others] = REPORT_FORMS;
  return [`${standard} (default)`, ...others.slice(0, -1)].join(', ') + ` or ${others.at(-1)}`;
}
