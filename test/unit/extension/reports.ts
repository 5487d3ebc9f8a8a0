import type { Report } from '../../../src/core/words/report.ts';
import type { Verdict } from '../../../src/core/model/terms.ts';

/** A report that says nothing but its verdict. */
export function reportWith(verdict: Verdict): Report {
  return {
    file: 'a.pkc',
    verdict,
    summary: 'Why $(error) it is so.',
    format: 'unknown',
    encoding: 'der',
    verifiedAt: '2026-11-23T00:00:00Z',
    attestedKey: null,
    hsm: null,
    keyAttributes: [],
    chain: [],
    otherCertificates: [],
    claims: [],
    trustAnchor: null,
    csr: null,
    checks: [],
    findings: [],
  };
}
