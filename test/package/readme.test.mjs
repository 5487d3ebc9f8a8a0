/** The pictures of the README; `npm run pictures` takes them. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { root } from '../setup/run.mjs';

const IMAGES = join(root, 'docs/images');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

test('the README shows every picture that is kept, and no other', async () => {
  const text = await readFile(join(root, 'README.md'), 'utf8');
  const shown = [...text.matchAll(/!\[[^\]]+\]\(docs\/images\/([^)]+)\)/g)].map(([, name]) => name);
  const kept = await readdir(IMAGES);
  assert.deepEqual(new Set(kept), new Set(shown));
  for (const name of kept) assert.ok((await readFile(join(IMAGES, name))).subarray(0, 8).equals(PNG), name);
});
