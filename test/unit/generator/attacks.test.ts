import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SEVERITY_OF } from '../../../src/core/model/findingSeverity.ts';
import { ATTACKS, GOOD } from '../../fixtures/generator/attacks.ts';
import type { Attack } from '../../fixtures/generator/attacks/attack.ts';
import { toNumber } from '../../fixtures/generator/der.ts';
import { cubeRootForgery } from '../../fixtures/generator/forge.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { rsaNumbers } from '../../fixtures/generator/spki.ts';

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

/** The digest of an attack's file, which some take a second to make. */
const digests = new Map<string, string>();
function digestOf({ name, bytes }: Attack): string {
  const made = digests.get(name) ?? digest(bytes());
  digests.set(name, made);
  return made;
}

/** Cases about trust or time use a sound file under other circumstances. */
function isCircumstance(name: string): boolean {
  return /sound chain (under|at)/.test(name);
}

const SOUND = new Set([pkcFile(rsaChain()), pkcFile(eccChain())].map(digest));

describe('table of attacks', () => {
  it('has unique names', () => {
    const names = [...ATTACKS, ...GOOD].map((one) => one.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(ATTACKS)('$name: is no sound file', (one) => {
    expect(SOUND.has(digestOf(one))).toBe(isCircumstance(one.name));
  });

  it('makes no two attacks with the same octets', () => {
    const seen = new Map<string, string>();
    const doubles = ATTACKS.filter(({ name }) => !isCircumstance(name)).flatMap((one) => {
      const made = digestOf(one);
      const before = seen.get(made);
      seen.set(made, one.name);
      return before === undefined ? [] : [`${before} = ${one.name}`];
    });
    expect(doubles).toEqual([]);
  });

  it('expects a finding of severity error wherever it names one for a failure', () => {
    const wrong = ATTACKS.filter(({ expect: { verdict, codes } }) => {
      const errors = codes.filter((code) => SEVERITY_OF[code] === 'error');
      return verdict === 'verified' ? errors.length > 0 : codes.length > 0 && errors.length === 0;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('cube-root forgery', () => {
  it('is a cube that starts like a padded digest under the root key', () => {
    const message = Buffer.from('not signed by anybody');
    const { modulus, exponent } = rsaNumbers('rsa-root');
    const cube = toNumber(cubeRootForgery(message)) ** 3n;
    const block = cube.toString(16).padStart(1024, '0');
    const sha384 = createHash('sha384').update(message).digest('hex');
    expect(exponent).toBe(3n);
    expect(cube < modulus).toBe(true);
    expect(block.startsWith(`0001ffffffffffffffff003041300d060960864801650304020205000430${sha384}`)).toBe(
      true,
    );
  });
});
