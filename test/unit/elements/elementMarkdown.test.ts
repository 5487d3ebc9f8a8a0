import { expect, test } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import { contextOf, elementFacts } from '../../../src/core/elements/elementFacts.ts';
import { elementMarkdown } from '../../../src/core/elements/elementMarkdown.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { inspectionOf } from '../../fixtures/inspections.ts';
import { finding } from '../../fixtures/reports.ts';

const inspection = await inspectionOf(rsaChain());
const index = inspection.index!;

function nodeAt(path: RegExp): number {
  return Array.from({ length: index.count }, (_, node) => node).find((node) =>
    path.test(pathOf(index, node)),
  )!;
}

const factsAt = (node: number) => elementFacts(index, node, contextOf(inspection, node));

const factsOf = (path: RegExp) =>
  Object.fromEntries(factsAt(nodeAt(path)).map(({ term, text, basis }) => [term, [text, basis]]));

test('facts: place, type, value, octets', () => {
  expect(factsOf(/^signedData\.version$/)).toEqual({
    Field: ['signedData.version', null],
    Type: ['INTEGER', null],
    Value: ['1', null],
    Also: ['0x01', null],
    Tag: ['universal 2, primitive', null],
    Length: ['short form', null],
    Offset: [expect.stringMatching(/^\d+ \(0x[0-9a-f]+\)$/), null],
    Octets: ['3: header 2, content 1', null],
    Header: ['02 01', null],
  });
});

test("facts: an extension in words, the vendor's meaning with basis and source", () => {
  const node = inspection.annotations.find(({ text }) => text.startsWith('HSM serial number'))!.node;
  const facts = factsAt(node);
  expect(facts).toContainEqual({ term: 'serial number', text: '990017', basis: 'documented' });
  expect(facts).toContainEqual({ term: 'Meaning', text: 'HSM serial number: 990017', basis: 'documented' });
  expect(facts.map(({ term }) => term)).toContain('Source');
});

test('facts: role and subject of a certificate', () => {
  const { node, role, subject } = inspection.certificates[0]!;
  expect(factsAt(node)).toContainEqual({
    term: 'Certificate',
    text: `${role}: ${subject}`,
    basis: null,
  });
});

test('facts: whether a certificate is on the path, where there is one', () => {
  const certificate = inspection.certificates[0]!;
  const path = (inPath: boolean, hasPath: boolean) =>
    elementFacts(index, certificate.node, {
      certificate: { ...certificate, inPath },
      hasPath,
      annotations: [],
    }).find(({ term }) => term === 'Path')?.text;
  expect(path(true, true)).toBe('on the path from the attested key to the anchor');
  expect(path(false, true)).toBe('not on the path; not checked');
  expect(path(false, false)).toBeUndefined();
});

test('facts: an object identifier is told dotted and named, a string by what is in it', () => {
  expect(factsOf(/^contentInfo\.contentType$/)).toMatchObject({
    OID: ['1.2.840.113549.1.7.2', null],
    Name: ['id-signedData', null],
  });
  expect(factsOf(/extnValue$/)['Value']).toEqual(['further elements, shown below it', null]);
});

test('Markdown: findings first with their link, and nothing of a file as markup', () => {
  const hostile: Inspection = {
    ...inspection,
    annotations: [{ node: 1, text: '[x](command:evil) `<b>`', basis: 'unknown', source: '*s*' }],
  };
  const markdown = elementMarkdown({
    inspection: hostile,
    index,
    node: 1,
    findings: [finding({ message: '[y](command:evil) <i>' })],
    linkOf: (code) => `command:explain?${code}`,
  });
  expect(markdown).toContain('[PKC111](command:explain?PKC111): \\[y\\]');
  expect(markdown).toContain('- Meaning: `` [x](command:evil) `<b>` `` *(unknown)*');
  // Outside the code span there is one link, which is ours.
  expect(markdown.replace(/``.*?``/, '').match(/(?<!\\)\]\([^)]*\)/g)).toEqual(['](command:explain?PKC111)']);
  expect(markdown).not.toContain('<i>');
});
