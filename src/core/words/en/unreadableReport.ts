import { type DataFinding, isError } from '../../model/dataFinding.ts';
import { messageOf, tellFinding } from './tellFinding.ts';
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
  readonly findings: readonly DataFinding[];
}): Report {
  const message = 'The file could not be read as a PKC, so this was not checked.';
  const first = findings.find(isError);
  return {
    file,
    verdict: 'unreadable',
    summary: first ? messageOf(first) : 'The file could not be read as a PKC.',
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
    findings: findings.map(tellFinding),
  };
}
