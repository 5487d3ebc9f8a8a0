/** `error` makes the verdict *failed* (or *unreadable*); `warning` and `info` never change it. */
export type Severity = 'error' | 'warning' | 'info';

/** The worst first: the order in which findings are listed. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** For sorting: the worse one comes first. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** The worse of two severities; undefined counts as none. */
export function worseOf(a: Severity | undefined, b: Severity): Severity {
  return a !== undefined && SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
