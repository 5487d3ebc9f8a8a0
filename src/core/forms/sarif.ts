import { escapeForDisplay } from '../base/escape.ts';
import { SEVERITY_OF } from '../model/findingSeverity.ts';
import { CATALOGUE } from '../words/en/catalogue.ts';
import type { FindingCode } from '../model/finding.ts';
import type { ReportFinding, ReportPlace } from '../words/report.ts';
import type { Severity } from '../model/severity.ts';
import { fileUri } from './fileUri.ts';
import { safeJson } from './json.ts';
import type { Encoding } from '../model/terms.ts';
import type { Report } from '../words/report.ts';
import { offsetNote } from '../words/en/words.ts';

/** A file of which there is no report, as its octets could not be had. */
export interface UnreadFile {
  readonly file: string;
  /** A sentence. */
  readonly reason: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const CODES = Object.keys(CATALOGUE) as FindingCode[];

/**
 * A message that quotes a file, as SARIF wants it: braces doubled (3.11.5), and `](` parted, as a name in a
 * certificate could else become a link (3.11.6).
 */
function message(text: string): { text: string } {
  const doubled = escapeForDisplay(text).replace(/[{}]/g, '$&$&');
  return { text: doubled.replaceAll('](', '] (') };
}

function rule(code: FindingCode): object {
  const entry = CATALOGUE[code];
  return {
    id: code,
    shortDescription: message(entry.title),
    fullDescription: message(entry.why),
    help: message(`${entry.whatToDo} Source: ${entry.source}.`),
    defaultConfiguration: { level: LEVEL[SEVERITY_OF[code]] },
  };
}

/** What the places of one report need to know of the run. */
interface Places {
  readonly report: Report;
  /** Number of a file among the artifacts of the run. */
  readonly artifact: (file: string) => number;
}

/** A region counts the octets of the artifact itself (3.30.11), so there is none where the file was decoded first. */
function physical({ report, artifact }: Places, place: ReportFinding | ReportPlace): object {
  const file = place.in?.file ?? report.file;
  const artifactLocation = { uri: fileUri(file), index: artifact(file) };
  if (place.in?.block) {
    const { start, end } = place.in.block;
    return { artifactLocation, region: { charOffset: start, charLength: end - start } };
  }
  const encoding = encodingOf(report, place);
  if (encoding === null || offsetNote(encoding) !== null) return { artifactLocation };
  return { artifactLocation, region: { byteOffset: place.offset, byteLength: place.length } };
}

/** Encoding of the file that the place is in; null for a compared file that could not be read. */
function encodingOf({ encoding, csr }: Report, place: ReportFinding | ReportPlace): Encoding | null {
  return place.in ? (csr?.encoding ?? null) : encoding;
}

function decodedRange(report: Report, place: ReportFinding | ReportPlace): object {
  const encoding = encodingOf(report, place);
  if (encoding === null || offsetNote(encoding) === null) return {};
  return { properties: { decodedByteOffset: place.offset, decodedByteLength: place.length } };
}

function logical(path: string): object {
  return path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: escapeForDisplay(path) }] };
}

function location(places: Places, place: ReportFinding | ReportPlace): object {
  return {
    physicalLocation: physical(places, place),
    ...logical(place.path),
    ...decodedRange(places.report, place),
  };
}

function result(places: Places, finding: ReportFinding): object {
  const related = finding.related.map((place, id) => ({
    id,
    ...location(places, place),
    message: message(place.message),
  }));
  return {
    ruleId: finding.code,
    ruleIndex: CODES.indexOf(finding.code),
    level: LEVEL[finding.severity],
    message: message(finding.message),
    locations: [location(places, finding)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
  };
}

function notification({ file, reason }: UnreadFile): object {
  return {
    level: 'error',
    message: message(reason),
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
  };
}

/** Files that attestations were compared with, each once. */
function comparedFiles(reports: readonly Report[]): string[] {
  const places = reports.flatMap(({ findings }) =>
    findings.flatMap((finding) => [finding, ...finding.related]),
  );
  const named = [...reports.map(({ csr }) => csr?.file), ...places.map((place) => place.in?.file)];
  return [...new Set(named.filter((file) => file !== undefined))];
}

/**
 * The reports of one run as one SARIF 2.1.0 log. Every rule of the catalogue is listed, so that a consumer can
 * tell "checked and found nothing" from "not checked"; a verdict stands in its artifact's properties.
 * @param unread files without report; with any, the run counts as unsuccessful
 */
export function renderSarif(
  reports: readonly Report[],
  version: string,
  unread: readonly UnreadFile[] = [],
): string {
  const compared = comparedFiles(reports);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'PKC Inspector', semanticVersion: version, rules: CODES.map(rule) } },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            ...(unread.length > 0 ? { toolExecutionNotifications: unread.map(notification) } : {}),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: [
          ...reports.map((report) => ({
            location: { uri: fileUri(report.file) },
            properties: { verdict: report.verdict, summary: escapeForDisplay(report.summary) },
          })),
          ...compared.map((file) => ({ location: { uri: fileUri(file) } })),
        ],
        results: reports.flatMap((report, index) => {
          const artifact = (file: string) =>
            file === report.file ? index : reports.length + compared.indexOf(file);
          return report.findings.map((finding) => result({ report, artifact }, finding));
        }),
      },
    ],
  };
  return `${safeJson(log, 2)}\n`;
}
