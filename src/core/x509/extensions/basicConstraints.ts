import { type Asn1Index, contentOf } from '../../asn1/index/asn1Index.ts';
import { allChildrenKnown, childNamed } from '../../asn1/index/fields.ts';
import { Tag } from '../../asn1/index/tags.ts';
import { toUnsigned } from '../../base/bytes.ts';
import { type Extension, innerIs } from './extension.ts';

export interface BasicConstraints {
  readonly cA: boolean;
  /** Null where there is no limit; numbers past 255 are given as 255. */
  readonly pathLenConstraint: number | null;
}

/** BasicConstraints (RFC 5280 section 4.2.1.9); null where the value is not one. */
export function readBasicConstraints(index: Asn1Index, extension: Extension): BasicConstraints | null {
  if (!innerIs(index, extension, Tag.sequence) || !allChildrenKnown(index, extension.inner)) return null;
  const cANode = childNamed(index, extension.inner, 'cA');
  const lengthNode = childNamed(index, extension.inner, 'pathLenConstraint');
  const cA = cANode < 0 ? null : contentOf(index, cANode);
  const length = lengthNode < 0 ? null : contentOf(index, lengthNode);
  // Only FF is TRUE here: who is a CA is no place for leniency.
  if (cA !== null && (cA.length !== 1 || (cA[0] !== 0 && cA[0] !== 0xff))) return null;
  if (length !== null && (length.length === 0 || length[0]! >= 0x80)) return null;
  return {
    cA: cA?.[0] === 0xff,
    pathLenConstraint: length === null ? null : Math.min(255, Number(toUnsigned(length))),
  };
}
