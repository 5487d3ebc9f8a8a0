import { type Asn1Index, contentOf, elementOf } from '../asn1/index/asn1Index.ts';
import { allChildrenKnown, childNamed } from '../asn1/index/fields.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { standardName } from '../asn1/oid/standardNames.ts';

/** An AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly node: number;
  /** Dotted. */
  readonly oid: string;
  readonly name: string;
  /** Element of the parameters; -1 where they are absent. */
  readonly parameters: number;
  readonly der: Uint8Array;
}

/** Null where the structure is not one. */
export function readAlgorithm(index: Asn1Index, node: number): AlgorithmIdentifier | null {
  const algorithm = childNamed(index, node, 'algorithm');
  const oid = algorithm < 0 ? null : decodeOid(contentOf(index, algorithm));
  if (oid === null || !allChildrenKnown(index, node)) return null;
  return {
    node,
    oid,
    name: standardName(oid) ?? oid,
    parameters: childNamed(index, node, 'parameters'),
    der: elementOf(index, node),
  };
}
