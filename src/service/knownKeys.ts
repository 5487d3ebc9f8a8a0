import { MAX_BYTES } from '../core/base/limits.ts';
import type { KnownKey } from '../core/compare/causes.ts';
import type { Engine } from './engine.ts';
import type { FileKeys } from './fileKeys.ts';
import type { Files } from './files.ts';

/** Gives keys of other files; asked only after a mismatch, as they explain it and never change an answer. */
export type KnownKeys = (signal?: AbortSignal) => Promise<readonly KnownKey[]>;

/** Where there are no other files. */
export const NO_KNOWN_KEYS: KnownKeys = async () => Promise.resolve([]);

/** The keys of one file as a mismatch is explained by them. */
export function knownKeysIn({
  file,
  kind,
  keys,
}: {
  /** Shown name. */
  readonly file: string;
  readonly kind: KnownKey['kind'];
  readonly keys: FileKeys;
}): KnownKey[] {
  switch (kind) {
    case 'attestation':
      return keys.attested ? [{ file, kind, subject: null, fingerprint: keys.attested.fingerprint }] : [];
    case 'request':
      return keys.compared.map(({ subject, fingerprint }) => ({ file, kind, subject, fingerprint }));
  }
}

/** The keys that these files attest, read at the first mismatch of a run; files that cannot be read have none. */
export function attestedKeysOf<Place>(
  places: readonly Place[],
  files: Pick<Files<Place>, 'read' | 'shownName'>,
  engine: Pick<Engine, 'keys'>,
): KnownKeys {
  let known: Promise<readonly KnownKey[]> | null = null;
  return (signal) => (known ??= readKeys(places, files, engine, signal));
}

async function readKeys<Place>(
  places: readonly Place[],
  files: Pick<Files<Place>, 'read' | 'shownName'>,
  engine: Pick<Engine, 'keys'>,
  signal: AbortSignal | undefined,
): Promise<KnownKey[]> {
  const known: KnownKey[] = [];
  for (const place of places) {
    const read = await files.read(place, MAX_BYTES);
    if ('problem' in read) continue;
    const keys = await engine.keys(read.bytes, signal);
    known.push(...knownKeysIn({ file: files.shownName(place), kind: 'attestation', keys }));
  }
  return known;
}
