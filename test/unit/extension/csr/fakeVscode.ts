import type * as vscode from 'vscode';

/** An address as far as these tests need one. */
export class FakeUri {
  readonly path: string;
  readonly scheme = 'file';

  constructor(path: string) {
    this.path = path;
  }

  static parse(text: string): FakeUri {
    return new FakeUri(text);
  }

  static joinPath({ path }: FakeUri, ...parts: readonly string[]): FakeUri {
    return new FakeUri(new URL(parts.join('/'), `file://${path}/`).pathname);
  }

  toString(): string {
    return this.path;
  }
}

export function uriOf(path: string): vscode.Uri {
  return new FakeUri(path) as unknown as vscode.Uri;
}

/** The files of the workspace that a glob of `globOf` finds, as VS Code gives them: no more than asked for. */
export function found(paths: readonly string[], glob: string, most: number): FakeUri[] {
  const endings = /\{(.*)\}/.exec(glob)?.[1]?.split(',') ?? [];
  return paths
    .filter((path) => endings.some((ending) => path.endsWith(`.${ending}`)))
    .slice(0, most)
    .map((path) => new FakeUri(path));
}
