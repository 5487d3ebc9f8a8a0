import type { FindingCode } from '../../core/model/finding.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { ComparedFile } from '../../core/model/place.ts';
import type { ReportFinding, ReportPlace } from '../../core/words/report.ts';
import type { Severity } from '../../core/model/severity.ts';
import { groupRemarks } from '../../core/forms/group.ts';
import { withoutStop } from '../../core/words/en/sentence.ts';

/** One entry of the Problems panel, before it becomes a `vscode.Diagnostic`. */
export interface Marker {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A sentence and where: "Signature does not verify (offset 557, 102 octets)". */
  readonly message: string;
  readonly related: readonly string[];
  /** The compared file, where the finding is about it or points into it. */
  readonly compared: ComparedFile | null;
}

/** Entries below one marker; a crafted file can make a thousand remarks of one kind. */
const MAX_RELATED = 50;

/** "offset 557, 102 octets", in which file where it is not the attestation; '' for a finding about the file as a whole. */
function placeOf({ offset, length, path, in: compared }: ReportFinding | ReportPlace): string {
  if (offset === 0 && path === '') return '';
  const octets = length === 0 ? '' : `, ${length} ${length === 1 ? 'octet' : 'octets'}`;
  return `offset ${offset}${octets}${compared ? ` of ${escapeForDisplay(compared.file)}` : ''}`;
}

function withPlace(message: string, place: string): string {
  return place === '' ? message : `${withoutStop(message)} (${place})`;
}

function limited(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_RELATED) return lines;
  return [...lines.slice(0, MAX_RELATED), `and ${lines.length - MAX_RELATED} more places`];
}

function comparedIn({ related }: ReportFinding): ComparedFile[] {
  return related.flatMap((place) => place.in ?? []);
}

/**
 * The findings as they stand in the Problems panel: one marker for each error and warning, one for all
 * remarks of one code, since genuine files make dozens of remarks, with its places below it.
 */
export function markersOf(findings: readonly ReportFinding[]): Marker[] {
  return groupRemarks(findings).map(({ code, severity, message, places }) => {
    const [first] = places;
    const related = (places.length > 1 ? places : []).map((place) =>
      [placeOf(place), place.path, place.message].filter((part) => part !== '').join(': '),
    );
    const further = places.flatMap((place) =>
      place.related.map((other) => withPlace(other.message, placeOf(other))),
    );
    return {
      code,
      severity,
      message: places.length === 1 && first ? withPlace(message, placeOf(first)) : withoutStop(message),
      related: limited([...related, ...further]),
      compared: places.flatMap((place) => place.in ?? comparedIn(place))[0] ?? null,
    };
  });
}
