import type { Inspection } from '../../src/core/words/inspection.ts';
import { inspect } from '../../src/core/inspect.ts';
import type { Asn1Index } from '../../src/core/asn1/index/asn1Index.ts';
import { contentEnd } from '../../src/core/asn1/index/asn1Index.ts';
import type { ReportFinding } from '../../src/core/words/report.ts';
import { renderJson } from '../../src/core/forms/json.ts';
import { renderMarkdown } from '../../src/core/forms/markdown.ts';
import { renderText } from '../../src/core/forms/text.ts';
import { renderTextView } from '../../src/core/elements/textView.ts';
import type { Verdict } from '../../src/core/model/terms.ts';
import type { TrustAnchor } from '../../src/core/verify/anchors.ts';
import type { Known } from './oracle.ts';
import { objection } from './oracle.ts';

/** Milliseconds of the processor for a file up to 64 KiB, from octets to the answer. */
const LIMIT_MS = 250;
const AT = new Date('2026-11-23T00:00:00Z');
/** Characters that steer a terminal or hide text; line feed is the only control character that a report has. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STEERING = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

export interface Rules {
  readonly anchors: readonly TrustAnchor[];
  readonly known: Known;
}

export interface Result {
  readonly inspection: Inspection;
  /** Of the processor: another program may have had it meanwhile. */
  readonly milliseconds: number;
}

export async function look(bytes: Uint8Array, anchors: readonly TrustAnchor[]): Promise<Result> {
  const start = process.cpuUsage();
  const inspection = await inspect({ file: 'fuzz.pkc', bytes, userAnchors: anchors, at: AT });
  const { user, system } = process.cpuUsage(start);
  return { inspection, milliseconds: (user + system) / 1000 };
}

/** Every element lies inside the one around it, and ends where its children end at the earliest. */
function brokenIndex(index: Asn1Index): string | null {
  for (let node = 0; node < index.count; node++) {
    const parent = index.parent[node]!;
    const [end, around] = [
      contentEnd(index, node),
      parent < 0 ? index.bytes.length : contentEnd(index, parent),
    ];
    if (end > around) return `element ${node} ends at ${end}, outside the one around it (${around})`;
    if (parent >= node || index.end[node]! <= node || index.end[node]! > index.count)
      return `element ${node} is no tree`;
  }
  return null;
}

function outside(findings: readonly ReportFinding[], octets: number): string | null {
  for (const { code, offset, length, related } of findings) {
    for (const place of [{ offset, length }, ...related]) {
      const isInside =
        Number.isSafeInteger(place.offset) &&
        place.offset >= 0 &&
        place.length >= 0 &&
        place.offset + place.length <= octets;
      if (!isInside) return `${code} at ${place.offset}, ${place.length} octets, of ${octets}`;
    }
  }
  return null;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** What is wrong with the answer; null where nothing is. */
  readonly fault: string | null;
}

/** Judges the answer for a file. Throws what the product throws. */
export async function judge(bytes: Uint8Array, { anchors, known }: Rules): Promise<Judgement> {
  const first = await look(bytes, anchors);
  const { inspection } = first;
  let { milliseconds } = first;
  // The engine may have compiled or collected garbage just then: slow is what is slow each time.
  for (let again = 0; again < 9 && milliseconds > LIMIT_MS; again++)
    milliseconds = Math.min(milliseconds, (await look(bytes, anchors)).milliseconds);
  const { verdict } = inspection.report;
  const slow = milliseconds > LIMIT_MS ? `${milliseconds.toFixed(0)} ms for ${bytes.length} octets` : null;
  return { verdict, fault: slow ?? faultOf(inspection, bytes, known) };
}

function faultOf(inspection: Inspection, bytes: Uint8Array, known: Known): string | null {
  const { report, index } = inspection;
  const octets = Math.max(bytes.length, index?.bytes.length ?? 0);
  const texts = [
    renderTextView(inspection).text,
    renderText(report, { color: false, width: 100 }),
    renderMarkdown(report),
  ];
  if (texts.some((text) => STEERING.test(text))) return 'a control character in a text';
  JSON.parse(renderJson(report));
  if (report.verdict !== 'verified' && report.findings.length === 0) return 'no reason given';
  if (report.verdict === 'verified' && report.findings.some(({ severity }) => severity === 'error'))
    return 'verified with an error';
  return (
    (index && brokenIndex(index)) ??
    outside(report.findings, octets) ??
    (report.verdict === 'verified' ? objection(inspection, known) : null)
  );
}
