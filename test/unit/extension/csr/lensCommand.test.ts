import { expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import type { Verdict } from '../../../../src/core/model/terms.ts';
import { lensCommand } from '../../../../src/extension/csr/lensCommand.ts';

vi.mock('vscode', () => ({ workspace: { asRelativePath: ({ path }: Uri) => path } }));

const REQUEST = { path: 'a.csr' } as Uri;

type Status = NonNullable<Parameters<typeof lensCommand>[1]>['status'];

function titleOf(status: Status | null, ...verdicts: readonly Verdict[]): string {
  const found = verdicts.map((verdict) => ({ uri: { path: 'a.pkc' } as Uri, verdict }));
  return lensCommand(REQUEST, status === null ? null : { algorithm: 'any', status }, found).title;
}

test('a request that is soundly signed says what of its attestation', () => {
  expect(titleOf('valid', 'verified')).toBe('$(verified) key attested by a.pkc');
  expect(titleOf('valid', 'verified', 'failed')).toBe('$(verified) key attested by a.pkc and 1 more');
  expect(titleOf('valid', 'failed')).toBe('$(error) a.pkc names this key, but is not verified');
  expect(titleOf('valid', 'unreadable')).toBe('$(question) a.pkc names this key, but cannot be read');
  expect(titleOf('valid')).toBe('$(circle-slash) no attestation found for this key');
});

test.each<Status | null>(['invalid', 'refused', 'weak', 'unsupported', null])(
  'no good sign on one that is %s',
  (status) => {
    const warning = '$(warning) the request itself is not soundly signed; ';
    expect(titleOf(status, 'verified')).toBe(`${warning}key attested by a.pkc`);
    expect(titleOf(status)).toBe(`${warning}no attestation found for this key`);
  },
);
