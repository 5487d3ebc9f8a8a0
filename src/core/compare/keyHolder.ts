import { type Finding, isError } from '../model/finding.ts';
import { type Asn1Index, childrenOf, isUniversal } from '../asn1/index/asn1Index.ts';
import { encodeElement } from '../asn1/index/encode.ts';
import { encodeOid } from '../asn1/oid/oid.ts';
import { pathOf } from '../asn1/index/path.ts';
import { Tag } from '../asn1/index/tags.ts';
import { indexAsn1 } from '../asn1/index/walk.ts';
import type { ByteRange, TextRange } from '../model/place.ts';
import { nodeRange } from '../asn1/index/place.ts';
import { identify } from '../input/identify.ts';
import type { HolderKind, NamedHolder } from '../model/comparison.ts';
import type { FileFindingValues } from '../model/values/fileFindingValues.ts';
import type { ComparedPart, HolderFault, RefusedPart } from '../model/values/refusedFile.ts';
import { checkStructure } from '../input/structure.ts';
import { type Certificate, type CertificateProblem, readCertificate } from '../x509/certificate.ts';
import type { Name } from '../x509/name.ts';
import type { Reason } from '../model/reasons.ts';
import { type PublicKey, readPublicKey } from '../x509/publicKey.ts';
import { type CertificationRequest, readRequest } from '../x509/request.ts';

/** A request, certificate or bare key: something that the attested key can be compared with. */
export interface KeyHolder {
  readonly kind: HolderKind;
  readonly index: Asn1Index;
  readonly key: PublicKey | { readonly problem: Reason };
  /** Where the key lies in the decoded octets, and its path. */
  readonly keyRange: ByteRange;
  readonly keyPath: string;
  /** Null for a bare key. */
  readonly subject: Name | null;
  readonly request: CertificationRequest | null;
  readonly certificate: Certificate | null;
  /** Octets after it. */
  readonly trailing: ByteRange | null;
  /** Its PEM block in the text of the file. */
  readonly block: TextRange | null;
}

/** Why there is nothing to compare with. Offsets as in `Finding`: of the octet, or of the character in a text that cannot be decoded. */
export interface HolderProblem extends ByteRange {
  readonly code: 'PKC401' | 'PKC402' | 'PKC403';
  /** They hold nothing of the file but its labels. */
  readonly values: RefusedPart;
  readonly block: TextRange | null;
}

/** How a sentence names a request, certificate or key of a file. */
export function namedHolder({ kind, subject }: KeyHolder, file: string): NamedHolder {
  return { kind, subject: subject?.text ?? null, file };
}

/** Takes decoded octets, which are a part of a file, for what they are. */
export function readHolder(
  octets: Uint8Array,
  part: ComparedPart,
  block: TextRange | null,
): KeyHolder | HolderProblem {
  const generic = indexAsn1({ bytes: octets, root: 'any' });
  const identity = identify(generic);
  const whole = { offset: 0, length: octets.length };
  if (identity.kind === 'privateKey' || isSecretBehind(generic))
    return refused('PKC403', { fault: 'private-key', part }, whole, block);
  // What is wrong with an encoding is a finding on a file.
  const [broken] = checkStructure(generic).filter(isError) as Finding<keyof FileFindingValues>[];
  if (broken) return refused('PKC402', { fault: 'breaks-off', part, broken }, broken, block);
  if (isPkcs1(generic)) return bareKey(wrapPkcs1(octets), { whole, block, wrapped: true });
  switch (identity.root) {
    case 'CertificationRequest':
      return fromRequest(octets, part, block);
    case 'Certificate':
      return fromCertificate(octets, part, block);
    case 'SubjectPublicKeyInfo':
      return bareKey(octets, { whole, block, wrapped: false });
    case 'ContentInfo':
    case 'any':
      return refused('PKC401', { fault: 'other-kind', part, kind: identity.kind }, whole, block);
  }
}

/** Why a part of a file is not taken; its caller knows where the part begins. */
function refused(
  code: HolderProblem['code'],
  fault: HolderFault,
  { offset, length }: ByteRange,
  block: TextRange | null,
): HolderProblem {
  return { code, values: { fault, begins: null }, offset, length, block };
}

/** A private key behind what was read. */
function isSecretBehind({ bytes, endOffset }: Asn1Index): boolean {
  const after = bytes.subarray(endOffset);
  return after.length > 0 && identify(indexAsn1({ bytes: after, root: 'any' })).kind === 'privateKey';
}

function fromRequest(
  octets: Uint8Array,
  part: ComparedPart,
  block: TextRange | null,
): KeyHolder | HolderProblem {
  const index = indexAsn1({ bytes: octets, root: 'CertificationRequest' });
  const request = readRequest(index);
  if ('problem' in request) return malformed(index, request, { part, kind: 'csr' }, block);
  const { key, keyNode } = request;
  const parts = { key, subject: request.subject, request, certificate: null, block };
  return { kind: 'csr', index, ...parts, ...placeOf(index, keyNode), trailing: trailingOf(index) };
}

function fromCertificate(
  octets: Uint8Array,
  part: ComparedPart,
  block: TextRange | null,
): KeyHolder | HolderProblem {
  const index = indexAsn1({ bytes: octets, root: 'Certificate' });
  const certificate = readCertificate(index, 0);
  if ('problem' in certificate) return malformed(index, certificate, { part, kind: 'certificate' }, block);
  const { publicKey: key } = certificate;
  const parts = { key, subject: certificate.subject, request: null, certificate, block };
  return { kind: 'certificate', index, ...parts, ...placeOf(index, key.node), trailing: trailingOf(index) };
}

function bareKey(
  spki: Uint8Array,
  { whole, block, wrapped }: { whole: ByteRange; block: TextRange | null; wrapped: boolean },
): KeyHolder {
  const index = indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' });
  const place = wrapped ? { keyRange: whole, keyPath: '' } : placeOf(index, 0);
  const parts = { key: readPublicKey(index, 0), subject: null, request: null, certificate: null, block };
  return { kind: 'public-key', index, ...parts, ...place, trailing: wrapped ? null : trailingOf(index) };
}

function placeOf(index: Asn1Index, node: number): Pick<KeyHolder, 'keyRange' | 'keyPath'> {
  return { keyRange: nodeRange(index, node), keyPath: pathOf(index, node) };
}

function malformed(
  index: Asn1Index,
  { node, problem }: CertificateProblem,
  what: { readonly part: ComparedPart; readonly kind: HolderKind },
  block: TextRange | null,
): HolderProblem {
  const range = nodeRange(index, node);
  return refused('PKC402', { fault: 'malformed', ...what, problem, offset: range.offset }, range, block);
}

function trailingOf(index: Asn1Index): ByteRange | null {
  const found = index.problems.find(({ kind }) => kind === 'trailing-octets');
  return found ? { offset: found.offset, length: found.length } : null;
}

/** RSAPublicKey (RFC 8017 appendix A.1.1): two INTEGERs and no more. */
function isPkcs1(index: Asn1Index): boolean {
  if (index.count !== 3 || !isUniversal(index, 0, Tag.sequence)) return false;
  return childrenOf(index, 0).every((node) => isUniversal(index, node, Tag.integer));
}

function wrapPkcs1(octets: Uint8Array): Uint8Array {
  const algorithm = [encodeElement(0x06, encodeOid('1.2.840.113549.1.1.1')), encodeElement(0x05)];
  return encodeElement(
    0x30,
    encodeElement(0x30, ...algorithm),
    encodeElement(0x03, Uint8Array.of(0), octets),
  );
}
