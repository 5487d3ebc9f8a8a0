import { escapeForDisplay } from '../../core/base/escape.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { ReportFinding } from '../../core/words/report.ts';
import type { ChainEntry, OtherCertificate, Report } from '../../core/words/report.ts';
import { roleWords } from '../../core/words/en/roles.ts';
import {
  ANCHOR_SOURCE_WORDS,
  keyWords,
  type LinkState,
  linkState,
  linkWords,
} from '../../core/words/en/words.ts';
import type { IconName } from '../icon.tsx';

/** Each state has an icon of its own: never colour alone. */
export const LINK_ICON: Readonly<Record<LinkState, IconName>> = {
  valid: 'pass',
  invalid: 'fail',
  'not-run': 'not-run',
  faulty: 'warning',
  'no-anchor': 'no-anchor',
  anchor: 'anchor',
};

/** One certificate of the picture, in words. All text is escaped for display. */
export interface ChainItem {
  readonly role: string;
  readonly name: string;
  readonly key: string;
  readonly dates: string;
  readonly notBefore: number | null;
  readonly notAfter: number | null;
  /** Whether it was valid at the time of verification; null where that is not known. */
  readonly isValid: boolean | null;
  /** `none` for what stands aside. */
  readonly link: LinkState | 'none';
  /** What is said of the link, or of the anchor, or why it stands aside. */
  readonly state: string;
  /** Why the link is broken. */
  readonly errors: readonly ReportFinding[];
  /** Null where it is not in the file. */
  readonly range: ByteRange | null;
}

export function chainItems(report: Report): ChainItem[] {
  return report.chain.map((entry) => {
    const { offset, length } = entry;
    return {
      ...itemOf(entry, report.verifiedAt),
      link: linkState(entry),
      state: stateOf(report, entry),
      errors: errorsOf(entry, report.findings),
      range: offset === null ? null : { offset, length: length ?? 0 },
    };
  });
}

/** The certificates that the chain leaves aside. */
export function otherItems({ otherCertificates, verifiedAt }: Report): ChainItem[] {
  return otherCertificates.map((entry) => ({
    ...itemOf(entry, verifiedAt),
    link: 'none',
    state: entry.kind === 'duplicate' ? 'a copy of a certificate before it' : 'not used',
    errors: [],
    range: { offset: entry.offset, length: entry.length },
  }));
}

function itemOf(entry: ChainEntry | OtherCertificate, verifiedAt: string) {
  const { role, subject, key, notBefore, notAfter } = entry;
  const [from, to] = [instantOf(notBefore), instantOf(notAfter)];
  const at = Date.parse(verifiedAt);
  return {
    role: escapeForDisplay(roleWords(role)),
    name: escapeForDisplay(subject),
    key: key === null ? 'key known by its fingerprint' : escapeForDisplay(keyWords(key)),
    dates: datesOf(notBefore, notAfter),
    notBefore: from,
    notAfter: to,
    isValid: from === null || to === null ? null : from <= at && at <= to,
  };
}

function datesOf(notBefore: string | null, notAfter: string | null): string {
  if (notAfter === null) return 'no dates known';
  if (notBefore === null) return `to ${notAfter.slice(0, 10)}`;
  return `${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`;
}

/** Null for what is no instant: times of a file may be anything. */
function instantOf(iso: string | null): number | null {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}

/** Also says whose anchor it is, and with which algorithm the next one signed. */
export function stateOf({ trustAnchor }: Report, entry: ChainEntry): string {
  const words = linkWords(entry);
  if (entry.link === 'anchor')
    return trustAnchor ? `${words}, ${ANCHOR_SOURCE_WORDS[trustAnchor.source]}` : words;
  const { signatureStatus, signatureAlgorithm } = entry;
  if (signatureStatus === null || signatureAlgorithm === null) return words;
  return `${words}: ${escapeForDisplay(signatureAlgorithm)}`;
}

/** All of an item in one sentence, for those who do not see the picture. */
export function itemSentence(item: ChainItem): string {
  const { role, name, key, dates, isValid, state, errors, range } = item;
  const outside = isValid === false ? ', not valid at the time of verification' : '';
  const why = errors.map(({ code, message }) => ` ${code}: ${escapeForDisplay(message)}`).join('');
  const place = range === null ? ' Not in the file.' : '';
  // In the order of the picture, whose lines are a part of this.
  return `${role}: ${name}. ${key}. ${dates}. ${state}${outside}.${why}${place}`;
}

/** The errors that lie in a certificate of the chain: why its link is not valid, or its chain ends. */
export function errorsOf(entry: ChainEntry, findings: Report['findings']): ReportFinding[] {
  const { offset, length, link } = entry;
  if (offset === null || length === null || link === 'valid') return [];
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !finding.in &&
      finding.offset >= offset &&
      finding.offset + finding.length <= offset + length,
  );
}
