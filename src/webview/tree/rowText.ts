import { type Asn1Index, hasChildren, isUniversal } from '../../core/asn1/index/asn1Index.ts';
import { labelOf } from '../../core/asn1/index/path.ts';
import { Tag } from '../../core/asn1/index/tags.ts';
import { elementValue } from '../../core/formats/oidNames.ts';
import { elementLine } from '../../core/elements/elementLine.ts';
import { clip } from '../../core/base/clip.ts';
import type { Inspected } from '../model/inspected.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { type Severity, worseOf } from '../../core/model/severity.ts';
import type { Basis } from '../../core/model/terms.ts';
import { attributeValue } from '../../core/words/en/words.ts';
import { countText } from '../countText.ts';
import { kindOf, type Outline, type RowKey, type TreeSection } from './outline.ts';

/** Characters of a value in a row; the rest is in the tooltip. */
const VALUE_LIMIT = 200;

/** What one row says. All text is escaped for display. */
export interface RowText {
  readonly label: string;
  /** ASN.1 type; '' where the row is no element. */
  readonly type: string;
  /** Decoded value; '' where there is none. */
  readonly value: string;
  /** The value said more quietly: a dotted OID after its name, the number of elements. */
  readonly aside: string;
  readonly notes: readonly { readonly text: string; readonly basis: Basis }[];
  readonly marker: RowMarker | null;
}

export interface RowMarker {
  readonly severity: Severity;
  /** Codes of the row's own findings, each once; '' where they lie below it. */
  readonly text: string;
}

/** @param expanded whether the row's children are shown, which then carry their own markers. */
export function rowText(outline: Outline, key: RowKey, expanded: boolean): RowText {
  const kind = kindOf(outline, key);
  const { inspected } = outline;
  switch (kind.type) {
    case 'section':
      return {
        ...EMPTY,
        label: sectionName(outline, kind.section),
        aside: sectionAside(outline, kind.section),
      };
    case 'attribute': {
      const attribute = inspected.report.keyAttributes[kind.at]!;
      return {
        ...EMPTY,
        label: escapeForDisplay(attribute.name),
        value: escapeForDisplay(attributeValue(attribute)),
        notes: [{ text: attribute.basis, basis: attribute.basis }],
      };
    }
    case 'certificate': {
      const certificate = inspected.certificates[kind.at]!;
      return {
        ...EMPTY,
        label: escapeForDisplay(certificate.role),
        value: escapeForDisplay(certificate.subject),
        // Where there is no path, no certificate is beside it.
        aside: certificate.inPath || inspected.report.chain.length === 0 ? '' : 'not in the path',
        marker: markerOf(outline, kind.node, expanded),
      };
    }
    case 'element':
      return {
        ...elementText(inspected, inspected.index!, kind.node),
        notes: notesOf(outline, kind.node),
        marker: markerOf(outline, kind.node, expanded),
      };
  }
}

const EMPTY: RowText = { label: '', type: '', value: '', aside: '', notes: [], marker: null };

/** The row's name alone, for type-ahead. */
export function rowName(outline: Outline, key: RowKey): string {
  const kind = kindOf(outline, key);
  return kind.type === 'element'
    ? labelOf(outline.inspected.index!, kind.node)
    : rowText(outline, key, false).label;
}

function sectionName({ inspected }: Outline, section: TreeSection): string {
  switch (section) {
    case 'attributes':
      return 'Key attributes';
    case 'certificates':
      return 'Certificates';
    case 'structure':
      return inspected.index!.root === 'ContentInfo' ? 'CMS structure' : 'ASN.1 structure';
  }
}

function sectionAside({ inspected, count }: Outline, section: TreeSection): string {
  switch (section) {
    case 'attributes':
      return String(inspected.report.keyAttributes.length);
    case 'certificates':
      return String(inspected.certificates.length);
    case 'structure':
      return countText(count, 'element');
  }
}

function elementText({ decoded }: Inspected, index: Asn1Index, node: number): RowText {
  const said = decoded.get(node);
  const { label, type, value, meaning, isCut, holdsElements } = elementLine({
    index,
    node,
    limit: VALUE_LIMIT,
    decoded: said?.node === node ? said : null,
  });
  const text = { ...EMPTY, label, type: label.endsWith(type) ? '' : type };
  if (value === null) {
    const aside = [firstIdentifier(index, node), isCut ? 'cut short' : ''];
    return { ...text, value: clip(meaning ?? '', VALUE_LIMIT), aside: joined(aside) };
  }
  // What is inside an encapsulating string is told by the rows below it.
  if (holdsElements) return { ...text, aside: 'encapsulates' };
  const isNamed = isUniversal(index, node, Tag.objectIdentifier) && value.detail !== null;
  return {
    ...text,
    value: escapeForDisplay(isNamed ? value.detail : value.text),
    aside: escapeForDisplay(joined([isNamed ? value.text : '', value.problem ?? ''])),
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a SEQUENCE that starts with an object identifier is about: an extension, an algorithm, a name's attribute. */
function firstIdentifier(index: Asn1Index, node: number): string {
  const first = node + 1;
  if (!hasChildren(index, node) || !isUniversal(index, first, Tag.objectIdentifier)) return '';
  const value = elementValue(index, first);
  return escapeForDisplay(value?.detail ?? value?.text ?? '');
}

function notesOf({ inspected }: Outline, node: number): RowText['notes'] {
  const annotations = inspected.annotations.get(node) ?? [];
  return annotations.map(({ text, basis }) => ({ text: escapeForDisplay(text), basis }));
}

/** The findings of an element; while it is collapsed also of what is below it. */
function markerOf({ inspected }: Outline, node: number, expanded: boolean): RowMarker | null {
  const own = inspected.findings.at.get(node) ?? [];
  if (own.length > 0) {
    const severity = own.reduce<Severity>((worst, finding) => worseOf(worst, finding.severity), 'info');
    return { severity, text: [...new Set(own.map(({ code }) => code))].join(', ') };
  }
  const below = inspected.findings.worst.get(node);
  return below === undefined || expanded ? null : { severity: below, text: '' };
}
