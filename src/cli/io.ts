import type { FileRead } from '../service/files.ts';

/** The names in a folder, without the folder, or in words why there are none. */
export type ListResult = { readonly names: readonly string[] } | { readonly problem: string };

/** All that the command line has of the world around it, so that tests can give it another. */
export interface CliIo {
  /** Resolves when the text is on its way; text for a reader that has gone is dropped. */
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  /** Never rejects: what goes wrong is the result. */
  readFile(name: string): Promise<FileRead>;
  /** A regular file, which can be read once more; a pipe, device or standard input is a problem. Never rejects. */
  readAgain(name: string): Promise<FileRead>;
  readStdin(): Promise<FileRead>;
  /** Never rejects. */
  listFolder(name: string): Promise<ListResult>;
  now(): Date;
  /** Whether `out` is a terminal that wants colours. */
  readonly color: boolean;
  /** Columns of the terminal that `out` is; null when it is none. */
  readonly width: number | null;
}
