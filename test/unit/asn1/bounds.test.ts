import { describe, expect, it } from 'vitest';
import { Flag, contentEnd, hasFlag, totalLength } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_PROBLEMS } from '../../../src/core/base/limits.ts';
import { tlv } from '../../fixtures/generator/der.ts';
import type { LengthForm } from '../../fixtures/generator/der.ts';
import { contradiction, depthOf, problemsOf } from './support.ts';

function nested(levels: number, length: LengthForm = { form: 'minimal' }): Uint8Array {
  let octets: Uint8Array = new Uint8Array();
  for (let level = 0; level < levels; level++) octets = tlv(0x30, octets, length);
  return octets;
}

/** A file of this many octets that begins with these; the rest is zeros, which the system does not even store. */
function sparse(octets: number, ...start: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(octets);
  bytes.set(start);
  return bytes;
}

/** A container of this many elements, itself included. */
function container(elements: number): Uint8Array {
  const content = new Uint8Array(2 * (elements - 1));
  for (let at = 0; at < content.length; at += 2) content[at] = 0x05;
  return tlv(0x30, content);
}

describe('octets', () => {
  it('a file at the bound is read', () => {
    const bytes = sparse(MAX_BYTES, 0x04, 0x84, 0x03, 0xff, 0xff, 0xfa);
    const index = indexAsn1({ bytes, root: 'any' });
    expect([index.count, index.contentLength[0], problemsOf(index)]).toEqual([1, MAX_BYTES - 6, []]);
  });

  it('a file over it is not, and says so', () => {
    const index = indexAsn1({ bytes: sparse(MAX_BYTES + 1, 0x30), root: 'any' });
    expect(index.count).toBe(0);
    expect(problemsOf(index)).toEqual([['too-many-bytes', MAX_BYTES, 1, -1]]);
  });

  it('64 MiB of zeros in a container stop at the bound on elements, with a bounded list of problems', () => {
    const index = indexAsn1({ bytes: sparse(MAX_BYTES, 0x30, 0x84, 3, 255, 255, 250), root: 'any' });
    expect(index.count).toBe(MAX_ELEMENTS);
    expect(index.problems).toHaveLength(MAX_PROBLEMS);
    expect(index.problems.every(({ kind }) => kind === 'stray-end-of-contents')).toBe(true);
  });
});

describe('elements', () => {
  it('as many as the bound are indexed', () => {
    const index = indexAsn1({ bytes: container(MAX_ELEMENTS), root: 'any' });
    expect([index.count, problemsOf(index)]).toEqual([MAX_ELEMENTS, []]);
  });

  it('the first beyond it is named, and nothing from there on is indexed', () => {
    const bytes = container(MAX_ELEMENTS + 3);
    const index = indexAsn1({ bytes, root: 'any' });
    const at = bytes.length - 6;
    expect([index.count, index.end[0]]).toEqual([MAX_ELEMENTS, MAX_ELEMENTS]);
    expect(problemsOf(index)).toEqual([['too-many-elements', at, 6, 0]]);
  });

  it('elements that are open there stay inside their containers', () => {
    const bytes = sparse(MAX_ELEMENTS * 2 + 10, 0x30, 0x80, 0x30, 0x80);
    bytes.fill(0x05, 4);
    for (let at = 5; at < bytes.length; at += 2) bytes[at] = 0;
    const index = indexAsn1({ bytes, root: 'any' });
    expect(index.problems[0]!.kind).toBe('too-many-elements');
    expect(hasFlag(index, 0, Flag.cut) && hasFlag(index, 1, Flag.cut)).toBe(true);
    expect(index.offset[1]! + totalLength(index, 1)).toBeLessThanOrEqual(contentEnd(index, 0));
  });
});

describe('depth', () => {
  it('as deep as the bound is indexed', () => {
    const index = indexAsn1({ bytes: nested(MAX_DEPTH), root: 'any' });
    expect([index.count, depthOf(index, index.count - 1), problemsOf(index)]).toEqual([
      MAX_DEPTH,
      MAX_DEPTH - 1,
      [],
    ]);
  });

  it('what is deeper is one problem at the place, and what follows the deep element is read', () => {
    const deep = nested(MAX_DEPTH + 5);
    const bytes = tlv(0x30, [deep, tlv(0x02, Uint8Array.of(7))]);
    const index = indexAsn1({ bytes, root: 'any' });
    expect(index.problems.map(({ kind }) => kind)).toEqual(['too-deep']);
    expect(depthOf(index, index.problems[0]!.node)).toBe(MAX_DEPTH);
    expect(index.offset[index.count - 1]).toBe(bytes.length - 3);
    expect(contradiction(index)).toBeNull();
  });

  it('of indefinite lengths, nothing beyond is read, as nobody knows where it ends', () => {
    const index = indexAsn1({ bytes: nested(MAX_DEPTH + 5, { form: 'indefinite' }), root: 'any' });
    expect(index.problems.map(({ kind }) => kind)).toEqual(['too-deep']);
    expect(contradiction(index)).toBeNull();
  });

  it('a megabyte of nested elements is not followed to its end', () => {
    const bytes = new Uint8Array(1_000_000);
    for (let at = 0; at < bytes.length; at += 2) bytes.set([0x30, 0x80], at);
    const index = indexAsn1({ bytes, root: 'any' });
    expect(index.count).toBe(MAX_DEPTH + 1);
  });
});

describe('problems', () => {
  it('as many as the bound are recorded', () => {
    for (const [pairs, recorded] of [
      [MAX_PROBLEMS - 1, MAX_PROBLEMS - 1],
      [MAX_PROBLEMS + 10, MAX_PROBLEMS],
    ] as const) {
      const index = indexAsn1({ bytes: tlv(0x30, new Uint8Array(2 * pairs)), root: 'any' });
      expect([index.problems.length, index.count]).toEqual([recorded, pairs + 1]);
    }
  });
});
