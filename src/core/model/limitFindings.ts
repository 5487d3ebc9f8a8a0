import { MAX_FINDINGS } from '../base/limits.ts';
import { type Finding, finding } from './finding.ts';
import { WHOLE_FILE } from './place.ts';

/**
 * The first findings of a list in order of weight, and how many were left out. What is decided by findings is
 * decided before: this is only about what is told.
 */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_FINDINGS) return findings;
  const cut = finding('PKC118', { what: 'findings', count: findings.length }, WHOLE_FILE);
  return [...findings.slice(0, MAX_FINDINGS), cut];
}
