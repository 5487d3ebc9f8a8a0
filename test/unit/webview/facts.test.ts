import { describe, expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import type { DecodedExtension } from '../../../src/core/decode/decoded.ts';
import { hasHiddenCharacters } from '../../../src/core/base/escape.ts';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { factsOf } from '../../../src/webview/tooltip/facts.ts';
import { lengthFormWords, tagWords } from '../../../src/core/elements/headerWords.ts';
import { attributeKey, elementKey, outlineOf, sectionKey } from '../../../src/webview/tree/outline.ts';
import { failed, hostile, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';

const outline = outlineOf(inspectedOf(verified()));
const index = outline.inspected.index!;

/** The tooltip's lines by their term. */
function facts(path: string, of = outline): Record<string, string> {
  const key = elementKey(of, 'structure', nodeAt(of.inspected.index!, path));
  return Object.fromEntries(factsOf(of, key)!.facts.map(({ term, text }) => [term, text]));
}

describe('factsOf', () => {
  it('tells all about an element', () => {
    const node = nodeAt(index, 'signedData.certificates[0].tbsCertificate.serialNumber');
    expect(facts('signedData.certificates[0].tbsCertificate.serialNumber')).toEqual({
      Field: 'signedData.certificates[0].tbsCertificate.serialNumber',
      Type: 'INTEGER',
      Value: expect.stringMatching(/^\d+$/),
      Also: expect.stringMatching(/^0x[0-9a-f]+$/),
      Meaning: "the attested key's own serial number",
      Source: "the vendor's samples",
      Tag: 'universal 2, primitive',
      Length: 'short form',
      Offset: `${index.offset[node]} (0x${index.offset[node]!.toString(16)})`,
      Octets: `${index.contentLength[node]! + 2}: header 2, content ${index.contentLength[node]}`,
      Header: expect.stringMatching(/^02 [0-9a-f]{2}$/),
    });
  });

  it('says in which string an element stands', () => {
    const extnValue = nodeAt(index, 'signedData.certificates[1].tbsCertificate.extensions[0].extnValue');
    const inside = factsOf(outline, elementKey(outline, 'structure', extnValue + 1))!.facts;
    expect(inside.at(-1)).toEqual({
      term: 'Inside',
      text: `the string extnValue at ${index.offset[extnValue]}`,
      basis: null,
    });
  });

  it('gives an object identifier dotted and named', () => {
    expect(facts('contentInfo.contentType')).toMatchObject({
      OID: '1.2.840.113549.1.7.2',
      Name: expect.stringMatching(/signed/i),
    });
  });

  it('tells an extension in words, at it and at its value', () => {
    const path = 'signedData.certificates[0].tbsCertificate.extensions[0]';
    const decoded: DecodedExtension = {
      kind: 'extension',
      node: nodeAt(index, path),
      valueNode: nodeAt(index, `${path}.extnValue`),
      oid: '2.5.29.15',
      name: 'Key usage',
      critical: true,
      known: true,
      lines: [{ label: 'allowed', value: 'digitalSignature', node: 1, basis: 'observed' }],
      problems: [{ node: 1, message: 'too long' }],
    };
    const of = outlineOf(inspectedOf({ ...verified(), decoded: [decoded] }));
    for (const place of [path, `${path}.extnValue`])
      expect(facts(place, of)).toMatchObject({
        Extension: 'Key usage, critical',
        allowed: 'digitalSignature',
        Problem: 'too long',
      });
    expect(facts(`${path}.extnID`, of)).not.toHaveProperty('Extension');
  });

  it('gives the findings of the element', () => {
    const broken = outlineOf(inspectedOf(failed()));
    const node = nodeAt(broken.inspected.index!, 'signedData.certificates[1].signatureValue');
    const { findings } = factsOf(broken, elementKey(broken, 'certificates', node))!;
    expect(findings.map(({ code }) => code)).toEqual(['PKC203']);
  });

  it('gives an attribute its basis and source, and says when its meaning is not known', () => {
    const [documented, , , unknown] = [0, 1, 2, 3].map((at) => factsOf(outline, attributeKey(outline, at))!);
    expect(documented?.facts[0]).toEqual({ term: 'Value', text: 'yes', basis: 'documented' });
    expect(unknown?.facts[0]).toMatchObject({ term: 'Meaning', basis: 'unknown' });
    expect(unknown?.facts.some(({ term, text }) => term === 'Octets' && text === '030204f0')).toBe(true);
  });

  it('has nothing to add to a section', () => {
    expect(factsOf(outline, sectionKey(outline, 'structure'))).toBeNull();
  });

  it('escapes what cannot be seen', () => {
    const hostileOutline = outlineOf(inspectedOf(hostile()));
    const { title, facts: lines } = factsOf(hostileOutline, attributeKey(hostileOutline, 1))!;
    for (const text of [title, ...lines.map((line) => line.text)])
      expect(hasHiddenCharacters(text)).toBe(false);
    expect(title).toContain('\\u202E');
  });
});

describe('header facts', () => {
  it.each([
    ['30 00', 'universal 16, constructed', 'short form'],
    ['04 81 01 00', 'universal 4, primitive', 'long form, 1 length octet, not in the shortest form'],
    ['30 80 00 00', 'universal 16, constructed', 'indefinite form'],
    ['bf 81 00 01 00', 'context-specific 128, constructed', 'short form'],
    [
      '5f 22 82 00 01 00',
      'application 34, primitive',
      'long form, 2 length octets, not in the shortest form',
    ],
    ['c1 01 00', 'private 1, primitive', 'short form'],
  ])('%s', (hex, tag, length) => {
    const bytes = Uint8Array.from(hex.split(' '), (octet) => parseInt(octet, 16));
    const one = indexAsn1({ bytes, root: 'any' });
    expect(tagWords(one, 0)).toBe(tag);
    expect(lengthFormWords(one, 0)).toBe(length);
  });
});
