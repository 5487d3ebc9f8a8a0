import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/extension/names.ts';

const page = readFileSync(new URL('../../../docs/extension-api.md', import.meta.url), 'utf8');
const commands: readonly string[] = Object.values(COMMANDS);

/** Settings and view types have such names as well. */
const named = [...page.matchAll(/^\| `(pkcInspector\.\w+)`/gm)].flatMap(([, name]) => name ?? []);

test('the page for other extensions tells every command once, and no other', () => {
  expect(named.toSorted()).toEqual(commands.toSorted());
});

test('the page points at nothing that does not ship', () => {
  expect(page).not.toMatch(/\bsrc\/|\.ts\b/);
});
