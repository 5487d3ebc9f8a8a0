/**
 * The directions of the house, as `.oxlintrc.json` holds them: arrows between rooms are planted in a copy of the tree's
 * shape, one file an arrow, and the linter has to refuse each that points up and none that points down.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** From the lowest room up; those of one line know nothing of each other. */
const HOUSE: readonly (readonly string[])[] = [
  ['src/core/base'],
  ['src/core/model'],
  ['src/core/asn1'],
  ['src/core/x509'],
  ['src/core/crypto'],
  ['src/core/decode'],
  ['src/core/input'],
  ['src/core/verify'],
  ['src/core/compare'],
  ['src/core/policy'],
  ['src/core/formats'],
  ['src/core/words'],
  ['src/core/forms'],
  ['src/core/elements'],
  ['src/core'],
  ['src/service'],
  ['src/cli', 'src/extension', 'src/webview'],
];

interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Whether `to` stands below `from`. */
  readonly isDown: boolean;
}

const FLOORS = HOUSE.flatMap((rooms, floor) => rooms.map((room) => ({ room, floor })));

/** The page is sent what it shows: it reads no files, so it has nothing of the service. */
const isPageToService = ({ from, to }: Arrow): boolean => from === 'src/webview' && to === 'src/service';

const ARROWS: readonly Arrow[] = FLOORS.flatMap(({ room: from, floor }) =>
  FLOORS.filter(({ room }) => room !== from).map(({ room: to, floor: other }) => ({
    from,
    to,
    isDown: other < floor,
  })),
);

/** The file in which an arrow is planted. Type imports count as others do. */
const fileOf = ({ from, to }: Arrow): string => join(from, `to_${to.replaceAll('/', '_')}.ts`);

/** What a room is reached by: the one file that stands in the core itself is `inspect.ts`. */
const targetOf = (room: string): string => join(room, room === 'src/core' ? 'inspect.ts' : 'target.ts');

let folder: string;
let refused: ReadonlySet<string>;

async function lint(): Promise<ReadonlySet<string>> {
  const oxlint = join(ROOT, 'node_modules/.bin/oxlint');
  // It ends with 1 where it finds something, which it should.
  const { stdout } = await promisify(execFile)(oxlint, ['--format=json'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error as { readonly stdout: string });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  const arrows = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
  return new Set(arrows.map(({ filename }) => filename));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const { room } of FLOORS) {
    await mkdir(join(folder, room), { recursive: true });
    await writeFile(join(folder, targetOf(room)), 'export type Thing = string;\n');
  }
  for (const arrow of ARROWS) {
    const file = join(folder, fileOf(arrow));
    const specifier = relative(dirname(file), join(folder, targetOf(arrow.to)));
    const dotted = specifier.startsWith('.') ? specifier : `./${specifier}`;
    await writeFile(file, `import type { Thing } from '${dotted}';\nexport type Own = Thing;\n`);
  }
  refused = await lint();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the linter', () => {
  it.each(ARROWS.filter(({ isDown }) => !isDown))('refuses an arrow from $from up to $to', (arrow) => {
    expect(refused).toContain(fileOf(arrow));
  });

  it('lets every arrow down pass', () => {
    const down = ARROWS.filter((arrow) => arrow.isDown && !isPageToService(arrow));
    expect(down.filter((arrow) => refused.has(fileOf(arrow)))).toEqual([]);
    expect(down.length).toBeGreaterThan(100);
  });

  it('keeps the page from the service', () => {
    expect(ARROWS.filter(isPageToService).every((arrow) => refused.has(fileOf(arrow)))).toBe(true);
  });
});

it('every folder of the core is a room of the house', async () => {
  const entries = await readdir(join(ROOT, 'src/core'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `src/core/${name}`);
  const rooms = FLOORS.map(({ room }) => room).filter((room) => room.startsWith('src/core/'));
  expect(folders.toSorted()).toEqual(rooms.toSorted());
});
