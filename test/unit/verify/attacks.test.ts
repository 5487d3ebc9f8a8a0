import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { ATTACKS, GOOD } from '../../fixtures/generator/attacks.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';
import { sample } from '../sample.ts';

function anchor(bytes: Uint8Array) {
  const read = readUserAnchor({ bytes, origin: 'test' });
  if ('problem' in read) throw new Error(reasonWords(read.problem));
  return read.anchor;
}

/** Some of each family and of each finding that is asked for. */
const attacks = sample(ATTACKS, 4, ({ name, expect: { verdict, codes } }) =>
  [name.split(/[:,]/)[0], verdict, ...codes].join(' '),
);
const sound = sample(GOOD, 4, ({ name }) => name.split(/[:,]/)[0]!);

describe(`attacks (${attacks.words})`, () => {
  test.each(attacks.items)('$name', async ({ bytes, expect: expected, trusted, at }) => {
    const { report } = await inspect({
      file: 'a.pkc',
      bytes: bytes(),
      userAnchors: trusted().map(anchor),
      at: new Date(at),
    });
    const codes = report.findings.map(({ code }) => code);
    expect({ verdict: report.verdict, codes }).toMatchObject({
      verdict: expected.verdict,
      codes: expect.arrayContaining([...expected.codes]),
    });
    // A failed or unreadable file says so in its checks too, and claims nothing that a genuine PKC would.
    const proven = report.keyAttributes.filter(({ value }) => value === true);
    if (expected.verdict !== 'verified') {
      expect(report.checks.some(({ status }) => status !== 'pass')).toBe(true);
      if (report.checks[0]?.status !== 'pass') expect(proven).toEqual([]);
    }
  });
});

describe(`positive controls (${sound.words})`, () => {
  test.each(sound.items)('$name', async ({ bytes, root, format, remarks, at }) => {
    const { report } = await inspect({
      file: 'a.pkc',
      bytes: bytes(),
      userAnchors: [anchor(root)],
      at: new Date(at),
    });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect({ verdict: report.verdict, format: report.format }).toEqual({ verdict: 'verified', format });
    expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...remarks]));
    // The same file without the user's root is a forgery.
    const untrusted = await inspect({ file: 'a.pkc', bytes: bytes(), userAnchors: [], at: new Date(at) });
    expect(untrusted.report.verdict).toBe('failed');
  });
});
