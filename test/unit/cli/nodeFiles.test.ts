import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBounded, readNamedFile, systemErrorWords } from '../../../src/cli/nodeFiles.ts';
import { MAX_BYTES } from '../../../src/core/base/limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'pkc-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TOO_LARGE = { problem: 'is larger than 64 MiB, the most that is read of a file' };

describe('readNamedFile', () => {
  it('reads every octet', async () => {
    const path = join(folder, 'octets');
    const octets = Uint8Array.from({ length: 3_000_000 }, (_, i) => i % 251);
    writeFileSync(path, octets);
    const read = await readNamedFile(path);
    // Not toEqual: it takes seconds for so many octets.
    expect('bytes' in read && Buffer.compare(read.bytes, octets)).toBe(0);
  });

  it('reads an empty file', async () => {
    expect(await readNamedFile(file('empty', ''))).toEqual({ bytes: new Uint8Array() });
  });

  it('says what a missing file, a directory and a path through a file are', async () => {
    expect(await readNamedFile(join(folder, 'missing'))).toEqual({ problem: 'does not exist' });
    expect(await readNamedFile(folder)).toEqual({ problem: 'is a directory' });
    expect(await readNamedFile(join(file('plain', 'x'), 'y'))).toEqual({
      problem: 'does not exist: a part of its path is not a directory',
    });
  });

  it('says that links go in a circle', async () => {
    const path = join(folder, 'circle');
    symlinkSync(path, path);
    expect(await readNamedFile(path)).toEqual({ problem: 'its symbolic links go in a circle' });
  });

  it('refuses a file over the bound without reading it, and takes one at the bound', async () => {
    const path = file('large', '');
    truncateSync(path, MAX_BYTES + 1);
    expect(await readNamedFile(path)).toEqual(TOO_LARGE);
    truncateSync(path, MAX_BYTES);
    const read = await readNamedFile(path);
    expect('bytes' in read && read.bytes.length).toBe(MAX_BYTES);
  });

  it.skipIf(process.platform === 'win32')('reads a pipe (Windows has no mkfifo)', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    // Both at once: each end waits for the other to open.
    const [read] = await Promise.all([readNamedFile(path), writeFile(path, 'through the pipe')]);
    expect(read).toEqual({ bytes: new TextEncoder().encode('through the pipe') });
  });

  it.skipIf(process.platform === 'win32')(
    'stops reading a device that never ends (Windows has no /dev/zero)',
    async () => {
      expect(await readNamedFile('/dev/zero')).toEqual(TOO_LARGE);
    },
  );
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(3));
  throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
}

describe('readBounded', () => {
  it('closes a stream that grows past the bound', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(16 * 1024 * 1024));
      } finally {
        closed = true;
      }
    }
    expect(await readBounded(endless())).toEqual(TOO_LARGE);
    expect(closed).toBe(true);
  });

  it('gives the reason when the stream breaks', async () => {
    expect(await readBounded(broken())).toEqual({ problem: 'the disk or device reports a read error' });
  });
});

describe('systemErrorWords', () => {
  it.each([
    ['EACCES', 'no permission to read it'],
    ['EPERM', 'no permission to read it'],
    ['ENOENT', 'does not exist'],
    ['EXYZ', 'cannot be read (EXYZ)'],
  ])('%s is %s', (code, words) => {
    expect(systemErrorWords(Object.assign(new Error('technical'), { code }))).toBe(words);
  });

  it('falls back on what was thrown', () => {
    expect(systemErrorWords(new Error('odd'))).toBe('odd');
    expect(systemErrorWords('odd')).toBe('odd');
  });
});
