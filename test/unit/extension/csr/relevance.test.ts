import { expect, test } from 'vitest';
import type { Uri } from 'vscode';
import type { Candidate } from '../../../../src/extension/csr/relevance.ts';
import { byRelevance } from '../../../../src/extension/csr/relevance.ts';

function candidate(name: string, matches: boolean, namesake: boolean, modified: number | null): Candidate {
  const uri = { path: name } as Uri;
  const keys = { attested: null, compared: [] };
  return { uri, matches, namesake, file: modified === null ? null : { uri, keys, modified } };
}

test('a matching request is first, then those of the same base name, then the newest', () => {
  const list = [
    candidate('not read yet', false, false, null),
    candidate('old', false, false, 1),
    candidate('namesake', false, true, 2),
    candidate('new', false, false, 9),
    candidate('match', true, false, 3),
    candidate('new match', true, false, 4),
    candidate('matching namesake', true, true, 0),
  ];
  expect(list.toSorted(byRelevance).map(({ uri }) => uri.path)).toEqual([
    'matching namesake',
    'new match',
    'match',
    'namesake',
    'new',
    'old',
    'not read yet',
  ]);
});
