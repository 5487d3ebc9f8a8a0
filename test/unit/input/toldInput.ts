import { type Input, readInput } from '../../../src/core/input/readInput.ts';
import { messageOf } from '../../../src/core/words/en/tellFinding.ts';

/** What is read, with its problem in words. */
export function toldInput(file: { readonly bytes: Uint8Array }) {
  const { encoding, index, problem }: Input = readInput(file);
  if (problem === null) return { encoding, index, problem };
  const { code, offset, length } = problem;
  return { encoding, index, problem: { code, message: messageOf(problem), offset, length } };
}
