import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/cli/arguments.ts';

const DEFAULTS = { trust: [], at: null, format: 'text', csr: null, policy: null } as const;

describe('parseArguments', () => {
  it.each([
    ['verify a.pkc b.pkc', { type: 'verify', files: ['a.pkc', 'b.pkc'], ...DEFAULTS }],
    ['verify -', { type: 'verify', files: ['-'], ...DEFAULTS }],
    ['verify a --format sarif', { type: 'verify', files: ['a'], ...DEFAULTS, format: 'sarif' }],
    ['verify --trust r1 a --trust=r2', { type: 'verify', files: ['a'], ...DEFAULTS, trust: ['r1', 'r2'] }],
    [
      'verify --at 2026-11-23 a',
      { type: 'verify', files: ['a'], ...DEFAULTS, at: new Date('2026-11-23T00:00:00Z') },
    ],
    ['verify -- --format', { type: 'verify', files: ['--format'], ...DEFAULTS }],
    ['verify a --csr b.csr', { type: 'verify', files: ['a'], ...DEFAULTS, csr: 'b.csr' }],
    ['verify a --csr=auto', { type: 'verify', files: ['a'], ...DEFAULTS, csr: 'auto' }],
    ['verify - --csr b', { type: 'verify', files: ['-'], ...DEFAULTS, csr: 'b' }],
    ['verify a --policy code-signing', { type: 'verify', files: ['a'], ...DEFAULTS, policy: 'code-signing' }],
    ['show a', { type: 'show', files: ['a'], ...DEFAULTS }],
    ['certs --trust r a', { type: 'certs', files: ['a'], ...DEFAULTS, trust: ['r'] }],
    ['--help', { type: 'help', command: null }],
    ['-h', { type: 'help', command: null }],
    ['--version', { type: 'version' }],
    ['verify --help', { type: 'help', command: 'verify' }],
    ['show a -h', { type: 'help', command: 'show' }],
    ['certs --help', { type: 'help', command: 'certs' }],
  ])('pkc %s', (line, request) => {
    expect(parseArguments(line.split(' '))).toEqual(request);
  });

  it.each([
    [[], 'no command given', null],
    [['frobnicate'], "there is no command 'frobnicate', only verify, show, certs", null],
    [['a.pkc'], "there is no command 'a.pkc', only verify, show, certs", null],
    [['--frobnicate'], "unknown option '--frobnicate'", null],
    [['verify'], 'verify needs a FILE', 'verify'],
    [['show'], 'show needs a FILE', 'show'],
    [['show', 'a', 'b'], 'show takes one FILE, not 2', 'show'],
    [['certs', 'a', 'b', 'c'], 'certs takes one FILE, not 3', 'certs'],
    [['show', '--csr', 'a.csr', 'a'], "unknown option '--csr'", 'show'],
    [['certs', '--policy=code-signing', 'a'], "unknown option '--policy'", 'certs'],
    [['verify', '--csr', '-', 'a'], '--csr takes a file, not standard input', 'verify'],
    [
      ['verify', '--csr', 'auto', '-'],
      '--csr auto looks beside a file, and standard input (-) has no place',
      'verify',
    ],
    [['verify', '--policy', 'tls', 'a'], "--policy takes code-signing, not 'tls'", 'verify'],
    [['show', '--format', 'json', 'a'], "unknown option '--format'", 'show'],
    [['verify', 'a', '--format', 'xml'], "--format takes text, json, sarif, markdown, not 'xml'", 'verify'],
    [['verify', 'a', '--at'], "option '--at <value>' argument missing", 'verify'],
    [['verify', 'a', '--at', '--format'], "option '--at' argument is ambiguous", 'verify'],
    [['verify', '--help=yes', 'a'], "option '-h, --help' does not take an argument", 'verify'],
    [['verify', '-', '-'], 'standard input (-) can be read only once', 'verify'],
    [['verify', 'a', '--trust', '-'], '--trust takes a file, not standard input', 'verify'],
  ])('pkc %j is refused', (argv, message, command) => {
    expect(parseArguments(argv)).toEqual({ type: 'usage', message, command });
  });

  it('names what --at takes', () => {
    const request = parseArguments(['verify', 'a', '--at', 'yesterday']);
    expect(request).toMatchObject({ type: 'usage', command: 'verify' });
    expect(request).toHaveProperty(
      'message',
      expect.stringMatching(/^--at takes an ISO 8601 date .*, not 'yesterday'$/),
    );
  });
});
