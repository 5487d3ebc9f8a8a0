/** What a host would send: files of the generator with reports of reports.ts. */
import { totalLength } from '../../src/core/asn1/index/asn1Index.ts';
import type { Asn1Index } from '../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../src/core/asn1/index/walk.ts';
import type { ReportFinding } from '../../src/core/words/report.ts';
import type { ChainEntry, Report } from '../../src/core/words/report.ts';
import type { PageModel } from '../../src/protocol.ts';
import { bagOfCertificates } from '../generator/bag.ts';
import { pkcFile } from '../generator/luna.ts';
import { rsaChain } from '../generator/lunaRsa.ts';
import { certificatesOf, findingAt, nodeAt, nodesWhere, ROLES, verifiedReport } from './reports.ts';

function modelOf(
  bytes: Uint8Array,
  change: (report: Report, index: Asn1Index) => Partial<Report> = () => ({}),
): PageModel {
  const index = indexAsn1({ bytes, root: 'ContentInfo' });
  const nodes = certificatesOf(index);
  const report = verifiedReport(index, nodes);
  const [serial] = nodesWhere(
    index,
    (path) => path === 'signedData.certificates[0].tbsCertificate.serialNumber',
  );
  return {
    revision: 1,
    fileName: 'sample.pkc',
    compared: null,
    report: { ...report, ...change(report, index) },
    advice: { PKC203: 'Ask for the file again.' },
    octets: { bytes, root: 'ContentInfo' },
    certificates: nodes.map((node, at) => ({
      node,
      offset: index.offset[node]!,
      length: totalLength(index, node),
      roleCode: ROLES[at] ?? null,
      role: ROLES[at] ?? 'certificate',
      subject: `O=Samples, CN=certificate ${at}`,
      inPath: at < ROLES.length,
    })),
    annotations:
      serial === undefined
        ? []
        : [
            {
              node: serial,
              text: "the attested key's own serial number",
              basis: 'observed',
              source: "the vendor's samples",
            },
          ],
  };
}

/** A whole file that verifies. */
export function verified(): PageModel {
  return modelOf(pkcFile(rsaChain()));
}

/** How the links of a chain go wrong, each in its own way. */
const BROKEN: readonly Partial<ChainEntry>[] = [
  {},
  { link: 'invalid', signatureStatus: 'invalid' },
  { link: 'invalid', signatureStatus: 'valid' },
  { link: 'invalid', signatureStatus: 'unsupported' },
  { link: 'invalid' },
];

/** The same, with a signature that does not verify and a serial number that disagrees. */
export function failed(): PageModel {
  return modelOf(pkcFile(rsaChain()), (report, index) => {
    const signature = nodeAt(index, 'signedData.certificates[1].signatureValue');
    const broken = {
      ...findingAt(index, signature, 'PKC203'),
      message: 'The signature of the DAC does not verify.',
    };
    const place = findingAt(
      index,
      nodeAt(index, 'signedData.certificates[2].tbsCertificate.serialNumber'),
      'PKC301',
    );
    const related = [{ offset: broken.offset, length: 4, path: broken.path, message: 'the other one' }];
    return {
      verdict: 'failed',
      summary: 'The signature of the device authentication certificate does not verify.',
      chain: report.chain.map((entry, at) => ({ ...entry, ...BROKEN[at] })),
      trustAnchor: null,
      claims: report.claims.map((claim) =>
        claim.standing === 'verified' ? { ...claim, standing: 'stated' } : claim,
      ),
      checks: report.checks.map((check) =>
        check.id === 'csr-match' ? check : { ...check, status: 'fail', message: 'It does not hold.' },
      ),
      findings: [broken, { ...place, related }, ...report.findings],
    };
  });
}

/** A file that ends in the middle of the third certificate. */
export function cut(): PageModel {
  const bytes = pkcFile(rsaChain()).slice(0, 3200);
  const model = modelOf(bytes);
  const finding: ReportFinding = {
    code: 'PKC102',
    severity: 'error',
    message: 'The file ends at octet 3200, in the middle of an element.',
    offset: 3200,
    length: 0,
    path: 'signedData.certificates[2]',
    title: 'A title',
    source: 'RFC 5280',
    related: [],
  };
  return {
    ...model,
    certificates: [],
    annotations: [],
    report: {
      ...model.report,
      verdict: 'unreadable',
      summary: 'The file is cut short at octet 3200.',
      format: 'unknown',
      attestedKey: null,
      hsm: null,
      keyAttributes: [],
      chain: [],
      claims: [],
      trustAnchor: null,
      checks: model.report.checks.map((check) => ({
        ...check,
        status: 'not-run',
        message: 'The file could not be read.',
      })),
      findings: [finding],
    },
  };
}

/** A file of which nothing may be shown. */
export function nothing(): PageModel {
  const model = cut();
  const finding: ReportFinding = {
    ...model.report.findings[0]!,
    code: 'PKC108',
    offset: 0,
    length: 0,
    path: '',
  };
  return {
    ...model,
    octets: null,
    report: {
      ...model.report,
      summary: 'The file holds a private key; nothing of it is shown.',
      findings: [finding],
    },
  };
}

/** What a PEM file gives. */
export function pem(): PageModel {
  return modelOf(pkcFile(rsaChain()), () => ({ encoding: 'pem' }));
}

/** Octets that are no ASN.1 at all. */
export function noElements(): PageModel {
  const model = cut();
  return { ...model, octets: { bytes: new Uint8Array([0x30]), root: 'any' } };
}

/** What would run if it were taken for markup. */
export const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** Markup, controls and right-to-left overrides in every text that the page shows. */
export function hostile(): PageModel {
  const nasty = `${MARKUP}\u202Egnp\u0007`;
  const model = failed();
  const { report } = model;
  return {
    ...model,
    fileName: nasty,
    certificates: model.certificates.map((certificate) => ({ ...certificate, role: nasty, subject: nasty })),
    annotations: model.annotations.map((annotation) => ({ ...annotation, text: nasty, source: nasty })),
    report: {
      ...report,
      file: nasty,
      summary: nasty,
      keyAttributes: report.keyAttributes.map((each) => ({
        ...each,
        name: nasty,
        value: nasty,
        source: nasty,
      })),
      chain: report.chain.map((each) => ({
        ...each,
        role: nasty,
        subject: nasty,
        signatureAlgorithm: nasty,
      })),
      claims: report.claims.map((each) => ({ ...each, name: nasty, value: nasty, source: nasty })),
      checks: report.checks.map((each) => ({ ...each, message: nasty })),
      findings: report.findings.map((each) => ({ ...each, message: nasty, path: nasty })),
    },
  };
}

/** A bundle of this many certificates, about 96 elements each. */
export function bundle(certificates: number): PageModel {
  const bytes = bagOfCertificates(certificates);
  const index = indexAsn1({ bytes, root: 'ContentInfo' });
  const model = verified();
  return {
    ...model,
    octets: { bytes, root: 'ContentInfo' },
    annotations: [],
    report: { ...model.report, findings: [], chain: [] },
    certificates: certificatesOf(index).map((node, at) => ({
      node,
      offset: index.offset[node]!,
      length: totalLength(index, node),
      roleCode: null,
      role: 'certificate',
      subject: `CN=certificate ${at}`,
      inPath: false,
    })),
  };
}

/** A thousand structural findings, each on its own. */
export function manyFindings(): PageModel {
  const model = cut();
  const [first] = model.report.findings;
  const findings = Array.from({ length: 1000 }, (_, at) => ({ ...first!, offset: at, length: 1 }));
  return { ...model, report: { ...model.report, findings } };
}
