import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/core/forms/html.ts';
import { renderMarkdown } from '../../../src/core/forms/markdown.ts';
import { renderText } from '../../../src/core/forms/text.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { csr, csrAttribute, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, sequence } from '../../fixtures/generator/der.ts';
import { extension } from '../../fixtures/generator/extensions.ts';
import { name } from '../../fixtures/generator/name.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { octetString, oid } from '../../fixtures/generator/primitives.ts';
import { repeated } from '../../fixtures/generator/bombs.ts';
import { MOST_SECONDS, secondsOfProcessor } from '../processor.ts';
import { compare, pkcOf } from '../../fixtures/comparisons.ts';

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const MEBI = 1024 * 1024;
const text = (characters: string): Uint8Array => Buffer.from(characters, 'latin1');
const block = (body: string): Uint8Array =>
  text(`-----BEGIN CERTIFICATE REQUEST-----\n${body}\n-----END CERTIFICATE REQUEST-----\n`);
const newlines = (octets: number): Uint8Array => repeated(text('\n'), octets);

/** Files made to exhaust whoever reads a request, and whether the attested key is found in them. */
const BOMBS: readonly [name: string, file: () => Uint8Array, verified: boolean][] = [
  ['16 MiB of newlines', () => newlines(16 * MEBI), false],
  ['a request behind 15 MiB of newlines', () => concat(newlines(15 * MEBI), pemCsr('rsa-2048')), true],
  [
    '1,000 blocks that cannot be decoded behind newlines',
    () => concat(newlines(MEBI), repeated(block('*'), 1000)),
    false,
  ],
  ['1,000 blocks that hold nothing', () => concat(newlines(MEBI), repeated(block('MAA='), 1000)), false],
  ['16 MiB of BEGIN', () => repeated(text('-----BEGIN CERTIFICATE REQUEST-----\n'), 466_000), false],
  ['16 MiB of base64', () => repeated(text(`${'MIIB'.repeat(16)}\n`), 258_000), false],
  ['16 MiB in one block', () => block('MIIB'.repeat(4 * MEBI - 64)), false],
  ['16 MiB of quotes', () => repeated(text('> \n'), 5_500_000), false],
  [
    'a million key purposes asked for',
    () => {
      const purposes = extension('2.5.29.37', false, sequence(repeated(oid(OID.data), 1_000_000)));
      return csr('rsa-2048', { attributes: [csrAttribute(EXTENSION_REQUEST, sequence(purposes))] });
    },
    true,
  ],
  [
    '100,000 attributes',
    () => {
      const attributes = repeated(csrAttribute('2.999.1', octetString(new Uint8Array(4))), 100_000);
      return csr('rsa-2048', { attributes: [attributes] });
    },
    true,
  ],
  [
    'a subject of 300,000 parts',
    () => csr('rsa-2048', { subject: sequence(repeated(name(['commonName', 'a']).subarray(2), 300_000)) }),
    true,
  ],
  ['999 requests for the attested key', () => repeated(pemCsr('rsa-2048'), 999), false],
];

describe('files made to exhaust whoever reads a request', () => {
  it.each(BOMBS)('%s', { timeout: 60_000 }, async (_name, make, verified) => {
    const [pkc, bytes] = [pkcOf('rsa-2048'), make()];
    const spent = secondsOfProcessor();
    const { report } = await compare(pkc, bytes);
    for (const text of [renderText(report, { color: false }), renderMarkdown(report), renderHtml(report)])
      expect(text).not.toBe('');
    expect(spent()).toBeLessThan(MOST_SECONDS);
    expect(report.verdict).toBe(verified ? 'verified' : 'failed');
  });

  it.each(BOMBS)('%s, as a root to be trusted', { timeout: 60_000 }, (_name, make) => {
    const bytes = make();
    const spent = secondsOfProcessor();
    expect(readUserAnchor({ bytes, origin: 'a file' })).toHaveProperty('problem');
    expect(spent()).toBeLessThan(MOST_SECONDS);
  });
});
