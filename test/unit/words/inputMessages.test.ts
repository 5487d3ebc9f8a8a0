import { describe, expect, it } from 'vitest';
import { MAX_FINDINGS } from '../../../src/core/base/limits.ts';
import { escapeForDisplay } from '../../../src/core/base/escape.ts';
import { WHOLE_FILE } from '../../../src/core/model/place.ts';
import { finding } from '../../../src/core/model/finding.ts';
import { limitFindings } from '../../../src/core/model/limitFindings.ts';
import type { FilePart } from '../../../src/core/model/fileKinds.ts';
import { messageOf } from '../../../src/core/words/en/tellFinding.ts';

const label = 'A\u202eB';
const block: FilePart = { type: 'pem', label, blocks: 1 };

describe('the label of a PEM block is escaped, and a second time changes nothing', () => {
  it.each([
    finding('PKC101', { what: 'other-object', part: block, kind: 'certificate' }, WHOLE_FILE),
    finding('PKC103', { what: 'joined-pem', label, line: 2 }, WHOLE_FILE),
    finding('PKC105', { what: 'pem-blocks', label, line: 2, more: 1 }, WHOLE_FILE),
    finding('PKC108', { what: 'whole', part: block }, WHOLE_FILE),
  ])('$code', (hostile) => {
    const message = messageOf(hostile);
    expect(message).toContain('"A\\u202EB"');
    expect(escapeForDisplay(message)).toBe(message);
  });
});

describe('PEM blocks', () => {
  it('that were not read are counted', () => {
    const values = { what: 'pem-blocks', label: 'CMS', line: 7 } as const;
    expect(messageOf({ code: 'PKC105', values: { ...values, more: 0 } })).toBe(
      'The text has another PEM block, "CMS" at line 7, which was not read.',
    );
    expect(messageOf({ code: 'PKC105', values: { ...values, more: 2 } })).toBe(
      'The text has another PEM block, "CMS" at line 7 and 2 more, which was not read.',
    );
  });

  it('are counted after all else that is said of the first', () => {
    const part: FilePart = { type: 'pem', label: 'PKCS12', blocks: 2 };
    expect(messageOf({ code: 'PKC101', values: { what: 'other-object', part, kind: 'keyStore' } })).toBe(
      'The PEM block "PKCS12" is a PKCS#12 key store, not a PKC (a CMS signedData message with certificates). It may hold private keys, so nothing of it is shown. The file has 2 PEM blocks, none of them a CMS message.',
    );
  });
});

describe('a list of findings', () => {
  const one = finding('PKC103', { what: 'bad-tag', at: 4, path: '' }, WHOLE_FILE);

  it('is whole up to the bound', () => {
    const findings = Array.from({ length: MAX_FINDINGS }, () => one);
    expect(limitFindings(findings)).toBe(findings);
  });

  it('ends beyond it with how many there are', () => {
    const limited = limitFindings(Array.from({ length: MAX_FINDINGS + 1 }, () => one));
    expect(limited).toHaveLength(MAX_FINDINGS + 1);
    expect(limited.at(-1)).toMatchObject({ code: 'PKC118', offset: 0, length: 0, path: '' });
    expect(messageOf(limited.at(-1)!)).toBe(
      'There are 2,001 findings; the first 2,000 are listed, errors first.',
    );
  });
});
