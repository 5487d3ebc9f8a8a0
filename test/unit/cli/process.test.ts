import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What needs a process of its own: pipes, descriptors, permissions, the end of the process. */
const ROOT = join(import.meta.dirname, '../../..');
const RSA = join(ROOT, 'media/samples/luna-rsa-verified.pkc');
const TRUST = ['--trust', join(ROOT, 'media/samples/sample-root-rsa.pem')];
const folder = mkdtempSync(join(tmpdir(), 'pkc-process-'));
const program = join(folder, 'pkc.mjs');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly input?: Uint8Array;
  /** Closes our end of its standard output after the first octets. */
  readonly closeEarly?: boolean;
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor for its standard output, instead of a pipe. */
  readonly stdout?: number;
}

function pkc(argv: readonly string[], options: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...argv], {
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    env: { ...process.env, ...options.env },
  });
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (options.closeEarly) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A program that does not read its input closes it.
  child.stdin?.on('error', () => undefined).end(options.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

beforeAll(async () => {
  const config: unknown = await import(pathToFileURL(join(ROOT, 'esbuild.config.mjs')).href);
  const { BUNDLES } = config as { readonly BUNDLES: { readonly cli: BuildOptions } };
  await build({ ...BUNDLES.cli, absWorkingDir: ROOT, bundle: true, minify: true, outfile: program });
  // Another user has to come in below.
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the pkc program', () => {
  it('verifies, and ends with the status', async () => {
    const { status, out, err } = await pkc(['verify', ...TRUST, RSA]);
    expect(err).toBe('');
    expect(out).toContain(': verified\n');
    expect(status).toBe(0);
    expect((await pkc(['verify', RSA])).status).toBe(1);
  });

  it('hands all of a long output to a slow pipe before it ends', async () => {
    const files = Array.from({ length: 100 }, () => RSA);
    const { status, out } = await pkc(['verify', ...TRUST, '--format', 'json', ...files]);
    expect(status).toBe(0);
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { verdict: string }).verdict),
    ).toEqual(files.map(() => 'verified'));
  });

  it('stays quiet when its reader goes away, and its status still tells of all files', async () => {
    const files = Array.from({ length: 100 }, () => RSA);
    const { status, err } = await pkc(['verify', ...files, join(folder, 'missing')], { closeEarly: true });
    expect(err).toBe(`pkc: ${join(folder, 'missing')}: does not exist\n`);
    expect(status).toBe(2);
  });

  it.skipIf(process.platform !== 'linux')("tells that the disk is full (/dev/full is Linux's)", async () => {
    const { status, err } = await pkc(['verify', RSA], { stdout: openSync('/dev/full', 'w') });
    expect(status).toBe(2);
    expect(err).toMatch(/^pkc: cannot write the output: .*\n$/);
    expect(err).not.toMatch(/\n./);
  });

  it('reads standard input to its bound', async () => {
    const { status, err } = await pkc(['verify', '-'], { input: new Uint8Array(65 * 1024 * 1024) });
    expect(err).toBe('pkc: standard input: is larger than 64 MiB, the most that is read of a file\n');
    expect(status).toBe(2);
  });

  it('refuses a file of 65 MiB', async () => {
    const large = join(folder, 'large.pkc');
    writeFileSync(large, '');
    truncateSync(large, 65 * 1024 * 1024);
    expect(await pkc(['verify', large])).toEqual({
      status: 2,
      out: expect.stringMatching(/: unreadable\n  The file is larger than 64 MiB/),
      err: `pkc: ${large}: is larger than 64 MiB, the most that is read of a file\n`,
    });
  });

  it.skipIf(process.platform === 'win32')(
    'says that there is no permission (Windows has no such modes)',
    async () => {
      const secret = join(folder, 'secret.pkc');
      writeFileSync(secret, 'x');
      chmodSync(secret, 0);
      // Root may read everything, so as root the program runs as nobody.
      const options = process.getuid?.() === 0 ? { uid: 65534 } : {};
      expect(await pkc(['verify', secret], options)).toEqual({
        status: 2,
        out: expect.stringMatching(/: unreadable\n/),
        err: `pkc: ${secret}: no permission to read it\n`,
      });
    },
  );

  it('sends no colour into a pipe', async () => {
    const { out } = await pkc(['verify', RSA], { env: { TERM: 'xterm-256color' } });
    expect(out).not.toContain(String.fromCharCode(0x1b));
  });
});
