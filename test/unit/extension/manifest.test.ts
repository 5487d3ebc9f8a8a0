import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ATTESTATION_EXTENSIONS, REQUEST_EXTENSIONS } from '../../../src/service/fileNames.ts';
import {
  AUTO_MATCH,
  CARRIED_SCHEME,
  CODE_LENS,
  COMMANDS,
  COMPARE_SCHEME,
  FINDING_SCHEME,
  OID_SCHEME,
  POLICY,
  REQUEST_LANGUAGE,
  SETTINGS_SECTION,
  TEXT_LANGUAGE,
  TEXT_SCHEME,
  TRUSTED_ROOTS,
  VIEW_SUFFIX,
  VIEW_TYPE,
  VIEW_TYPES,
} from '../../../src/extension/names.ts';

interface CustomEditor {
  readonly viewType: string;
  readonly priority: string;
  readonly selector: readonly { readonly filenamePattern: string }[];
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly customEditors: readonly CustomEditor[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
  };
}

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const partition = <T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] => [
  values.filter(test),
  values.filter((value) => !test(value)),
];
const sorted = (values: Iterable<string>): string[] => [...values].toSorted();

describe('the manifest and the code name the same things', () => {
  test('commands', () => {
    expect(sorted(contributes.commands.map(({ command }) => command))).toEqual(
      sorted(Object.values(COMMANDS)),
    );
    for (const { category } of contributes.commands) expect(category).toBe('PKC');
  });

  test('commands of menus', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    expect(inMenus.length).toBeGreaterThan(0);
    for (const command of inMenus) expect(Object.values(COMMANDS)).toContain(command);
  });

  test('view types, and the one that is a default editor', () => {
    expect(contributes.customEditors.map(({ viewType }) => viewType)).toEqual(VIEW_TYPES);
    const byDefault = contributes.customEditors.filter(({ priority }) => priority === 'default');
    expect(byDefault).toEqual([expect.objectContaining({ viewType: VIEW_TYPE })]);
    expect(byDefault[0]?.selector).toEqual([{ filenamePattern: '*.pkc' }]);
  });

  test('file extensions', () => {
    const patterns = contributes.customEditors.flatMap(({ selector }) => selector);
    expect(patterns.map(({ filenamePattern }) => filenamePattern)).toEqual(
      ATTESTATION_EXTENSIONS.map((extension) => `*.${extension}`),
    );
  });

  test('when clauses', () => {
    // They use VS Code's own keys alone. One that the extension sets would be unset until something wakes the
    // extension, and a menu is needed before; it would be one for all editor groups, where the title of each has its
    // own editor; and it would be none of a file in the explorer.
    const clauses = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ when }) => when ?? []),
    );
    const valuesOf = (key: string): RegExp[] =>
      clauses.flatMap((clause) =>
        [...clause.matchAll(new RegExp(`${key} =~ /(.*?)/(i?)(?=[ )]|$)`, 'g'))].map(
          ([, source, flags]) => new RegExp(source ?? '', flags),
        ),
      );
    const editors = valuesOf('activeCustomEditorId');
    expect(editors.length).toBeGreaterThan(0);
    for (const editor of editors) {
      // Every editor of ours is an inspector, see above.
      for (const viewType of VIEW_TYPES) expect(viewType).toMatch(editor);
      expect(`other.${VIEW_TYPE}`).not.toMatch(editor);
      expect('pkcInspectorOther.editor').not.toMatch(editor);
    }
    const [ofRequests, ofAttestations] = partition(valuesOf('resourceExtname'), (one) => one.test('.csr'));
    const [ofPairs, requests] = partition(ofRequests, (one) => one.test('.pkc'));
    const attestations = [...ofAttestations, ...ofPairs];
    for (const extensions of [ofAttestations, ofPairs, requests])
      expect(extensions.length).toBeGreaterThan(0);
    for (const attestation of attestations) {
      for (const name of ATTESTATION_EXTENSIONS) expect(`.${name.toUpperCase()}`).toMatch(attestation);
      expect('.p7').not.toMatch(attestation);
      expect('.p7bc').not.toMatch(attestation);
    }
    for (const request of [...requests, ...ofPairs]) {
      for (const name of REQUEST_EXTENSIONS) expect(`.${name.toUpperCase()}`).toMatch(request);
      expect('.txt').not.toMatch(request);
    }
    for (const pair of ofPairs) expect('.PEM').toMatch(pair);
    for (const request of requests) {
      expect('.pkc').not.toMatch(request);
      expect('.pem').not.toMatch(request);
    }
    // Each is spelled in one way, and nothing else stands in a clause.
    const spelled = new Set(clauses.flatMap((clause) => clause.match(/\/\^.*?\/i?(?=[ )]|$)/g) ?? []));
    expect(spelled.size).toBe(4);
    const terms = new Set(
      clauses.flatMap((clause) => clause.split(/ (?:&&|\|\|) /).map((term) => term.replace(/^!|[()]$/g, ''))),
    );
    const others = [...terms].filter((term) => !/(?:activeCustomEditorId|resourceExtname) =~ /.test(term));
    expect(sorted(others)).toEqual(
      sorted(['false', 'listDoubleSelection', 'listMultiSelection', `resourceScheme == ${TEXT_SCHEME}`]),
    );
  });

  test('the language of requests, whose files wake the extension', () => {
    expect(contributes.languages).toEqual([
      expect.objectContaining({
        id: REQUEST_LANGUAGE,
        extensions: REQUEST_EXTENSIONS.map((extension) => `.${extension}`),
      }),
      // Globs.
      { id: TEXT_LANGUAGE, aliases: ['PKC Text'], filenamePatterns: [`*${VIEW_SUFFIX}`] },
    ]);
  });

  test('settings', () => {
    expect(sorted(Object.keys(contributes.configuration.properties))).toEqual(
      sorted([TRUSTED_ROOTS, AUTO_MATCH, CODE_LENS, POLICY].map((name) => `${SETTINGS_SECTION}.${name}`)),
    );
  });

  test('URI schemes: a text view that is restored with the window wakes the extension', () => {
    expect(manifest.activationEvents).toEqual([
      `onFileSystem:${TEXT_SCHEME}`,
      `onFileSystem:${COMPARE_SCHEME}`,
      `onFileSystem:${OID_SCHEME}`,
      `onFileSystem:${FINDING_SCHEME}`,
      `onFileSystem:${CARRIED_SCHEME}`,
    ]);
  });
});

describe('trust', () => {
  const setting = `${SETTINGS_SECTION}.${TRUSTED_ROOTS}`;

  test('roots are said in the settings of the machine, so that no workspace can say them', () => {
    expect(contributes.configuration.properties[setting]?.scope).toBe('machine');
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([setting]);
  });
});

test('every text of the manifest is there, and no other', () => {
  const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
  expect(sorted(new Set(used))).toEqual(sorted(Object.keys(texts)));
  for (const text of Object.values(texts)) expect(text.trim()).not.toBe('');
});

test('the types are those of the oldest VS Code that is supported', () => {
  expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
});
