import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLES, samplesReadme } from '../../fixtures/generator/samples.ts';

const folder = 'media/samples';

describe('committed samples', () => {
  it.each(SAMPLES)('$name is what the generator makes', ({ name, bytes }) => {
    expect(readFileSync(`${folder}/${name}`).equals(bytes())).toBe(true);
  });

  it('README.md is what the generator makes', () => {
    expect(readFileSync(`${folder}/README.md`, 'utf8')).toBe(samplesReadme());
  });

  it('holds nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      [...SAMPLES.map((sample) => sample.name), 'README.md'].toSorted(),
    );
  });

  it('ships no private key', () => {
    for (const { bytes } of SAMPLES) expect(Buffer.from(bytes()).includes('PRIVATE KEY')).toBe(false);
  });
});
