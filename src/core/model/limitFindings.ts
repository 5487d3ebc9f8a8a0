import { MAX_FINDINGS } from '../base/limits.ts';
import type { DataFinding } from './dataFinding.ts';
import { findingAt } from './make.ts';

/**
 * The first findings of a list in order of weight, and how many were left out. What is decided by findings is
 * decided before: this is only about what is told.
 */
export function limitFindings(findings: readonly DataFinding[]): readonly DataFinding[] {
  if (findings.length <= MAX_FINDINGS) return findings;
  const message = `There are ${findings.length.toLocaleString('en')} findings; the first ${MAX_FINDINGS.toLocaleString('en')} are listed, errors first.`;
  return [...findings.slice(0, MAX_FINDINGS), findingAt('PKC118', { offset: 0, length: 0 }, '', message)];
}
