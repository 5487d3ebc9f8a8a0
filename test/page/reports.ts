/** Reports written by hand, so that the page is tested on what it is given, whatever the verification does. */
import { childrenOf, contentOf, totalLength } from '../../src/core/asn1/index/asn1Index.ts';
import type { Asn1Index } from '../../src/core/asn1/index/asn1Index.ts';
import { pathOf } from '../../src/core/asn1/index/path.ts';
import { SEVERITY_OF } from '../../src/core/model/findingSeverity.ts';
import { CATALOGUE } from '../../src/core/words/en/catalogue.ts';
import type { FindingCode } from '../../src/core/model/finding.ts';
import type { ReportFinding } from '../../src/core/words/report.ts';
import type { ChainEntry, Report, SummaryClaim } from '../../src/core/words/report.ts';
import type { KeySummary } from '../../src/core/model/terms.ts';

/** Role of each certificate of the RSA chain, in the order of the file. */
export const ROLES = [
  'attested key (PKC)',
  'device authentication (DAC)',
  'hardware origin (HOC)',
  'integrity (MIC)',
  'root',
];

/** A finding at an element, with the catalogue's own words. */
export function findingAt(index: Asn1Index, node: number, code: FindingCode): ReportFinding {
  const { title, source } = CATALOGUE[code];
  const severity = SEVERITY_OF[code];
  const range = { offset: index.offset[node]!, length: totalLength(index, node) };
  return {
    code,
    severity,
    title,
    message: `${title}.`,
    path: pathOf(index, node),
    source,
    related: [],
    ...range,
  };
}

export function nodesWhere(index: Asn1Index, matches: (path: string) => boolean): number[] {
  return Array.from({ length: index.count }, (_, node) => node).filter((node) =>
    matches(pathOf(index, node)),
  );
}

/** The element at a schema path. */
export function nodeAt(index: Asn1Index, path: string): number {
  const [node] = nodesWhere(index, (each) => each === path);
  if (node === undefined) throw new Error(`nothing at ${path}`);
  return node;
}

/** The certificates of a message; found from the front, as a bundle has a million elements. */
export function certificatesOf(index: Asn1Index): number[] {
  let list = 0;
  while (list < index.count && pathOf(index, list) !== 'signedData.certificates') list++;
  return list < index.count ? childrenOf(index, list) : [];
}

const CHAIN_DATES = { notBefore: '2022-05-05T12:00:00Z', notAfter: '2032-05-05T12:00:00Z' };

/** The attested key and those of the certificates above it. */
function keyOf(at: number): KeySummary {
  const bits = at === 0 ? 2048 : 4096;
  return { algorithm: 'RSA', bits, curve: null, exponent: '65537', spkiSha256: `${at}b`.repeat(32) };
}

function chainOf(index: Asn1Index, nodes: readonly number[]): ChainEntry[] {
  return nodes.slice(0, ROLES.length).map((node, at) => ({
    role: ROLES[at]!,
    subject:
      at === 0 ? 'OU=Sample Proof of Origin, CN=110000005a000002411b0f00' : `O=Samples, CN=${ROLES[at]}`,
    issuer: `O=Samples, CN=${ROLES[at + 1] ?? ROLES[at]}`,
    serial: `0${at}ab`,
    ...CHAIN_DATES,
    signatureAlgorithm: 'sha384WithRSAEncryption',
    signatureStatus: at === ROLES.length - 1 ? null : 'valid',
    key: keyOf(at),
    offset: index.offset[node]!,
    length: totalLength(index, node),
    link: at === ROLES.length - 1 ? 'anchor' : 'valid',
  }));
}

/** One claim of each standing, those with octets at the serial number. */
function claimsOf(index: Asn1Index, serial: number): SummaryClaim[] {
  const at = { offset: index.offset[serial]!, length: totalLength(index, serial) };
  const nowhere = { offset: null, length: null };
  return [
    { standing: 'verified', name: 'attested public key', value: 'RSA, 2048 bits', source: 'signed', ...at },
    { standing: 'stated', name: 'HSM serial number', value: '990017', source: 'extension 12383.2.1', ...at },
    {
      standing: 'documented',
      name: 'generated in a Luna HSM',
      value: 'yes',
      source: 'Thales documentation',
      ...nowhere,
    },
    { standing: 'inferred', name: 'firmware version', value: '7.8.4', source: 'no source', ...at },
    { standing: 'not-stated', name: 'FIPS mode', value: '', source: 'a PKC does not say', ...nowhere },
  ];
}

/** A report that a genuine file could have. */
export function verifiedReport(index: Asn1Index, nodes: readonly number[]): Report {
  const serial =
    nodesWhere(index, (path) => path === 'signedData.certificates[0].tbsCertificate.serialNumber')[0] ?? 0;
  const falses = nodesWhere(index, (path) => path.endsWith('.critical') && isFalse(index, path));
  return {
    file: 'sample.pkc',
    verdict: 'verified',
    summary:
      'Every link from the attested key to the built-in anchor Chrysalis-ITS Root holds; no CSR was given.',
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
      serial: '990017',
      model: 'Luna K7',
      firmware: { value: '7.8.4', basis: 'inferred', raw: '54000700' },
      ouid: '110000005a000002411b0f00',
    },
    keyAttributes: [
      {
        name: 'generated in a Luna HSM',
        value: true,
        basis: 'documented',
        source: 'Thales documentation, "Verifying the HSM\'s Authenticity"',
        raw: null,
        offset: null,
        length: null,
      },
      {
        name: 'serial number',
        value: 'read',
        basis: 'observed',
        source: "observed in the vendor's samples",
        raw: '0a0b',
        offset: index.offset[serial]!,
        length: totalLength(index, serial),
      },
      {
        name: 'firmware',
        value: '7.8.4',
        basis: 'inferred',
        source: 'no source states the coding',
        raw: '54000700',
        offset: 60,
        length: 4,
      },
      {
        name: 'bits of .5',
        value: null,
        basis: 'unknown',
        source: 'no source found',
        raw: '030204f0',
        offset: 80,
        length: 4,
      },
    ],
    chain: chainOf(index, nodes),
    otherCertificates: [],
    claims: claimsOf(index, serial),
    trustAnchor: { name: 'Chrysalis-ITS Root', spkiSha256: 'cd'.repeat(32), source: 'built-in' },
    csr: null,
    checks: [
      {
        id: 'integrity',
        status: 'pass',
        message: 'All five certificates are unchanged since they were signed.',
      },
      { id: 'csr-match', status: 'not-run', message: 'No certificate request was given.' },
      {
        id: 'key-attributes',
        status: 'pass',
        message: 'Generated in a Luna HSM and not extractable from it.',
      },
    ],
    findings: falses.map((node) => findingAt(index, node, 'PKC111')),
  };
}

function isFalse(index: Asn1Index, path: string): boolean {
  return contentOf(index, nodeAt(index, path))[0] === 0;
}
