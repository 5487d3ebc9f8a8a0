import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import {
  KEY_USAGE,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
} from '../../fixtures/generator/extensions.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

/** The verdict under a root that the user trusts, which says this of itself. */
async function verdictUnder(extensions: readonly Uint8Array[], omit: readonly 'root'[]) {
  const bytes = certificateOf(rsaChain({ change: { root: { extensions } } }), 'root').der;
  const read = readUserAnchor({ bytes, origin: 'root' });
  if ('problem' in read) throw new Error(reasonWords(read.problem));
  const { report } = await inspect({
    file: 'a.pkc',
    bytes: pkcFile(rsaChain(), { omit }),
    userAnchors: [read.anchor],
    at: new Date('2026-11-23T00:00:00Z'),
  });
  const errors = report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { verdict: report.verdict, errors };
}

// Anybody can put a certificate with the trusted key into the file, which says something else of it.
describe('what a trusted root says of itself counts, whatever a certificate in the file says of its key', () => {
  it.each([
    ['no CA certificates below it', [basicConstraints(true, 0)], 'PKC210'],
    ['no CA', [basicConstraints(false)], 'PKC208'],
    [
      'no certificates to be signed',
      [basicConstraints(true), keyUsage(KEY_USAGE.digitalSignature)],
      'PKC209',
    ],
    ['another role', [basicConstraints(true), extendedKeyUsage([8])], 'PKC215'],
  ])('%s', async (_name, extensions, code) => {
    for (const omit of [['root'], []] as const)
      expect(await verdictUnder(extensions, [...omit])).toEqual({ verdict: 'failed', errors: [code] });
  });

  it('and nothing is asked for that it does not say', async () => {
    expect(await verdictUnder([], [])).toEqual({ verdict: 'verified', errors: [] });
  });
});
