import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardName } from '../../../src/core/asn1/oid/standardNames.ts';
import { RAW_ARCS, RAW_ARC_BIT_STRINGS } from '../../../src/core/asn1/schema/rawArcs.ts';
import { STANDARD_DECODERS } from '../../../src/core/decode/decoders.ts';
import { FORMAT_ANCHORS } from '../../../src/core/formats/formatAnchors.ts';
import { FORMAT_OIDS } from '../../../src/core/formats/formatOids.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { nameOrOid, oidName } from '../../../src/core/formats/oidNames.ts';
import { DECODERS, VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { LUNA_EXTENSIONS, SEEN_EXTENSIONS } from '../../../src/core/formats/luna/lunaExtensions.ts';

const CORE = join(import.meta.dirname, '../../../src/core');
/** Where a vendor may be named: its own folder, the lists of kinds, and the sentences. */
const KNOWING = ['formats', 'words'];
const ROOMS = readdirSync(CORE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !KNOWING.includes(entry.name))
  .map(({ name }) => name);
/** The schema has numbers of vendors' arcs, and no name. */
const EXCEPT = 'asn1/schema/rawArcs.ts';

const VENDOR = /luna|\bcmu\b|thales|chrysalis|safenet|12383/i;

const last = (oids: readonly string[]) => oids.map((oid) => Number(oid.split('.').at(-1)));

function codeOf(file: string): string {
  return readFileSync(join(CORE, file), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/(^|\s)\/\/ .*/g, '');
}

describe('kinds of attestations', () => {
  it.each(ROOMS)('are named nowhere in the code of %s', (room) => {
    const files = readdirSync(join(CORE, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`);
    expect(files.length).toBeGreaterThan(0);
    const naming = files.filter((file) => VENDOR.test(codeOf(file)));
    expect(naming.filter((file) => file !== EXCEPT)).toEqual([]);
  });

  it('are named nowhere in the way of a file', () => {
    expect(codeOf('inspect.ts')).not.toMatch(VENDOR);
    expect(ROOMS.length).toBeGreaterThan(8);
  });

  it('hand in all that knows them: names, decoders, how well it is known', () => {
    const oid = '1.3.6.1.4.1.12383.2.1';
    expect([standardName(oid), oidName(oid), nameOrOid(`${oid}.9`)]).toEqual([
      null,
      'Luna HSM serial number',
      `${oid}.9`,
    ]);
    expect(STANDARD_DECODERS.some((decoder) => decoder.oid === oid)).toBe(false);
    expect(VOCABULARY.decoderOf(oid)?.name).toBe('Luna HSM serial number');
    expect(
      ['1.3.6.1.4.1.12383.1.13', '1.3.6.1.4.1.12383.1.99', '1.3.6.1.4.1.12383.1', '2.5.29.37.0'].map((one) =>
        VOCABULARY.basisOf(one),
      ),
    ).toEqual(['observed', 'observed', null, null]);
  });

  it('stand in every list, and each decoder is for a type of its own', () => {
    expect(FORMATS.map(({ oids }) => oids)).toEqual(FORMAT_OIDS);
    expect(FORMATS.flatMap(({ anchors }) => anchors)).toEqual(FORMAT_ANCHORS);
    expect(new Set(DECODERS.map(({ oid }) => oid)).size).toBe(DECODERS.length);
  });

  it('have the raw arcs that the schema has', () => {
    const arcs = FORMATS.flatMap(({ oids }) => oids.rawArcs);
    expect([...arcs].sort()).toEqual([...RAW_ARCS].sort());
    expect(RAW_ARC_BIT_STRINGS.filter((oid) => !arcs.some((arc) => oid.startsWith(`${arc}.`)))).toEqual([]);
  });
});

describe('the table of Luna extensions', () => {
  it('gives those that were seen, those with a name, and a decoder for each', () => {
    const oids = LUNA_EXTENSIONS.map(({ oid }) => oid);
    expect(last(oids)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(last([...SEEN_EXTENSIONS])).toEqual([1, 3, 4, 5, 6, 7]);
    expect(last(oids.filter((oid) => oidName(oid) !== null))).toEqual([1, 3]);
    expect(oids.map((oid) => VOCABULARY.decoderOf(oid)?.raw)).toEqual(oids.map(() => true));
  });
});
