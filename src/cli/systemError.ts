const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is not a directory',
  EISDIR: 'is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENXIO: 'is a socket or a device that is not there',
  ENODEV: 'is a device that is not there',
  EIO: 'the disk or device reports a read error',
  EBUSY: 'another program has locked it',
  ESTALE: 'the network drive it lies on has changed',
  ETIMEDOUT: 'the network drive it lies on does not answer',
};

/** Why the operating system refused to read, in words; its code stands along only where there are none. */
export function systemErrorWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error instanceof Error ? error.message : String(error);
  return WORDS[code] ?? `cannot be read (${code})`;
}
