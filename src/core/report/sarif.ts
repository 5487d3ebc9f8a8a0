import { escapeForDisplay } from '../escape.ts';
import { CATALOGUE } from '../finding/catalogue.ts';
import type { FindingCode } from '../finding/catalogue.ts';
import type { ByteRange, Finding, RelatedPlace, Severity } from '../finding/finding.ts';
import { fileUri } from './fileUri.ts';
import { safeJson } from './json.ts';
import type { Report } from './report.ts';
import { offsetNote } from './words.ts';

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
    defaultConfiguration: { level: LEVEL[entry.severity] },
  };
}

/** A region counts the octets of the artifact itself (3.30.11), so there is none where the file was decoded first. */
function physical(report: Report, index: number, range: ByteRange): object {
  const artifactLocation = { uri: fileUri(report.file), index };
  if (offsetNote(report.encoding) !== null) return { artifactLocation };
  return { artifactLocation, region: { byteOffset: range.offset, byteLength: range.length } };
}

function decodedRange(report: Report, range: ByteRange): object {
  if (offsetNote(report.encoding) === null) return {};
  return { properties: { decodedByteOffset: range.offset, decodedByteLength: range.length } };
}

function logical(path: string): object {
  return path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: escapeForDisplay(path) }] };
}

function location(report: Report, index: number, place: Finding | RelatedPlace): object {
  return {
    physicalLocation: physical(report, index, place),
    ...logical(place.path),
    ...decodedRange(report, place),
  };
}

function result(report: Report, index: number, finding: Finding): object {
  const related = finding.related.map((place, id) => ({
    id,
    ...location(report, index, place),
    message: message(place.message),
  }));
  return {
    ruleId: finding.code,
    ruleIndex: CODES.indexOf(finding.code),
    level: LEVEL[finding.severity],
    message: message(finding.message),
    locations: [location(report, index, finding)],
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
        artifacts: reports.map((report) => ({
          location: { uri: fileUri(report.file) },
          properties: { verdict: report.verdict, summary: escapeForDisplay(report.summary) },
        })),
        results: reports.flatMap((report, index) =>
          report.findings.map((finding) => result(report, index, finding)),
        ),
      },
    ],
  };
  return `${safeJson(log, 2)}\n`;
}
