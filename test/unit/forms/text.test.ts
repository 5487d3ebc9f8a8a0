import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/core/forms/text.ts';
import { finding, hostileReport, report } from '../../fixtures/reports.ts';

const ESCAPE_SEQUENCE = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');
// Whatever a terminal could obey: all controls but the line feed, and direction characters.
const DANGEROUS = /[\p{Cc}\p{Cf}]/u;

describe('renderText', () => {
  it('says file, verdict and why first', () => {
    expect(renderText(report(), { color: false }).split('\n').slice(0, 2)).toEqual([
      'key.pkc: verified',
      '  The key was generated in HSM 4711.',
    ]);
  });

  it('gives each claim under what it rests on, with its source and octets', () => {
    const claim = { name: 'size', value: '2048', source: 'the key', offset: 313, length: 294 };
    const claims = [
      { ...claim, standing: 'verified' as const },
      { ...claim, standing: 'inferred' as const },
    ];
    const text = renderText(report({ claims }), { color: false });
    const one = '    - size: 2048\n      the key (at 313, 294 octets)\n';
    expect(text).toContain(`  Verified: Proven by signatures under the trust anchor.\n${one}  Stated`);
    expect(text).toContain(
      `  Inferred: Our reading of the octets; no source confirms it.\n${one}  Not stated`,
    );
    expect(renderText(report(), { color: false })).not.toContain('What is known');
  });

  it('says what to do about errors, and folds remarks to offsets', () => {
    const error = finding({ code: 'PKC203', severity: 'error', offset: 757, length: 517, path: 'a.b' });
    const text = renderText(report({ verdict: 'failed', findings: [finding(), error] }), { color: false });
    expect(text).toMatch(
      /error PKC203 Signature does not verify\n.*\n {4}at 757, 517 octets, a\.b\n {4}What to do: /,
    );
    expect(text.indexOf('PKC203')).toBeLessThan(text.indexOf('PKC111'));
    expect(text).toContain('  PKC111 critical FALSE is written.\n    at 667\n');
  });

  it("marks a built-in anchor as one and a given one as the user's", () => {
    const anchor = report().trustAnchor!;
    const text = renderText(report({ trustAnchor: { ...anchor, source: 'built-in' } }), { color: false });
    expect(text).toContain('Root (built in)');
    expect(renderText(report(), { color: false })).toContain('Root (trusted by you)');
  });

  it('says what offsets count where the file was decoded first', () => {
    expect(renderText(report({ encoding: 'pem' }), { color: false })).toContain(
      'Offsets count the octets decoded from PEM.',
    );
  });

  it('leaves out what an unreadable file does not have', () => {
    const bare = report({
      verdict: 'unreadable',
      attestedKey: null,
      hsm: null,
      keyAttributes: [],
      chain: [],
      trustAnchor: null,
      findings: [],
    });
    expect(renderText(bare, { color: false })).not.toMatch(
      /Attested key|HSM\n|Chain|Trust|Findings|Luna RSA/,
    );
  });

  it('bounds what it lists, and says how much more there is', () => {
    const findings = Array.from({ length: 150 }, (_, offset) =>
      finding({ code: 'PKC103', severity: 'error', offset }),
    );
    const remarks = Array.from({ length: 150 }, (_, offset) => finding({ offset }));
    const text = renderText(report({ findings: [...findings, ...remarks] }), { color: false });
    expect(text.match(/error PKC103/g)).toHaveLength(100);
    expect(text).toContain('and 50 more, all of which the JSON report lists');
    expect(text).toContain('18, 19 and 130 more\n');
  });

  it('colours for a terminal alone, and says the same', () => {
    const colored = renderText(report(), { color: true });
    expect(colored).toContain('\u001b[1;32mverified\u001b[0m');
    expect(colored.replace(ESCAPE_SEQUENCE, '')).toBe(renderText(report(), { color: false }));
  });

  it('breaks sentences at the width', () => {
    const long = report({ summary: 'word '.repeat(60).trim() });
    const lines = renderText(long, { color: false, width: 72 }).split('\n');
    expect(lines[1]!.length).toBeLessThanOrEqual(72);
    expect(lines.filter((line) => line.includes('word word')).length).toBeGreaterThan(3);
  });

  it.each([{ color: false }, { color: true, width: 80 }])(
    'sends no control of a hostile file to a terminal: %j',
    (options) => {
      const text = renderText(hostileReport(), options).replace(ESCAPE_SEQUENCE, '').replaceAll('\n', '');
      expect(text).not.toMatch(DANGEROUS);
      expect(text).toContain('\\x1B[2J\\x9B31m\\u202Ecod.exe');
    },
  );
});
