import { decodeExtension } from './decodeExtension.ts';
import type { Decoding } from './decoding.ts';
import { EXTENSION_DECODERS } from './extensionDecoders.ts';

/** Adds what a requested extension says: each of its lines under its name. */
export function sayRequested(decoding: Decoding, node: number): void {
  const extension = decodeExtension(
    decoding.index,
    node,
    (oid) => EXTENSION_DECODERS.find((decoder) => decoder.oid === oid) ?? null,
  );
  if (extension === null) {
    decoding.wrong('not an Extension', node);
    return;
  }
  const name = extension.critical ? `${extension.name}, critical` : extension.name;
  for (const { label, value, node: place, basis } of extension.lines)
    decoding.say(`${name}: ${label}`, value, place, basis);
  for (const problem of extension.problems)
    decoding.wrong(`${extension.name}: ${problem.message}`, problem.node);
}
