import { escapeForDisplay } from '../base/escape.ts';
import { CATALOGUE } from '../words/en/catalogue.ts';
import type { ReportFinding, ReportPlace } from '../words/report.ts';
import type { Severity } from '../model/severity.ts';
import { isAboutWholeFile } from '../model/place.ts';
import { groupRemarks } from './group.ts';
import type { FindingGroup } from './group.ts';
import { type Line, type Part, type Section, type Span, type Style, heading, wrap } from './lines.ts';
import { offsetWords, placeWords } from '../words/en/words.ts';

/** Errors and warnings that are listed: a reader gives up long before. */
const MAX_LISTED = 100;

/** Places of one remark; a genuine PKC makes the same one at 9. */
const MAX_PLACES = 20;

const STYLE: Readonly<Record<Severity, Style>> = { error: 'bad', warning: 'caution', info: 'quiet' };

/** The number of an offset, which names octets of the attestation unless it counts those of another file. */
function offsetSpan(place: ReportFinding | ReportPlace): Span {
  const { offset, length } = place;
  return {
    text: String(offset),
    place: place.in || isAboutWholeFile(place) ? undefined : { offset, length },
  };
}

/** "at 557, 102 octets", and in which file where that is not the attestation. */
function placeSpans(place: ReportFinding | ReportPlace): Line {
  const { before, after } = placeWords(place);
  return [{ text: before }, offsetSpan(place), { text: after }];
}

function singleLines(group: FindingGroup, width: number): Line[] {
  const finding = group.places[0]!;
  const entry = CATALOGUE[group.code];
  const path = finding.path === '' ? '' : `, ${escapeForDisplay(finding.path)}`;
  return [
    [
      { text: '  ' },
      { text: `${group.severity} ${group.code}`, style: STYLE[group.severity] },
      { text: ` ${entry.title}` },
    ],
    ...wrap(escapeForDisplay(group.message), { width, indent: 4 }),
    [{ text: '    ' }, ...placeSpans(finding), { text: path }],
    ...finding.related.flatMap((related) =>
      wrap([{ text: 'see ' }, ...placeSpans(related), { text: `: ${escapeForDisplay(related.message)}` }], {
        width,
        indent: 4,
      }),
    ),
    ...wrap(`What to do: ${entry.whatToDo}`, { width, indent: 4 }),
    ...sourceLines(group, width),
  ];
}

function sourceLines({ code }: FindingGroup, width: number): Line[] {
  return wrap(`Source: ${CATALOGUE[code].source}`, { width, indent: 4, style: 'quiet' });
}

function remarkLines(group: FindingGroup, width: number): Line[] {
  const shown = group.places.slice(0, MAX_PLACES);
  const more = group.places.length - shown.length;
  const list = shown.flatMap((place, at) => [
    { text: at === 0 ? 'at ' : ', ' },
    offsetSpan(place),
    { text: offsetWords(place).after },
  ]);
  return [
    ...wrap(`${group.code} ${escapeForDisplay(group.message)}`, { width, indent: 2 }),
    ...wrap([...list, { text: more > 0 ? ` and ${more} more` : '' }], { width, indent: 4, style: 'quiet' }),
    ...sourceLines(group, width),
  ];
}

function partOf(group: FindingGroup, lines: readonly Line[]): Part {
  return { finding: group.code, lines };
}

/** Errors and warnings one by one with what to do, then the remarks by code with their offsets. */
export function findingSections(findings: readonly ReportFinding[], width: number): Section[] {
  const groups = groupRemarks(findings);
  const singles = groups.filter((group) => group.severity !== 'info');
  const remarks = groups.filter((group) => group.severity === 'info');
  const more = singles.length - MAX_LISTED;
  const rest: Line[] = more > 0 ? [[{ text: `  and ${more} more, all of which the JSON report lists` }]] : [];
  const listed = singles.slice(0, MAX_LISTED).map((group) => partOf(group, singleLines(group, width)));
  return [
    { title: heading('Findings'), parts: [...listed, { finding: null, lines: rest }] },
    {
      title: heading('Remarks, none of which changes the verdict'),
      parts: remarks.map((group) => partOf(group, remarkLines(group, width))),
    },
  ].filter(({ parts }) => parts.some(({ finding }) => finding !== null));
}
