import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/core/words/en/catalogue.ts';
import { fileUri } from '../../../src/core/forms/fileUri.ts';
import { renderSarif } from '../../../src/core/forms/sarif.ts';
import { finding, hostileReport, report } from '../../fixtures/reports.ts';

interface Region {
  readonly byteOffset: number;
  readonly byteLength: number;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region?: Region;
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  readonly properties?: unknown;
}

interface Run {
  readonly tool: {
    readonly driver: { readonly semanticVersion: string; readonly rules: readonly { readonly id: string }[] };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly artifacts: readonly {
    readonly location: { readonly uri: string };
    readonly properties: unknown;
  }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly Location[];
    readonly relatedLocations?: readonly Location[];
  }[];
}

function runOf(text: string): Run {
  const log = JSON.parse(text) as { readonly version: string; readonly runs: readonly Run[] };
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0]!;
}

const error = finding({
  code: 'PKC203',
  severity: 'error',
  message: 'The signature of {this} is wrong.',
  offset: 757,
  length: 517,
  path: 'signedData.certificates[0].signatureValue',
  related: [{ offset: 1274, length: 1441, path: 'signedData.certificates[1]', message: 'The issuer.' }],
});

describe('renderSarif', () => {
  it('lists every rule of the catalogue, and names the version', () => {
    const { driver } = runOf(renderSarif([], '1.2.3')).tool;
    expect(driver.rules.map((rule) => rule.id)).toEqual(Object.keys(CATALOGUE));
    expect(driver.semanticVersion).toBe('1.2.3');
  });

  it('gives each finding its rule, level, octets and path', () => {
    const run = runOf(renderSarif([report(), report({ file: 'b.pkc', findings: [error] })], '1.0.0'));
    expect(run.results.map((result) => result.level)).toEqual(['note', 'note', 'error']);
    const result = run.results[2]!;
    expect(run.tool.driver.rules[result.ruleIndex]!.id).toBe('PKC203');
    expect(result.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'b.pkc', index: 1 },
          region: { byteOffset: 757, byteLength: 517 },
        },
        logicalLocations: [{ fullyQualifiedName: 'signedData.certificates[0].signatureValue' }],
      },
    ]);
    expect(result.relatedLocations![0]!.physicalLocation.region).toEqual({
      byteOffset: 1274,
      byteLength: 1441,
    });
    expect(run.artifacts[1]!.location.uri).toBe('b.pkc');
  });

  it('states the verdict of each file', () => {
    const run = runOf(renderSarif([report()], '1.0.0'));
    expect(run.artifacts[0]!.properties).toEqual({
      verdict: 'verified',
      summary: 'The key was generated in HSM 4711.',
    });
  });

  it('gives no region of a text file, as the offsets are not into it', () => {
    const run = runOf(renderSarif([report({ encoding: 'pem', findings: [error] })], '1.0.0'));
    const [location] = run.results[0]!.locations;
    expect(location!.physicalLocation.region).toBeUndefined();
    expect(location!.properties).toEqual({ decodedByteOffset: 757, decodedByteLength: 517 });
  });

  it('tells of files that were not read, and then counts the run as unsuccessful', () => {
    const [bad] = runOf(
      renderSarif([], '1.0.0', [{ file: 'gone.pkc', reason: 'The file does not exist.' }]),
    ).invocations;
    expect(bad!.executionSuccessful).toBe(false);
    expect(bad!.toolExecutionNotifications![0]!.message.text).toBe('The file does not exist.');
    const [good] = runOf(renderSarif([report()], '1.0.0')).invocations;
    expect(good).toEqual({ executionSuccessful: true });
  });

  it('makes no placeholder and no link of a hostile message', () => {
    const { results } = runOf(renderSarif([hostileReport()], '1.0.0'));
    for (const { message } of results) {
      expect(message.text).toContain('{{0}}');
      expect(message.text).not.toContain('](');
    }
    const braces = runOf(renderSarif([report({ findings: [error] })], '1.0.0')).results[0]!;
    expect(braces.message.text).toBe('The signature of {{this}} is wrong.');
  });

  it('holds no character that a terminal obeys or that hides', () => {
    expect(renderSarif([hostileReport()], '1.0.0').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('fileUri', () => {
  it.each([
    ['a/b c#d.pkc', 'a/b%20c%23d.pkc', 'relative stays relative'],
    ['/tmp/ü.pkc', 'file:///tmp/%C3%BC.pkc', 'absolute'],
    ['C:\\keys\\a b.pkc', 'file:///C:/keys/a%20b.pkc', 'Windows'],
    ['\\\\server\\share', '%5C%5Cserver%5Cshare', 'a backslash is a character elsewhere'],
    ['//a', 'file:///a', 'two slashes must not make a host of the name'],
    ['vscode-vfs://github/a.pkc', 'vscode-vfs://github/a.pkc', 'a URI already'],
    ['\ud800.pkc', '%EF%BF%BD.pkc', 'half a surrogate pair'],
    ['a:b', 'a%3Ab', 'a colon must not make a scheme of the name'],
  ])('%j becomes %s: %s', (name, uri) => {
    expect(fileUri(name)).toBe(uri);
  });
});
