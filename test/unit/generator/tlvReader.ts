/** An element, read by few lines that share nothing with the writer or with the product. */
export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Elements that stand one after the other; definite lengths and one-octet tags only. */
export function readElements(octets: Uint8Array): readonly Element[] {
  const all = Buffer.from(octets);
  const elements: Element[] = [];
  for (let at = 0; at < all.length;) {
    const first = all.readUInt8(at + 1);
    const count = first < 0x80 ? 0 : first & 0x7f;
    const length = count === 0 ? first : all.readUIntBE(at + 2, count);
    const start = at + 2 + count;
    if (start + length > all.length) throw new Error(`element at ${at} runs out`);
    elements.push({
      tag: all[at]!,
      content: all.subarray(start, start + length),
      whole: all.subarray(at, start + length),
    });
    at = start + length;
  }
  return elements;
}

/** The element reached by taking child after child: `[0, 3]` is the fourth child of the first element. */
export function elementAt(octets: Uint8Array, ...path: readonly number[]): Element {
  let element: Element | undefined;
  for (const step of path) element = readElements(element?.content ?? octets)[step];
  if (!element) throw new Error(`nothing at ${path.join('.')}`);
  return element;
}

/** The certificates of a certs-only message in DER. */
export function certificatesIn(pkc: Uint8Array): readonly Buffer[] {
  return readElements(elementAt(pkc, 0, 1, 0, 3).content).map((element) => element.whole);
}

/** Tags of all elements, constructed ones with what is in them: the form without the values. */
export function skeleton(octets: Uint8Array): string {
  return readElements(octets)
    .map(({ tag, content }) => tag.toString(16) + (tag & 0x20 ? `(${skeleton(content)})` : ''))
    .join(' ');
}
