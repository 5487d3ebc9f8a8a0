import { describe, expect, test } from 'vitest';
import { CHALLENGE_PASSWORD, secretRanges } from '../../../src/core/asn1/value/secret.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { describeHolders } from '../../../src/core/words/en/describeHolders.ts';
import { inspect } from '../../../src/core/inspect.ts';
import { ELEMENT_FORMS, elementText } from '../../../src/core/elements/elementText.ts';
import { renderTextView } from '../../../src/core/elements/textView.ts';
import { marksOf, runsOf } from '../../../src/webview/bytes/byteMarks.ts';
import { csr, csrAttribute } from '../../fixtures/generator/csr.ts';
import { context, sequence, set, tlv } from '../../fixtures/generator/der.ts';
import { extension } from '../../fixtures/generator/extensions.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { octetString, oid, string } from '../../fixtures/generator/primitives.ts';

const SECRET = 'sesame-0pen';
const password = string('utf8', SECRET);
const type = oid(CHALLENGE_PASSWORD);
const requested = (...extensions: readonly Uint8Array[]) =>
  csrAttribute(OID.extensionRequest, sequence(extensions));

/** Attributes of a request that hold the password, where it belongs and where it does not. */
const PLACES: readonly (readonly [name: string, attribute: Uint8Array])[] = [
  ['where it belongs', csrAttribute(CHALLENGE_PASSWORD, password)],
  ['as octets', csrAttribute(CHALLENGE_PASSWORD, octetString(new TextEncoder().encode(SECRET)))],
  ['twice', csrAttribute(CHALLENGE_PASSWORD, password, password)],
  ['in pieces', csrAttribute(CHALLENGE_PASSWORD, tlv(0x2c, [password]))],
  ['without a SET', sequence(type, password)],
  ['as an extension', requested(extension(CHALLENGE_PASSWORD, false, password))],
  [
    'in subjectDirectoryAttributes',
    requested(extension('2.5.29.9', false, sequence(sequence(type, set(password))))),
  ],
  ['in an unknown attribute', csrAttribute('2.999.1', sequence(type, password))],
  ['in octets that nobody reads', csrAttribute('2.999.1', octetString(sequence(type, password)))],
  [
    'in another name',
    requested(extension('2.5.29.17', false, sequence(context(0, [type, context(0, [password])])))),
  ],
];

/** All that is told of a file and its elements. */
async function told(bytes: Uint8Array): Promise<string> {
  const inspection = await inspect({
    file: 'a.csr',
    bytes,
    userAnchors: [],
    at: new Date('2026-11-23T00:00:00Z'),
  });
  const { index } = inspection;
  const copied = Array.from({ length: index?.count ?? 0 }, (_, node) =>
    ELEMENT_FORMS.map((form) => {
      try {
        return elementText({ index: index!, node, form, certificates: [] });
      } catch (error) {
        return String(error);
      }
    }),
  );
  return JSON.stringify([
    inspection.report,
    renderTextView(inspection).text,
    await describeHolders({ bytes }),
    copied,
  ]);
}

const hex = Buffer.from(SECRET).toString('hex');

function expectHidden(text: string): void {
  expect(text.includes(SECRET)).toBe(false);
  expect(text.replaceAll(/0x|[^0-9a-f]/g, '').includes(hex)).toBe(false);
}

describe('a challenge password', () => {
  test.each(PLACES)('%s: is not told', async (_, attribute) => {
    expectHidden(await told(csr('ec-p256', { attributes: [attribute] })));
  });

  test('is not told of what is left of a request that was cut', async () => {
    const bytes = csr('ec-p256', { attributes: [csrAttribute(CHALLENGE_PASSWORD, password)] });
    const behind = Buffer.from(bytes).indexOf(SECRET) + SECRET.length;
    for (let length = behind; length < bytes.length; length += 3)
      expectHidden(await told(bytes.slice(0, length)));
  });

  test('is not told where any octet before it was changed', async () => {
    const bytes = csr('ec-p256', { attributes: [csrAttribute(CHALLENGE_PASSWORD, password)] });
    const before = Buffer.from(bytes).indexOf(Buffer.from(type.subarray(2)));
    for (let at = 0; at < before; at++) {
      for (const octet of [bytes[at]! ^ 0x01, bytes[at]! ^ 0x20, 0x80]) {
        const changed = bytes.slice();
        changed[at] = octet;
        expectHidden(await told(changed));
      }
    }
  });

  test('lies in octets of its own, which are not drawn', () => {
    const bytes = csr('ec-p256', { attributes: [csrAttribute(CHALLENGE_PASSWORD, password)] });
    const index = indexAsn1({ bytes, root: 'CertificationRequest' });
    const place = { offset: Buffer.from(bytes).indexOf(SECRET), length: SECRET.length };
    expect(secretRanges(index)).toEqual([place]);
    const runs = runsOf(marksOf(index, -1, null, -1), place.offset - 2, place.length + 4);
    expect(runs.map(({ length, hidden }) => [length, hidden])).toEqual([
      [2, false],
      [place.length, true],
      [2, false],
    ]);
  });

  test('hides nothing else', async () => {
    const attributes = [
      csrAttribute(CHALLENGE_PASSWORD, password),
      csrAttribute('2.999.1', string('utf8', 'seen')),
    ];
    expect(await told(csr('ec-p256', { attributes }))).toContain('UTF8String seen');
  });
});
