import { describe, expect, test } from 'vitest';
import { findRequestBeside } from '../../../../src/extension/csr/autoMatch.ts';

const CASES: readonly [names: readonly string[], found: string | null, why: string][] = [
  [['a.pkc', 'a.csr', 'b.csr'], 'a.csr', 'the same base name goes before all others'],
  [['a.pkc', 'a.P10'], 'a.P10', 'endings in any case'],
  [['a.pkc', 'signing.req'], 'signing.req', 'the only one'],
  [['a.pkc', 'b.pkc', 'signing.req'], 'signing.req', 'the only one, of two attestations'],
  [['a.pkc', 'b.p7b', 'b.csr'], null, 'the only one bears the name of another attestation'],
  [['a.pkc', 'b.csr', 'c.csr'], null, 'several, none of the same name'],
  [['a.pkc', 'a.csr', 'a.p10'], null, 'several of the same name'],
  [['a.pkc', 'a.pem', 'a.cer'], null, 'a .pem may hold anything'],
  [['a.pkc', 'A.csr', 'b.csr'], null, 'names are compared as they are'],
  [['a.pkc'], null, 'nothing'],
];

describe('the request beside a.pkc', () => {
  test.each(CASES)('in %j is %j: %s', (names, found) => {
    expect(findRequestBeside('a.pkc', names)?.name ?? null).toBe(found);
  });

  test('comes with the reason', () => {
    expect(findRequestBeside('a.pkc', ['a.csr'])?.why).toBe('it has the same base name');
    expect(findRequestBeside('a.pkc', ['b.csr'])?.why).toBe('it is the only request in the folder');
  });

  test('is found for a name with several dots', () => {
    expect(findRequestBeside('a.rsa.p7b', ['a.rsa.csr', 'a.csr'])?.name).toBe('a.rsa.csr');
  });
});
