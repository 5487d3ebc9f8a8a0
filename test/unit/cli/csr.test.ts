import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliIo } from '../../../src/cli/io.ts';
import { listFolder, readAgain, readNamedFile } from '../../../src/cli/nodeFiles.ts';
import { run } from '../../../src/cli/run.ts';
import type { Report } from '../../../src/core/words/report.ts';
import { privateKeyPem } from '../../fixtures/generator/keys.ts';
import { csr, pemCsr } from '../../fixtures/generator/csr.ts';
import { flipBit } from '../../fixtures/generator/tamper.ts';
import { pkcOf } from '../../fixtures/comparisons.ts';
import { expectGolden } from '../../fixtures/golden/golden.ts';

const SAMPLES = join(import.meta.dirname, '../../../media/samples');
let root = '';

interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `pkc verify` under the samples' roots in the scratch folder. */
async function verify(...argv: readonly string[]): Promise<Result> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: async (text) => void (out += text),
    err: async (text) => void (err += text),
    readFile: (name) => readNamedFile(join(root, name)),
    readAgain: (name) => readAgain(join(root, name)),
    readStdin: () => readNamedFile(join(root, 'rsa.pkc')),
    listFolder: (name) => listFolder(join(root, name)),
    now: () => new Date('2026-11-23T00:00:00Z'),
    color: false,
    width: 100,
  };
  const trust = ['rsa', 'ecc'].flatMap((family) => ['--trust', `sample-root-${family}.pem`]);
  return { status: await run(['verify', ...trust, ...argv], io), out, err };
}

function reportsIn(lines: string): Report[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pkc-csr-'));
  const write = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), bytes);
  };
  for (const name of ['sample-root-rsa.pem', 'sample-root-ecc.pem'])
    cpSync(join(SAMPLES, name), join(root, name));
  write('rsa.pkc', pkcOf('rsa-2048'));
  write('ecc.pkc', pkcOf('ec-p256'));
  write('rsa.csr', pemCsr('rsa-2048'));
  write('ecc.req', csr('ec-p256'));
  write('other.pem', pemCsr('rsa-2048-other'));
  write('forged.pem', pemCsr('rsa-2048', { tamperSignature: (octets) => flipBit(octets, -1) }));
  write('cut.pem', csr('rsa-2048').slice(0, 300));
  write('empty.pem', '');
  write('secret.pem', privateKeyPem('rsa-2048'));
  write('one/key.pkc', pkcOf('rsa-2048'));
  write('one/request.csr', pemCsr('rsa-2048'));
  write('none/key.pkc', pkcOf('rsa-2048'));
  write('two/key.pkc', pkcOf('rsa-2048'));
  write('two/a.csr', pemCsr('rsa-2048'));
  write('two/b.P10', pemCsr('rsa-2048-other'));
  write('pair/a.pkc', pkcOf('rsa-2048'));
  write('pair/b.pkc', pkcOf('rsa-2048-other'));
  write('pair/b.csr', pemCsr('rsa-2048-other'));
  write('bad/key.pkc', pkcOf('rsa-2048'));
  write('bad/key.csr', 'nothing of the kind');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('pkc verify --csr', () => {
  it.each([
    [['rsa.pkc', '--csr', 'rsa.csr'], 0],
    [['ecc.pkc', '--csr', 'ecc.req'], 0],
    [['-', '--csr', 'rsa.csr'], 0],
    [['rsa.pkc', '--csr', 'other.pem'], 1],
    [['rsa.pkc', '--csr', 'forged.pem'], 1],
    [['rsa.pkc', 'ecc.pkc', '--csr', 'rsa.csr'], 1],
    [['rsa.pkc', '--csr', 'sample-root-rsa.pem'], 1],
    [['rsa.pkc', '--csr', 'rsa.csr', '--policy', 'code-signing'], 1],
    [['ecc.pkc', '--csr', 'ecc.req', '--policy', 'code-signing'], 0],
    [['rsa.pkc', '--csr', 'missing.csr'], 2],
    [['rsa.pkc', '--csr', 'one'], 2],
  ])('%j: exit status %i', async (argv, status) => {
    expect((await verify(...argv)).status).toBe(status);
  });

  it.each([
    ['missing.csr', /^pkc: missing\.csr: does not exist\n$/],
    ['empty.pem', /^pkc: empty\.pem: the file is empty \(0 octets\)\.\n$/],
    ['cut.pem', /^pkc: cut\.pem: the file breaks off\. The file ends at octet 300, .*\n$/],
    [
      'rsa.pkc',
      /^pkc: rsa\.pkc: the file is a CMS message of type SignedData, not a certificate request.*\n$/,
    ],
    [
      'secret.pem',
      /^pkc: secret\.pem: in the text there is a private key\. Nothing of it is shown.* line 1, octet 0 .*\n$/,
    ],
  ])('%s: exit status 2, with name and reason once, and failed reports', async (name, err) => {
    const result = await verify('rsa.pkc', 'ecc.pkc', '--csr', name, '--format', 'json');
    expect(result.status).toBe(2);
    expect(result.err).toMatch(err);
    const reports = reportsIn(result.out);
    expect(reports.map(({ file }) => file)).toEqual(['rsa.pkc', 'ecc.pkc']);
    for (const { verdict, csr, checks, findings } of reports) {
      expect({ verdict, csr }).toEqual({ verdict: 'failed', csr: null });
      expect(checks.map(({ status }) => status)).toEqual(['pass', 'fail', 'pass']);
      expect(findings[0]).toMatchObject({ code: expect.stringMatching(/^PKC4/), in: { file: name } });
    }
  });

  it('tells of a file that cannot be had as of every other', async () => {
    const { status, out, err } = await verify('missing.pkc', 'rsa.pkc', '--format', 'json');
    expect({ status, err }).toEqual({ status: 2, err: 'pkc: missing.pkc: does not exist\n' });
    const [missing, rsa] = reportsIn(out);
    expect(missing).toMatchObject({
      file: 'missing.pkc',
      verdict: 'unreadable',
      encoding: null,
      findings: [{ code: 'PKC120', message: 'The file does not exist.' }],
    });
    expect(rsa!.verdict).toBe('verified');
  });

  it.each(['csr', 'at', 'format', 'policy'])('--%s twice is refused: only one could count', async (name) => {
    const { status, out, err } = await verify('rsa.pkc', `--${name}`, 'x', `--${name}`, 'x');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(new RegExp(`^pkc: --${name} is given 2 times`));
  });

  it('says so where the request belongs to another of the files', async () => {
    const { out } = await verify('rsa.pkc', 'ecc.pkc', '--csr', 'ecc.req', '--format', 'json');
    const [rsa, ecc] = reportsIn(out);
    expect(rsa!.verdict).toBe('failed');
    expect(rsa!.csr!.comparison!.causes[0]).toMatchObject({
      kind: 'other-attestation',
      message: expect.stringContaining('ecc.pkc names this key'),
    });
    expect(ecc).toMatchObject({ verdict: 'verified', csr: { file: 'ecc.req', encoding: 'der' } });
  });

  it.each([
    ['text', 'txt'],
    ['json', 'json'],
    ['markdown', 'md'],
  ])('gives the approved answer for a mismatch as %s', async (format, ending) => {
    const { out } = await verify(
      'rsa.pkc',
      '--csr',
      'other.pem',
      '--policy',
      'code-signing',
      '--format',
      format,
    );
    expectGolden(`test/fixtures/golden/mismatch.${ending}`, out);
  });

  it('gives the approved answer for a mismatch as SARIF, without the rules, which grow with every new code', async () => {
    const { out } = await verify('rsa.pkc', '--csr', 'other.pem', '--format', 'sarif');
    const log = JSON.parse(out) as { runs: [{ artifacts: object[]; results: { ruleIndex: number }[] }] };
    const { artifacts, results } = log.runs[0];
    const shown = { artifacts, results: results.map(({ ruleIndex: _index, ...result }) => result) };
    expectGolden('test/fixtures/golden/mismatch.sarif.json', `${JSON.stringify(shown, null, 2)}\n`);
  });
});

