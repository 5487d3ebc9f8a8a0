import { describe, expect, test } from 'vitest';
import { namesSetting } from '../../../src/extension/trust/settingsNames.ts';
import { MOST_SECONDS, secondsOfProcessor } from '../processor.ts';

const NAME = 'pkcInspector.trustedRoots';
const MIB = 1024 * 1024;

describe('a settings file that names the setting', () => {
  test.each([
    ['alone', '{"pkcInspector.trustedRoots":["a"]}'],
    ['after others', '{\n  "a": [{ "b": "}" }, "]"],\n  "pkcInspector.trustedRoots" : 1\n}'],
    ['after a comment', '{/**/"pkcInspector.trustedRoots":1}'],
    ['before a comment', '{"pkcInspector.trustedRoots"/* : */ // :\n : 1}'],
    ['with an escaped character', String.raw`{"pkcInspector.trustedRoot\u0073":1}`],
    ['with every character escaped', String.raw`{"\u0070kcInspector\u002EtrustedRoots":1}`],
    ['in parts', '{"pkcInspector": { "x": 1, "trustedRoots": 1 }}'],
    ['after a byte order mark and blanks', '\ufeff\u00a0\f{"pkcInspector.trustedRoots":1}'],
    ['without a comma before it', '{"a": 1 "pkcInspector.trustedRoots": 1}'],
    ['after a string that is not closed', '{"a": "b\n"pkcInspector.trustedRoots": 1}'],
    [
      'twice as deep once, then right',
      '{"a": {"pkcInspector.trustedRoots": 1}, "pkcInspector.trustedRoots": 1}',
    ],
    ['and then ends', '{"pkcInspector.trustedRoots":'],
  ])('%s', (_, text) => expect(namesSetting(text, NAME)).toBe(true));

  test('in the section of a workspace file, and not beside it', () => {
    expect(namesSetting(`{"folders": [{}], "settings": {"${NAME}": 1}}`, NAME, ['settings'])).toBe(true);
    expect(namesSetting('{"settings": {"pkcInspector": {"trustedRoots": 1}}}', NAME, ['settings'])).toBe(
      true,
    );
    expect(namesSetting(`{"${NAME}": 1}`, NAME, ['settings'])).toBe(false);
  });
});

describe('a settings file that does not', () => {
  test.each([
    ['empty', ''],
    ['commented out by the line', '{\n//"pkcInspector.trustedRoots":1\n}'],
    ['commented out', '{/*"pkcInspector.trustedRoots":1*/}'],
    ['as a value', '{"a": "pkcInspector.trustedRoots"}'],
    ['inside another string', String.raw`{"a": "\"pkcInspector.trustedRoots\":1"}`],
    ['another name', '{"pkcInspector.trustedRootsX":1,"xpkcInspector.trustedRoots":1}'],
    ['in another object', '{"a": {"pkcInspector.trustedRoots":1}}'],
    ['in an array', '[{"pkcInspector.trustedRoots":1}]'],
    ['in an array of its section', '{"pkcInspector": [{"trustedRoots":1}]}'],
    ['outside any object', '"pkcInspector.trustedRoots":1'],
    ['in parts of two objects', '{"pkcInspector": {}, "a": {"trustedRoots": 1}}'],
  ])('%s', (_, text) => expect(namesSetting(text, NAME)).toBe(false));
});

const many = (part: string): string => part.repeat((4 * MIB) / part.length);

describe('four mebibytes', () => {
  test.each([
    ['of line ends', many('\n')],
    ['of line ends in an object', `{${many('\r\n')}`],
    ['of comments that are not closed', `{${many('/* ')}`],
    ['of comments of a line', `{${many('//\n')}`],
    ['of strings that are not closed', `{${many('"\n')}`],
    ['of backslashes', `{"${many('\\')}`],
    ['of quotation marks', `{${many('"')}`],
    ['of one name', `{"${many('a')}":1}`],
    ['of names', `{${many('"a":1,')}`],
    ['of brackets', many('[')],
    ['of objects in objects', many('{"a":')],
  ])('%s are read at once', (_, text) => {
    const spent = secondsOfProcessor();
    expect(namesSetting(text, NAME)).toBe(false);
    // The old way took minutes for the first two.
    expect(spent()).toBeLessThan(MOST_SECONDS);
  });
});
