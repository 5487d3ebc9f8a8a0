import type { ReportFinding } from '../../../src/core/words/report.ts';
import type { Report } from '../../../src/core/words/report.ts';

/** A finding with every field set, to be changed where a test looks. */
export function finding(part: Partial<ReportFinding> = {}): ReportFinding {
  return {
    code: 'PKC111',
    severity: 'info',
    message: 'critical FALSE is written.',
    offset: 667,
    length: 3,
    path: 'signedData.certificates[0].tbsCertificate.extensions[0].critical',
    title: 'A title',
    source: 'RFC 5280',
    related: [],
    ...part,
  };
}

/** A verified report with every part present, to be changed where a test looks. */
export function report(part: Partial<Report> = {}): Report {
  return {
    file: 'key.pkc',
    verdict: 'verified',
    summary: 'The key was generated in HSM 4711.',
    format: 'luna-rsa',
    encoding: 'der',
    verifiedAt: '2026-11-23T00:00:00Z',
    attestedKey: {
      algorithm: 'RSA',
      bits: 2048,
      curve: null,
      exponent: '65537',
      spkiSha256: 'ab'.repeat(32),
    },
    hsm: {
      serial: '4711',
      model: 'Luna K7',
      firmware: { value: '7.8.4', basis: 'inferred', raw: '54000700' },
      ouid: '8dac02001300000267120000',
    },
    keyAttributes: [
      {
        name: 'generated in a Luna HSM',
        value: true,
        basis: 'documented',
        source: 'Thales documentation',
        raw: null,
        offset: null,
        length: null,
      },
      {
        name: 'extension 1.3.6.1.4.1.12383.2.5',
        value: null,
        basis: 'unknown',
        source: 'No source found',
        raw: '030204f0',
        offset: 700,
        length: 4,
      },
    ],
    chain: [
      {
        role: 'pkc',
        subject: 'CN=8dac02001300000267120000',
        issuer: 'CN=Root',
        serial: '01',
        notBefore: '2020-01-01T00:00:00Z',
        notAfter: '2030-01-01T00:00:00Z',
        signatureAlgorithm: 'sha256WithRSAEncryption',
        signatureStatus: 'valid',
        key: { algorithm: 'RSA', bits: 2048, curve: null, exponent: '65537', spkiSha256: 'ab'.repeat(32) },
        offset: 45,
        length: 1229,
        link: 'valid',
      },
      {
        role: 'root',
        subject: 'CN=Root',
        issuer: 'CN=Root',
        serial: '02',
        notBefore: null,
        notAfter: null,
        signatureAlgorithm: null,
        signatureStatus: null,
        key: null,
        offset: null,
        length: null,
        link: 'anchor',
      },
    ],
    otherCertificates: [],
    claims: [],
    trustAnchor: { name: 'Root', spkiSha256: 'cd'.repeat(32), source: 'user' },
    csr: null,
    checks: [
      { id: 'integrity', status: 'pass', message: 'Every signature verifies.' },
      { id: 'csr-match', status: 'not-run', message: 'No CSR was given.' },
      { id: 'key-attributes', status: 'pass', message: 'The key cannot leave a Luna HSM.' },
    ],
    findings: [finding(), finding({ offset: 689 })],
    ...part,
  };
}

/** What a hostile file may put into any of its strings: a terminal command, a direction override, markup, a link. */
export const HOSTILE =
  '\u001b[2J\u009b31m\u202Ecod.exe\r\n<img src=x onerror=alert(1)>&[here](https://evil.example)`|{0} www.evil.example @you';

/** A report that holds HOSTILE in every string that a file or its name can reach. */
export function hostileReport(): Report {
  const good = report();
  return {
    ...good,
    file: HOSTILE,
    verdict: 'failed',
    summary: HOSTILE,
    attestedKey: { ...good.attestedKey!, algorithm: HOSTILE, curve: HOSTILE },
    hsm: { ...good.hsm!, serial: HOSTILE, model: HOSTILE },
    keyAttributes: good.keyAttributes.map((one) => ({ ...one, name: HOSTILE, value: HOSTILE })),
    chain: good.chain.map((one) => ({
      ...one,
      role: HOSTILE,
      subject: HOSTILE,
      signatureAlgorithm: HOSTILE,
    })),
    trustAnchor: { ...good.trustAnchor!, name: HOSTILE },
    checks: good.checks.map((one) => ({ ...one, message: HOSTILE })),
    findings: [
      finding({
        code: 'PKC203',
        severity: 'error',
        message: HOSTILE,
        path: HOSTILE,
        title: 'A title',
        source: 'RFC 5280',
        related: [{ offset: 1, length: 2, path: HOSTILE, message: HOSTILE }],
      }),
      finding({ message: HOSTILE, path: HOSTILE }),
    ],
  };
}
