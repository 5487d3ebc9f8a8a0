import { describe, expect, test } from 'vitest';
import { findRequestBeside, type RequestBeside } from '../../../src/service/requestBeside.ts';

const found = (name: string, why: 'same-name' | 'only-one'): RequestBeside => ({ type: 'found', name, why });

const CASES: readonly [names: readonly string[], answer: RequestBeside, why: string][] = [
  [['a.pkc', 'a.csr', 'b.csr'], found('a.csr', 'same-name'), 'the same base name goes before all others'],
  [['a.pkc', 'a.P10'], found('a.P10', 'same-name'), 'endings in any case'],
  [['a.pkc', 'A.csr', 'b.csr'], found('A.csr', 'same-name'), 'names in any case'],
  [['a.pkc', 'A.csr', 'a.csr'], found('a.csr', 'same-name'), 'the same case goes first'],
  [['a.pkc', 'signing.req'], found('signing.req', 'only-one'), 'the only one'],
  [['a.pkc', 'b.pkc', 'signing.req'], found('signing.req', 'only-one'), 'the only one, of two attestations'],
  [['a.pkc', 'B.p7b', 'b.csr'], { type: 'of-another', name: 'b.csr' }, 'it bears the name of another'],
  [['a.pkc', 'c.csr', 'b.csr'], { type: 'several', names: ['b.csr', 'c.csr'] }, 'none of the same name'],
  [['a.pkc', 'a.p10', 'a.csr', 'b.csr'], { type: 'several', names: ['a.csr', 'a.p10'] }, 'of the same name'],
  [['a.pkc', 'a.pem', 'a.cer'], { type: 'none' }, 'a .pem may hold anything'],
  [['a.pkc'], { type: 'none' }, 'nothing'],
];

describe('the request beside a.pkc', () => {
  test.each(CASES)('in %j is %j: %s', (names, answer) => {
    expect(findRequestBeside('a.pkc', names)).toEqual(answer);
  });

  test('is never the file itself', () => {
    expect(findRequestBeside('a.csr', ['a.csr', 'b.pkc'])).toEqual({ type: 'none' });
  });

  test('is found for a name with several dots, in a folder', () => {
    expect(findRequestBeside('keys/a.rsa.p7b', ['a.rsa.csr', 'a.csr'])).toMatchObject({ name: 'a.rsa.csr' });
  });
});
