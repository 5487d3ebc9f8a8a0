/** Who says sentences, and that nobody reads them: docs/architecture.md, "Invariants". */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');

/** The words of decoders, and the short reasons why octets are no value of their type, stand beside what they belong to. */
const WITH_WORDS_BESIDE = [
  /^core\/(words|forms|elements|decode)\//,
  /^core\/asn1\/value\//,
  /^core\/formats\/luna\/decoders\.ts$/,
  // Names of object identifiers.
  /^core\/asn1\/oid\/standardNames\.ts$/,
  /^core\/formats\/luna\/(lunaExtensions|purposes)\.ts$/,
];

/** Three words of lower case in a row. Names of the field have capitals, or fewer words. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

/** A test of a text with words in it. */
const READS_ENGLISH =
  /(?:startsWith|endsWith|includes|indexOf)\(\s*['"`][A-Za-z]+ [a-z]+|[!=]== ['"`][a-z]+ [a-z]+/;

interface Line {
  readonly place: string;
  readonly text: string;
}

/** The lines of the code in a folder, without comments and imports. */
function linesIn(folder: string): Line[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const code = readFileSync(join(SRC, file), 'utf8')
      .replaceAll(/\/\*.*?\*\//gs, (comment) => '\n'.repeat(comment.split('\n').length - 1))
      .replaceAll(/(^|\s)\/\/ .*/g, '');
    return code
      .split('\n')
      .map((text, i) => ({ place: `${file}:${i + 1}`, text }))
      .filter(({ text }) => !/^\s*(import|\} from)\b/.test(text));
  });
}

function literalsOf({ text }: Line): string[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|`([^`]*)`/g)].map((match) => match.slice(1).join(''));
}

it('no sentence stands below words, nor in the service', () => {
  const lines = [...linesIn('core'), ...linesIn('service')].filter(
    ({ place }) => !WITH_WORDS_BESIDE.some((room) => room.test(place.replace(/:\d+$/, ''))),
  );
  expect(lines.length).toBeGreaterThan(5_000);
  const saying = lines.filter((line) => literalsOf(line).some((literal) => SENTENCE.test(literal)));
  expect(saying.map(({ place, text }) => `${place} ${text.trim()}`)).toEqual([]);
});

it('no logic reads a sentence', () => {
  const lines = ['core', 'service', 'cli', 'extension', 'webview'].flatMap(linesIn);
  const reading = lines.filter(({ text }) => READS_ENGLISH.test(text));
  expect(reading.map(({ place, text }) => `${place} ${text.trim()}`)).toEqual([]);
});
