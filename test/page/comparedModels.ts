/** What a host would send of a file that is compared with a request. */
import type { ReportFinding } from '../../src/core/words/report.ts';
import type { PageModel } from '../../src/protocol.ts';
import { MARKUP, verified } from './models.ts';

/** The same file, compared with a request that holds its key. */
export function matching(): PageModel {
  const model = verified();
  const { attestedKey } = model.report;
  return {
    ...model,
    compared: { file: 'a.csr', how: 'automatic', why: 'it has the same base name', problem: null },
    report: {
      ...model.report,
      csr: {
        file: 'a.csr',
        kind: 'csr',
        encoding: 'pem',
        keyMatches: true,
        signatureValid: true,
        signatureStatus: 'valid',
        signatureAlgorithm: 'sha256WithRSAEncryption',
        subject: 'C=XX, CN=signing.example',
        key: attestedKey,
        position: 2,
        count: 3,
        block: { start: 0, end: 900 },
        comparison: null,
      },
    },
  };
}

/** Compared with a request for another key, with something wrong in the request itself. */
export function mismatching(): PageModel {
  const model = matching();
  const { report } = model;
  const inRequest = { file: 'a.csr', block: { start: 0, end: 900 } };
  const finding: ReportFinding = {
    code: 'PKC406',
    severity: 'error',
    message: 'The signature of the request does not verify.',
    // Octets of the request, which would be a certificate in the attestation.
    offset: 60,
    length: 20,
    path: 'signature',
    title: 'A title',
    source: 'RFC 5280',
    related: [],
    in: inRequest,
  };
  return {
    ...model,
    compared: { file: 'a.csr', how: 'chosen', why: '', problem: null },
    report: {
      ...report,
      verdict: 'failed',
      csr: report.csr && {
        ...report.csr,
        keyMatches: false,
        signatureValid: false,
        signatureStatus: 'invalid',
        comparison: {
          rows: [
            { name: 'algorithm', attested: 'RSA', compared: 'RSA', same: true },
            { name: 'SPKI SHA-256', attested: 'ab'.repeat(32), compared: 'cd'.repeat(32), same: false },
          ],
          firstDifference: { of: 'modulus', octet: 3, attested: '4f', compared: '50' },
          causes: [{ kind: 'same-subject', message: 'b.csr, for the same subject, holds the attested key.' }],
        },
      },
      findings: [finding, ...report.findings],
    },
  };
}

/** The chosen request is away: nothing is compared. */
export function requestAway(): PageModel {
  const model = verified();
  const problem = 'a.csr is not there: it was deleted, moved or renamed.';
  return { ...model, compared: { file: 'a.csr', how: 'chosen', why: '', problem } };
}

/** Hostile text wherever a request brings it in. */
export function hostileRequest(): PageModel {
  const model = mismatching();
  const nasty = `${MARKUP}\u202Egnp\u0007`;
  const { csr } = model.report;
  if (!csr?.comparison) throw new Error('there is no comparison');
  const { comparison } = csr;
  return {
    ...model,
    compared: { file: nasty, how: 'automatic', why: 'it has the same base name', problem: nasty },
    report: {
      ...model.report,
      csr: {
        ...csr,
        file: nasty,
        subject: nasty,
        comparison: {
          ...comparison,
          rows: comparison.rows.map((row) => ({ ...row, compared: nasty })),
          causes: comparison.causes.map((cause) => ({ ...cause, message: nasty })),
        },
      },
    },
  };
}
