import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../../../src/cli/io.ts';
import { listFolder, readAgain, readNamedFile } from '../../../src/cli/nodeFiles.ts';
import { run } from '../../../src/cli/run.ts';
import { VERSION } from '../../../src/cli/version.ts';

const ROOT = join(import.meta.dirname, '../../..');
const RSA = 'media/samples/luna-rsa-verified.pkc';
const ECC = 'media/samples/luna-ecc-verified.pkc';
const FORGED = 'media/samples/forged-chain.pkc';
const BROKEN = 'media/samples/broken.pkc';
const TRUST = [
  '--trust',
  'media/samples/sample-root-rsa.pem',
  '--trust',
  'media/samples/sample-root-ecc.pem',
];
const ESC = String.fromCharCode(0x1b);

interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function pkc(argv: readonly string[], part: Partial<CliIo> = {}): Promise<Result> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: async (text) => void (out += text),
    err: async (text) => void (err += text),
    readFile: (name) => readNamedFile(join(ROOT, name)),
    readAgain: (name) => readAgain(join(ROOT, name)),
    readStdin: async () => ({ problem: 'is closed' }),
    listFolder: (name) => listFolder(join(ROOT, name)),
    now: () => new Date('2026-11-23T00:00:00Z'),
    color: false,
    width: null,
    ...part,
  };
  return { status: await run(argv, io), out, err };
}

function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

describe('pkc verify', () => {
  it.each([
    [[RSA], 0],
    [[RSA, ECC], 0],
    [[FORGED], 1],
    [[BROKEN], 2],
    [[RSA, FORGED], 1],
    [[FORGED, BROKEN, RSA], 2],
    [['missing.pkc', RSA], 2],
  ])('%j: exit status %i, the worst of all', async (files, status) => {
    expect((await pkc(['verify', ...TRUST, ...files])).status).toBe(status);
  });

  it("does not trust the samples' root without being told to", async () => {
    const { status, out } = await pkc(['verify', RSA]);
    expect(status).toBe(1);
    expect(out).toContain('PKC205');
  });

  it('keeps the order, ends with a tally, and goes on after a file that cannot be read', async () => {
    const { out, err } = await pkc(['verify', ...TRUST, ECC, 'missing.pkc', 'media', FORGED, BROKEN, RSA]);
    const verdicts = lines(out).filter((line) => /^media\S+: /.test(line));
    expect(verdicts).toEqual([
      `${ECC}: verified`,
      `${FORGED}: failed`,
      `${BROKEN}: unreadable`,
      `${RSA}: verified`,
    ]);
    expect(lines(out).at(-1)).toBe('2 verified, 1 failed, 3 unreadable');
    expect(err).toBe('pkc: missing.pkc: does not exist\npkc: media: is a directory\n');
  });

  it('has no tally for one file', async () => {
    expect((await pkc(['verify', ...TRUST, RSA])).out).not.toMatch(/\d verified/);
  });

  it('gives one JSON object for one file, and one a line for several', async () => {
    const one = await pkc(['verify', ...TRUST, '--format', 'json', RSA]);
    expect(JSON.parse(one.out)).toMatchObject({
      file: RSA,
      verdict: 'verified',
      verifiedAt: '2026-11-23T00:00:00Z',
    });
    expect(lines(one.out).length).toBeGreaterThan(1);
    const several = await pkc(['verify', ...TRUST, '--format', 'json', RSA, FORGED]);
    expect(lines(several.out).map((line) => (JSON.parse(line) as { verdict: string }).verdict)).toEqual([
      'verified',
      'failed',
    ]);
  });

  it('gives one SARIF log for all, the unread files in it', async () => {
    const { out } = await pkc(['verify', ...TRUST, '--format', 'sarif', RSA, 'missing.pkc', FORGED]);
    const log = JSON.parse(out) as {
      runs: { artifacts: unknown[]; invocations: unknown[]; tool: { driver: { semanticVersion: string } } }[];
    };
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]!.artifacts).toHaveLength(2);
    expect(log.runs[0]!.tool.driver.semanticVersion).toBe(VERSION);
    expect(log.runs[0]!.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'The file does not exist.' } }],
    });
  });

  it('gives Markdown', async () => {
    const { out } = await pkc(['verify', ...TRUST, '--format', 'markdown', RSA, FORGED]);
    expect(out).toMatch(/^## `.*luna-rsa-verified\.pkc`: verified\n/);
    expect(out).toContain(`\n\n## \`${FORGED}\`: failed\n`);
  });

  it('checks dates at the time that it is told', async () => {
    const { status, out } = await pkc(['verify', ...TRUST, '--at', '2060-01-01', RSA]);
    expect(status).toBe(1);
    expect(out).toContain('PKC206');
    expect(out).toContain('Dates checked at 2060-01-01T00:00:00Z');
  });

  it('asks the clock once, so that all files are checked at one time', async () => {
    let asked = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 23, 0, 0, asked++));
    await pkc(['verify', ...TRUST, RSA, ECC], { now });
    expect(asked).toBe(1);
  });

  it('reads standard input', async () => {
    const { status, out } = await pkc(['verify', ...TRUST, '-'], {
      readStdin: () => readNamedFile(join(ROOT, RSA)),
    });
    expect(status).toBe(0);
    expect(out).toMatch(/^standard input: verified\n/);
    expect((await pkc(['verify', '-'])).err).toBe('pkc: standard input: is closed\n');
  });

  it.each([
    ['missing.pem', 'does not exist'],
    [RSA, ''],
    ['package.json', ''],
  ])('stops when --trust %s names no root', async (name, reason) => {
    const { status, out, err } = await pkc(['verify', '--trust', name, RSA]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(new RegExp(`^pkc: --trust ${name.replaceAll('.', '\\.')}: .*${reason}.*\\n$`));
  });

  it('colours on a terminal alone', async () => {
    expect((await pkc(['verify', ...TRUST, RSA], { color: true })).out).toContain(`${ESC}[1;32mverified`);
    expect((await pkc(['verify', ...TRUST, RSA])).out).not.toContain(ESC);
  });

  it('shows a hostile file name escaped', async () => {
    const { err } = await pkc(['verify', `${ESC}[2J\u202E.pkc`]);
    expect(err).toBe('pkc: \\x1B[2J\\u202E.pkc: does not exist\n');
  });
});