describe('pkc verify --csr auto', () => {
  it.each([
    ['rsa.pkc', 'rsa.csr, of the same name'],
    ['ecc.pkc', 'ecc.req, of the same name'],
    ['one/key.pkc', 'one/request.csr, the only request in its folder'],
  ])('%s: %s', async (file, found) => {
    const { status, err } = await verify(file, '--csr', 'auto');
    expect(status).toBe(0);
    expect(err).toBe(`pkc: ${file}: compared with ${found}\n`);
  });

  it.each([
    [
      'none/key.pkc',
      'there is no certificate request (.csr, .req, .p10) beside it; name one with --csr FILE',
    ],
    ['two/key.pkc', 'there are 2 certificate requests beside it (a.csr, b.P10); name one with --csr FILE'],
    [
      'pair/a.pkc',
      'the only certificate request beside it (b.csr) bears the name of another attestation; name one with --csr FILE',
    ],
  ])('%s: exit status 2', async (file, problem) => {
    const { status, out, err } = await verify(file, '--csr', 'auto', '--format', 'json');
    expect({ status, err }).toEqual({ status: 2, err: `pkc: ${file}: ${problem}\n` });
    const [report] = reportsIn(out.replaceAll('\n', ' '));
    expect(report).toMatchObject({ verdict: 'failed', csr: null });
    expect(report!.findings[0]).toMatchObject({ code: 'PKC413' });
  });

  it('names the request that cannot be read, and goes on', async () => {
    const { status, out, err } = await verify('bad/key.pkc', 'rsa.pkc', '--csr', 'auto');
    expect(status).toBe(2);
    expect(err).toMatch(/^pkc: bad\/key\.csr: the file is text, neither PEM nor base64/);
    expect(out).toMatch(/^bad\/key\.pkc: failed\n/);
    expect(out).toMatch(/^rsa\.pkc: verified\n/m);
    expect(out).toMatch(/1 verified, 1 failed, 0 unreadable\n$/);
  });

  it('tells of it in SARIF too', async () => {
    const { out } = await verify('bad/key.pkc', '--csr', 'auto', '--format', 'sarif');
    const log = JSON.parse(out) as { runs: [{ invocations: unknown[] }] };
    expect(log.runs[0].invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ message: { text: expect.stringMatching(/^The file is text/) } }],
      },
    ]);
  });
});
