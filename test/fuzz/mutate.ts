import { contentOf, elementOf } from '../../src/core/asn1/index/asn1Index.ts';
import type { Asn1Index } from '../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../src/core/asn1/index/walk.ts';
import { concat, tlv } from '../fixtures/generator/der.ts';
import type { LengthForm } from '../fixtures/generator/der.ts';
import { NULL } from '../fixtures/generator/primitives.ts';
import type { Random } from './random.ts';
import { identifierOf, withElement } from './rebuild.ts';

/** Octets that readers get wrong: limits of lengths, tags and signs. */
const ODD = [
  0x00, 0x01, 0x02, 0x03, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xa0, 0xff,
] as const;

type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

function spliced(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return concat(bytes.subarray(0, at), insert, bytes.subarray(at + remove));
}

/** Changes that know nothing of what the octets mean. */
const BLIND: readonly Change[] = [
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    changed[random.below(changed.length)]! ^= 1 << random.below(8);
    return changed;
  },
  (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    changed[random.below(changed.length)] = random.of(ODD);
    return changed;
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => spliced(bytes, random.below(bytes.length), 1 + random.below(8), new Uint8Array()),
  (bytes, random) => spliced(bytes, random.below(bytes.length), 0, random.octets(1 + random.below(8))),
  (bytes, random) => {
    const from = random.below(bytes.length);
    const copy = bytes.subarray(from, from + random.below(200));
    return spliced(bytes, random.below(bytes.length), 0, copy);
  },
  (bytes, random, other) => {
    const from = random.below(other.length);
    const piece = other.subarray(from, from + random.below(2000));
    return spliced(bytes, random.below(bytes.length), random.below(2000), piece);
  },
];

const LENGTHS: readonly LengthForm[] = [
  { form: 'long', octets: 5 },
  { form: 'long', octets: 4 },
  { form: 'long', octets: 9 },
  { form: 'indefinite' },
  { form: 'indefinite', closed: false },
  { form: 'claims', length: 0 },
  { form: 'claims', length: 0x7fffffff },
  { form: 'claims', length: 0xffffffff },
];

type ElementChange = (index: Asn1Index, node: number, random: Random, other: Asn1Index) => Uint8Array;

/** Changes of one element, as octets to put in its place. */
const ELEMENT: readonly ElementChange[] = [
  () => new Uint8Array(),
  (index, node) => concat(elementOf(index, node), elementOf(index, node)),
  (index, node, random) => {
    const [classAndForm, ...rest] = identifierOf(index, node);
    const tag = Uint8Array.of((classAndForm! ^ (1 << random.below(8))) & 0xff, ...rest);
    return tlv((tag[0]! & 0x1f) === 0x1f ? 0x3e : tag, contentOf(index, node));
  },
  (index, node, random) =>
    tlv(
      random.of([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x18, 0x30, 0x31, 0xa0, 0xa3]),
      contentOf(index, node),
    ),
  (index, node, random) => tlv(identifierOf(index, node), contentOf(index, node), random.of(LENGTHS)),
  (index, node, random) => {
    const content = Uint8Array.from(contentOf(index, node));
    if (content.length === 0) return tlv(identifierOf(index, node), random.octets(1));
    content[random.below(content.length)]! ^= 1 << random.below(8);
    return tlv(identifierOf(index, node), content);
  },
  (index, node, random) => tlv(identifierOf(index, node), random.octets(random.below(20))),
  (index, node) => tlv(identifierOf(index, node), concat(Uint8Array.of(0), contentOf(index, node))),
  (index, node, random) => tlv(identifierOf(index, node), contentOf(index, node).slice(random.below(3))),
  (index, node) => concat(elementOf(index, node), NULL),
  (index, node) => tlv(0x30, elementOf(index, node)),
  (index, _node, random) => elementOf(index, random.below(index.count)).slice(),
  (_index, _node, random, other) => elementOf(other, random.below(other.count)).slice(),
];

function changeElement(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const index = indexAsn1({ bytes, root: 'ContentInfo' });
  const from = indexAsn1({ bytes: other, root: 'ContentInfo' });
  if (index.count === 0 || from.count === 0) return bytes;
  const node = random.below(index.count);
  return withElement(index, node, random.of(ELEMENT)(index, node, random, from));
}

/** A file with one to three changes, two in three of them of whole elements. `other` is another file to take pieces of. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = bytes;
  for (let changes = 1 + random.below(3); changes > 0 && changed.length > 0; changes--) {
    changed =
      random.below(3) > 0 ? changeElement(changed, random, other) : random.of(BLIND)(changed, random, other);
  }
  return changed;
}
