import { describe, expect, it } from 'vitest';
import { missingSentence, missingWords } from '../../../src/core/words/en/missingRequest.ts';
import type { MissingRequest } from '../../../src/core/model/values/missingRequest.ts';

const several = (count: number): MissingRequest => ({
  missing: 'several-beside',
  names: Array.from({ length: count }, (_, i) => `${i}.csr`),
});

describe('why there is nothing to compare with', () => {
  it.each<[MissingRequest, string, string]>([
    [{ missing: 'file', reason: 'does not exist' }, 'does not exist', 'The file does not exist.'],
    [{ missing: 'folder', reason: 'is closed' }, 'is closed', 'The folder is closed.'],
    [
      { missing: 'request', reason: 'a.csr is a folder, not a file.' },
      'a.csr is a folder, not a file.',
      'The request that it is compared with cannot be read. a.csr is a folder, not a file.',
    ],
    [
      { missing: 'none-beside', extensions: ['csr', 'req'] },
      'there is no certificate request (.csr, .req) beside it; name one with --csr FILE',
      'There is no certificate request (.csr, .req) beside it; name one with --csr FILE.',
    ],
    [
      several(7),
      'there are 7 certificate requests beside it (0.csr, 1.csr, 2.csr, 3.csr, 4.csr and 2 more); name one with --csr FILE',
      'There are 7 certificate requests beside it (0.csr, 1.csr, 2.csr, 3.csr, 4.csr and 2 more); name one with --csr FILE.',
    ],
    [
      { missing: 'of-another', name: 'b.csr' },
      'the only certificate request beside it (b.csr) bears the name of another attestation; name one with --csr FILE',
      'The only certificate request beside it (b.csr) bears the name of another attestation; name one with --csr FILE.',
    ],
  ])('%j: after a name, and as a sentence', (why, words, sentence) => {
    expect(missingWords(why)).toBe(words);
    expect(missingSentence(why)).toBe(sentence);
  });
});
