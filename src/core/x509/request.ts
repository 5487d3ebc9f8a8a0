import { type Asn1Index, childrenOf, contentOf, elementOf } from '../asn1/index/asn1Index.ts';
import { allChildrenKnown, childNamed } from '../asn1/index/fields.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import type { Reason } from '../model/reasons.ts';
import { type AlgorithmIdentifier, readAlgorithm } from './algorithm.ts';
import type { CertificateProblem } from './certificate.ts';
import { type Name, readName } from './name.ts';
import { type PublicKey, readPublicKey } from './publicKey.ts';

/** One attribute of a request (RFC 2986 section 4.1). */
export interface RequestAttribute {
  readonly node: number;
  /** Dotted type. */
  readonly oid: string;
  /** Element of the SET OF values. */
  readonly values: number;
}

/** A PKCS#10 certificate request (RFC 2986 section 4.2). Octets are views of the file. */
export interface CertificationRequest {
  readonly index: Asn1Index;
  readonly subject: Name;
  /** Element of subjectPKInfo. */
  readonly keyNode: number;
  /** A reason where the key is in a form that is not read, such as an EC key with explicit parameters. */
  readonly key: PublicKey | { readonly problem: Reason };
  readonly attributes: readonly RequestAttribute[];
  /** The signed octets. */
  readonly info: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  readonly signatureNode: number;
  /** Octets of the signature, without the octet that counts unused bits. */
  readonly signature: Uint8Array;
}

/** Reads an index that was made with the root CertificationRequest, strictly: every field there, none unknown. */
export function readRequest(index: Asn1Index): CertificationRequest | CertificateProblem {
  const info = childNamed(index, 0, 'certificationRequestInfo');
  const algorithmNode = childNamed(index, 0, 'signatureAlgorithm');
  const signatureNode = childNamed(index, 0, 'signature');
  if (Math.min(info, algorithmNode, signatureNode) < 0) return fail(0, { code: 'request-incomplete' });
  const [stray] = [0, info]
    .flatMap((parent) => childrenOf(index, parent))
    .filter((node) => index.field[node] === 0);
  if (stray !== undefined) return fail(stray, { code: 'request-stray-element' });
  const subject = childNamed(index, info, 'subject');
  const keyNode = childNamed(index, info, 'subjectPKInfo');
  if (Math.min(childNamed(index, info, 'version'), subject, keyNode) < 0)
    return fail(info, { code: 'request-info-incomplete' });
  const algorithm = readAlgorithm(index, algorithmNode);
  if (algorithm === null)
    return fail(algorithmNode, { code: 'algorithm-malformed', field: 'signatureAlgorithm' });
  const bits = contentOf(index, signatureNode);
  if (bits.length < 2 || bits[0] !== 0)
    return fail(signatureNode, { code: 'request-signature-no-bit-string' });
  const attributes = readAttributes(index, childNamed(index, info, 'attributes'));
  if ('problem' in attributes) return attributes;
  return {
    index,
    subject: readName(index, subject),
    keyNode,
    key: readPublicKey(index, keyNode),
    attributes,
    info: elementOf(index, info),
    algorithm,
    signatureNode,
    signature: bits.subarray(1),
  };
}

function fail(node: number, problem: Reason): CertificateProblem {
  return { node, problem };
}

/** The list is optional in practice: some programs leave the empty set out. */
function readAttributes(index: Asn1Index, list: number): RequestAttribute[] | CertificateProblem {
  const attributes: RequestAttribute[] = [];
  for (const node of list < 0 ? [] : childrenOf(index, list)) {
    const type = childNamed(index, node, 'type');
    const values = childNamed(index, node, 'values');
    const oid = type < 0 ? null : decodeOid(contentOf(index, type));
    if (oid === null || values < 0 || !allChildrenKnown(index, node))
      return fail(node, { code: 'attribute-malformed' });
    attributes.push({ node, oid, values });
  }
  return attributes;
}
