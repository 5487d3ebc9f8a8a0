import type * as vscode from 'vscode';

/** What VS Code remembers for a workspace, which outlives the objects that use it. */
export class Memory implements vscode.Memento {
  readonly values = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.values.keys()];
  }
  get<T>(key: string): T | undefined {
    // As VS Code keeps it: as JSON.
    return this.values.has(key) ? (JSON.parse(String(this.values.get(key))) as T) : undefined;
  }
  async update(key: string, value: unknown): Promise<void> {
    this.values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
