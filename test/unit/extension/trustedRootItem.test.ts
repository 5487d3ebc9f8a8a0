import { expect, test } from 'vitest';
import { readTrustedRootItem } from '../../../src/extension/trust/trustedRootItem.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n';

test.each([
  [PEM, { kind: 'pem', text: PEM }, 'PEM text'],
  [` \n${PEM}`, { kind: 'pem', text: ` \n${PEM}` }, 'PEM text after blanks'],
  ['/etc/roots/a.pem', { kind: 'path', path: '/etc/roots/a.pem' }, 'POSIX path'],
  [' /etc/a b.pem ', { kind: 'path', path: '/etc/a b.pem' }, 'blanks around it are dropped'],
  ['C:\\roots\\a.cer', { kind: 'path', path: 'C:\\roots\\a.cer' }, 'Windows drive'],
  ['c:/roots/a.cer', { kind: 'path', path: 'c:/roots/a.cer' }, 'Windows drive with slashes'],
  ['\\\\server\\share\\a.cer', { kind: 'path', path: '\\\\server\\share\\a.cer' }, 'UNC share'],
  ['file:///etc/a.pem', { kind: 'uri', uri: 'file:///etc/a.pem' }, 'file URI'],
  ['vscode-test-web://mount/a.pem', { kind: 'uri', uri: 'vscode-test-web://mount/a.pem' }, 'any file system'],
])('%j is read as %j: %s', (item, expected, _why) => {
  expect(readTrustedRootItem(item)).toEqual(expected);
});

test.each([
  ['roots/a.pem'],
  ['./a.pem'],
  ['../a.pem'],
  ['~/a.pem'],
  ['a.pem'],
  ['x'],
  [''],
  ['  '],
  [7],
  [null],
  [{}],
])('%j is refused: in each folder it would mean another file, or nothing at all', (item) => {
  expect(readTrustedRootItem(item)).toEqual({ kind: 'wrong', problem: expect.any(String) as string });
});
