import type * as vscode from 'vscode';

/** Where the pairings of this workspace are kept. */
const KEY = 'pkcInspector.csr.pairings';
/** Pairings that are kept; the oldest are forgotten. */
const MAX_PAIRINGS = 500;

type Pairs = readonly (readonly [attestation: string, request: string | null])[];

function isPairs(value: unknown): value is Pairs {
  return (
    Array.isArray(value) &&
    value.every(
      (pair: unknown) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        typeof pair[0] === 'string' &&
        (pair[1] === null || typeof pair[1] === 'string'),
    )
  );
}

/** Which request was chosen for an attestation, remembered for each workspace. */
export class Pairings {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** URI of the chosen request; null where the user wants none; undefined where nothing was chosen. */
  chosen(attestation: string): string | null | undefined {
    return this.#pairs.find(([key]) => key === attestation)?.[1];
  }

  /** Remembers a choice; `undefined` forgets it. */
  async choose(attestation: string, request: string | null | undefined): Promise<void> {
    const others = this.#pairs.filter(([key]) => key !== attestation);
    const pairs: Pairs = request === undefined ? others : [...others, [attestation, request]];
    await this.#memory.update(KEY, pairs.slice(-MAX_PAIRINGS));
  }

  get #pairs(): Pairs {
    // It may have been written by another version.
    const kept = this.#memory.get<unknown>(KEY);
    return isPairs(kept) ? kept : [];
  }
}
