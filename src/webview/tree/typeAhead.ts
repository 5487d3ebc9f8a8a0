import type { RowKey } from './outline.ts';
import type { TreeState } from './treeState.ts';

/** A pause after which typing starts a new word, in milliseconds; what VS Code's own lists use. */
const PAUSE = 800;

/** Rows that one key press may look at: naming them takes some 50 ms. */
const LOOK_AT = 100_000;

/** Finds the next row whose name starts with what is typed. */
export class TypeAhead {
  private word = '';
  private last = -Infinity;

  /** Whether a space typed now belongs to a word. */
  isTyping(now: number): boolean {
    return this.word !== '' && now - this.last < PAUSE;
  }

  /** Any other key ends the word: a space after it is a key again. */
  end(): void {
    this.word = '';
  }

  /**
   * Takes one character and gives the row to go to, or -1. The same character again and again goes from
   * match to match.
   *
   * @param now milliseconds, of any origin.
   */
  type(
    character: string,
    now: number,
    tree: TreeState,
    active: RowKey,
    nameOf: (key: RowKey) => string,
  ): RowKey {
    this.word = this.isTyping(now) ? this.word + character.toLowerCase() : character.toLowerCase();
    this.last = now;
    const repeated = this.word === this.word[0]!.repeat(this.word.length);
    const wanted = repeated ? this.word[0]! : this.word;
    const { keys, count } = tree.rows;
    const start = Math.max(tree.rowNumber(active), 0);
    // A longer word may still be the name of the row that the shorter one led to.
    const from = repeated ? 1 : 0;
    for (let step = from; step < Math.min(count + from, LOOK_AT); step++) {
      const key = keys[(start + step) % count]!;
      if (nameOf(key).toLowerCase().startsWith(wanted)) return key;
    }
    return -1;
  }
}
