import type { Files } from '../../../src/service/files.ts';

/** Files by path in memory, and which of them were read, in order. */
export interface MemoryFiles extends Files<string> {
  readonly wasRead: string[];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export function memoryFiles(
  content: Readonly<Record<string, Uint8Array>>,
  part: Partial<Files<string>> = {},
): MemoryFiles {
  const wasRead: string[] = [];
  return {
    wasRead,
    async read(path, limit) {
      wasRead.push(path);
      const bytes = content[path];
      if (bytes === undefined) return { problem: 'is not there', missing: true };
      return bytes.length > limit ? { problem: 'is too large' } : { bytes };
    },
    async namesBeside(path) {
      const folder = folderOf(path);
      const beside = Object.keys(content).filter((other) => folderOf(other) === folder);
      return { names: beside.map((other) => other.slice(folder.length)) };
    },
    beside: (path, name) => folderOf(path) + name,
    nameOf: (path) => path.slice(folderOf(path).length),
    shownName: (path) => `shown ${path}`,
    problemsAre: 'predicates',
    ...part,
  };
}
