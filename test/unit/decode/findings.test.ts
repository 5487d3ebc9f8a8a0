import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { GOOD } from '../../fixtures/generator/attacks.ts';
import { VERIFICATION_TIME } from '../../fixtures/generator/attacks/attack.ts';
import { csr, csrAttribute } from '../../fixtures/generator/csr.ts';
import { extension } from '../../fixtures/generator/extensions.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { NULL, string } from '../../fixtures/generator/primitives.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

async function reportOf(bytes: Uint8Array, root: Uint8Array, at: string, request?: Uint8Array) {
  const read = readUserAnchor({ bytes: root, origin: 'test' });
  if ('problem' in read) throw new Error(reasonWords(read.problem));
  const compared = request && { file: 'a.csr', bytes: request };
  const input = { file: 'a', bytes, userAnchors: [read.anchor], at: new Date(at), csr: compared };
  return (await inspect(input)).report;
}

describe('what cannot be decoded is a finding', () => {
  test.each(GOOD)('not in a good file: $name', async ({ bytes, root, at }) => {
    const { findings } = await reportOf(bytes(), root, at);
    expect(findings.filter(({ code }) => code === 'PKC119')).toEqual([]);
  });

  test('an extension: a warning at the wrong element', async () => {
    const wrong = extension('2.5.29.54', false, string('utf8', 'ten'));
    const chain = rsaChain({
      change: { mic: (spec) => ({ extensions: [...(spec.extensions ?? []), wrong] }) },
    });
    const bytes = pkcFile(chain);
    const report = await reportOf(bytes, certificateOf(chain, 'root').der, VERIFICATION_TIME);
    expect(report.verdict).toBe('verified');
    expect(report.findings.filter(({ code }) => code === 'PKC119')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'Inhibit anyPolicy cannot be decoded: UTF8String in place of its type.',
        offset: Buffer.from(bytes).indexOf(string('utf8', 'ten')),
        length: 5,
      }),
    ]);
  });

  test('an attribute of a request: in the request', async () => {
    const chain = rsaChain();
    const request = csr('rsa-2048', { attributes: [csrAttribute('1.2.840.113549.1.9.7', NULL)] });
    const { findings } = await reportOf(
      pkcFile(chain),
      certificateOf(chain, 'root').der,
      VERIFICATION_TIME,
      request,
    );
    expect(findings.filter(({ code }) => code === 'PKC119')).toEqual([
      expect.objectContaining({
        in: { file: 'a.csr', block: null },
        message: 'Challenge password cannot be decoded: NULL in place of its type.',
        // The NULL after the SET of values, not the one of an algorithm.
        offset: Buffer.from(request).indexOf(Buffer.from('31020500', 'hex')) + 2,
        length: 2,
      }),
    ]);
  });
});
