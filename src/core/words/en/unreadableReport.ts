import type { Finding } from '../../model/finding.ts';
import type { Encoding, Report } from '../../model/report.ts';

/** The answer for a file that is no PKC, or breaks off: nothing was verified, and the first finding says why. */
export function unreadableReport({
  file,
  encoding,
  verifiedAt,
  findings,
}: {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly verifiedAt: string;
  readonly findings: readonly Finding[];
}): Report {
  const message = 'The file could not be read as a PKC, so this was not checked.';
  return {
    file,
    verdict: 'unreadable',
    summary:
      findings.find(({ severity }) => severity === 'error')?.message ??
      'The file could not be read as a PKC.',
    format: 'unknown',
    encoding,
    verifiedAt,
    attestedKey: null,
    hsm: null,
    keyAttributes: [],
    chain: [],
    otherCertificates: [],
    claims: [],
    trustAnchor: null,
    csr: null,
    checks: [
      { id: 'integrity', status: 'not-run', message },
      { id: 'csr-match', status: 'not-run', message },
      { id: 'key-attributes', status: 'not-run', message },
    ],
    findings,
  };
}
