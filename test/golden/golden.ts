import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Compares a whole answer with the file that holds the approved one (path from the project's root).
 * `UPDATE_GOLDEN=1 npm run test:unit` writes all of them anew: read the difference before committing it.
 */
export function expectGolden(path: string, actual: string): void {
  const file = join(ROOT, path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual, `differs from ${path}`).toBe(readFileSync(file, 'utf8'));
}