describe('pkc show', () => {
  it('shows verdict and structure', async () => {
    const { status, out } = await pkc(['show', ...TRUST, RSA]);
    expect(status).toBe(0);
    expect(out).toMatch(/^media\S+: verified\n/);
    expect(out).toMatch(/\n {4}signedData: SEQUENCE .*@19 \+/);
  });

  it('shows a broken file up to the break', async () => {
    const { status, out } = await pkc(['show', BROKEN]);
    expect(status).toBe(2);
    expect(out).toContain('signedData: SEQUENCE');
  });

  it('says why a file cannot be read', async () => {
    expect(await pkc(['show', 'missing.pkc'])).toEqual({
      status: 2,
      out: '',
      err: 'pkc: missing.pkc: does not exist\n',
    });
  });
});

describe('pkc certs', () => {
  it('writes the chain, the attested certificate first', async () => {
    const { status, out } = await pkc(['certs', ...TRUST, RSA]);
    expect(status).toBe(0);
    expect(lines(out).filter((line) => /^# [a-z]/.test(line) && !line.startsWith('# subject'))).toEqual([
      `# ${RSA}: verified`,
      '# attested key (PKC)',
      '# device authentication (DAC)',
      '# hardware origin (HOC)',
      '# manufacturing integrity (MIC)',
      '# root',
    ]);
    expect(out.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(5);
  });

  it('writes them of a failed attestation too, says so, and keeps its exit status', async () => {
    const { status, out } = await pkc(['certs', ...TRUST, FORGED]);
    expect(status).toBe(1);
    expect(out).toMatch(/^# media\S+: failed\n/);
    expect(out).toContain('-----BEGIN CERTIFICATE-----');
  });

  it('says that there are none', async () => {
    const { status, out, err } = await pkc(['certs', 'media/samples/other-key.csr']);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(
      /^pkc: media\S+: holds no certificates of a PKC to write\. .*certificate signing request/,
    );
  });
});

describe('pkc', () => {
  it.each([[['--help']], [['-h']], [['verify', '--help']], [['show', '-h']], [['certs', '--help']]])(
    '%j shows help on standard output',
    async (argv) => {
      const { status, out, err } = await pkc(argv);
      expect(status).toBe(0);
      expect(out).toMatch(/^Usage: pkc /);
      expect(out).toContain('Exit status: 0 verified, 1 failed, 2 unreadable');
      expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(err).toBe('');
    },
  );

  it('knows its version, that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await pkc(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it('answers wrong usage on standard error, with where to look', async () => {
    expect(await pkc(['verify', '--frob', RSA])).toEqual({
      status: 2,
      out: '',
      err: "pkc: unknown option '--frob'\nSee: pkc verify --help\n",
    });
    expect((await pkc([])).err).toBe('pkc: no command given\nSee: pkc --help\n');
  });

  it('tells in one line that the output cannot be written', async () => {
    const { status, err } = await pkc(['verify', ...TRUST, RSA], {
      out: () => Promise.reject(new Error('cannot write the output: no space left')),
    });
    expect(status).toBe(2);
    expect(err).toBe('pkc: cannot write the output: no space left\n');
  });
});
