import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { labelOf } from '../../core/asn1/index/path.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { type ElementFact, elementFacts, fact } from '../../core/elements/elementFacts.ts';
import { offsetText } from '../../core/elements/headerWords.ts';
import type { ReportFinding } from '../../core/words/report.ts';
import { attributeValue } from '../../core/words/en/words.ts';
import { countText } from '../countText.ts';
import { kindOf, type Outline, type RowKey } from '../tree/outline.ts';

export interface Facts {
  readonly title: string;
  readonly facts: readonly ElementFact[];
  readonly findings: readonly ReportFinding[];
}

/** All that is known of a row; null for a section, whose name says it all. Text is escaped for display. */
export function factsOf(outline: Outline, key: RowKey): Facts | null {
  const kind = kindOf(outline, key);
  const { inspected } = outline;
  switch (kind.type) {
    case 'section':
      return null;
    case 'attribute':
      return attributeFacts(outline, kind.at);
    case 'certificate': {
      const title = escapeForDisplay(inspected.certificates[kind.at]!.role);
      return { ...factsOfElement(outline, inspected.index!, kind.node), title };
    }
    case 'element':
      return factsOfElement(outline, inspected.index!, kind.node);
  }
}

function attributeFacts({ inspected }: Outline, at: number): Facts {
  const attribute = inspected.report.keyAttributes[at]!;
  const { name, value, basis, source, raw, offset, length } = attribute;
  const facts = [
    value === null
      ? fact('Meaning', 'not known; only the octets can be shown', basis)
      : fact('Value', attributeValue(attribute), basis),
    fact('Source', source),
    ...(raw === null ? [] : [fact('Octets', raw)]),
    offset === null
      ? fact('Stated by', 'the existence of the attestation, not by a field')
      : fact('Offset', `${offsetText(offset)}, ${countText(length ?? 0, 'octet')}`),
  ];
  return { title: escapeForDisplay(name), facts, findings: [] };
}

function factsOfElement({ inspected }: Outline, index: Asn1Index, node: number): Facts {
  const { certificates, annotations, decoded, findings } = inspected;
  return {
    title: escapeForDisplay(labelOf(index, node)),
    facts: elementFacts(index, node, {
      certificate: certificates.find((one) => one.node === node),
      hasPath: certificates.some(({ inPath }) => inPath),
      decoded: decoded.get(node),
      annotations: annotations.get(node) ?? [],
    }),
    findings: findings.at.get(node) ?? [],
  };
}
