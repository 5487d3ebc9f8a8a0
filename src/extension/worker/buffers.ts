import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';

/** The memory of an index, to be handed over to another thread instead of copied. */
export function buffersOf(index: Asn1Index | null): ArrayBuffer[] {
  if (index === null) return [];
  const { bytes, offset, headerLength, contentLength, parent, end, tag, flags, field } = index;
  const buffers = [bytes, offset, headerLength, contentLength, parent, end, tag, flags, field].map(
    ({ buffer }) => buffer,
  );
  // Shared memory needs no handing over; nothing here makes any.
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
