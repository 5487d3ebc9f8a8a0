import type { DataFinding } from '../../model/dataFinding.ts';
import { childrenOf, contentOf, hasChildren } from '../../asn1/index/asn1Index.ts';
import { allChildrenKnown } from '../../asn1/index/fields.ts';
import { decodeOid } from '../../asn1/oid/oid.ts';
import { nameOrOid } from '../../formats/oidNames.ts';
import type { Attestation } from '../attestation.ts';
import { toHex } from '../../base/bytes.ts';
import { findingAtNode } from '../../model/make.ts';
import { MAX_CERTIFICATES } from '../../base/limits.ts';
import { reasonWords } from '../../words/en/reasons.ts';

/** The message is a bag of certificates and nothing else; every certificate can be read. */
export function checkMessage({
  index,
  message,
  malformed,
  otherChoices,
  unread,
}: Attestation): DataFinding[] {
  const findings: DataFinding[] = malformed.map(({ node, problem }) =>
    findingAtNode('PKC109', index, node, `A certificate cannot be read: ${reasonWords(problem)}.`),
  );
  for (const [node, name] of [
    [0, 'ContentInfo'],
    [index.parent[message.signedData]!, 'content'],
    [message.signedData, 'SignedData'],
    [message.encapContentInfo, 'encapContentInfo'],
  ] as const) {
    if (node >= 0 && allChildrenKnown(index, node)) continue;
    const text = `${name} has an element that is out of place, or lacks one before it.`;
    findings.push(findingAtNode('PKC109', index, node < 0 ? message.signedData : node, text));
  }
  const version = message.version < 0 ? null : toHex(contentOf(index, message.version));
  if (version !== '01') {
    const text =
      'The version of the message is not 1, which a bag of certificates has (RFC 5652 section 5.1).';
    findings.push(
      findingAtNode('PKC107', index, message.version < 0 ? message.signedData : message.version, text),
    );
  }
  if (unread > 0) {
    findings.push(
      findingAtNode(
        'PKC219',
        index,
        message.certificates,
        `The message has ${unread + MAX_CERTIFICATES} certificates; ${MAX_CERTIFICATES} are read.`,
      ),
    );
  }
  if (message.eContentType < 0) {
    const text = 'encapContentInfo has no eContentType.';
    findings.push(
      findingAtNode('PKC109', index, Math.max(message.encapContentInfo, message.signedData), text),
    );
  }
  const oid = message.eContentType < 0 ? null : decodeOid(contentOf(index, message.eContentType));
  if (oid !== '1.2.840.113549.1.7.1' && message.eContentType >= 0) {
    findings.push(
      findingAtNode(
        'PKC107',
        index,
        message.eContentType,
        `The content type is ${oid === null ? 'not valid' : nameOrOid(oid)}; a PKC has id-data.`,
      ),
    );
  }
  const unusual: readonly (readonly [number, string])[] = [
    [message.eContent, 'The message has content of its own; a PKC has none.'],
    [message.crls, 'The message has revocation information; a PKC has none.'],
    [filled(index, message.digestAlgorithms), 'The message names digest algorithms; a PKC has none.'],
    [
      filled(index, message.signerInfos),
      'The message has signers; a PKC has none. Their signatures were not checked: the chain of certificates alone protects a PKC.',
    ],
    ...otherChoices.map(
      (node) => [node, 'A member of the certificates is no X.509 certificate. It was not read.'] as const,
    ),
  ];
  for (const [node, text] of unusual)
    if (node >= 0) findings.push(findingAtNode('PKC107', index, node, text));
  return findings;
}

function filled(index: Attestation['index'], node: number): number {
  return node >= 0 && hasChildren(index, node) ? node : -1;
}

/** Exactly one certificate is that of the attested key; octet-equal copies count as one. */
export function checkAttested({ index, attested, message, certificates }: Attestation): DataFinding[] {
  if (attested.length === 1) return [];
  if (attested.length === 0) {
    const all = hasChildren(index, message.certificates) ? childrenOf(index, message.certificates).length : 0;
    const text = `${noneOf(certificates.length, all)} that of an attested key (extended key usage 1.3.6.1.4.1.12383.1.13): this is a bag of certificates, not a PKC.`;
    return [findingAtNode('PKC201', index, message.certificates, text)];
  }
  const [first, second, ...others] = attested;
  const text = `${attested.length} different certificates claim to be that of the attested key; a PKC has one.`;
  const related = [first!, ...others].map((certificate) => ({
    offset: certificate.offset,
    length: certificate.length,
    path: '',
    kind: 'text' as const,
    values: { text: 'another one' },
  }));
  return [{ ...findingAtNode('PKC202', index, second!.node, text), related }];
}

/** How many certificates can be read, of how many there are, copies counted. */
function noneOf(read: number, all: number): string {
  if (read === 0) return 'No certificate can be read, so none is shown to be';
  if (read < all) return `None of the ${read} different certificates that can be read is`;
  return read === 1 ? 'The one certificate is not' : `None of the ${read} certificates is`;
}

/** Remarks: certificates that the path does not use, and copies. */
export function remarkUnused(attestation: Attestation, used: ReadonlySet<number>): DataFinding[] {
  const { index, certificates, duplicates } = attestation;
  return [
    ...certificates
      .filter(({ node }) => !used.has(node))
      .map(({ node, subject }) =>
        findingAtNode('PKC221', index, node, `The certificate "${subject.text}" is not part of the path.`),
      ),
    ...duplicates.map((node) =>
      findingAtNode('PKC222', index, node, 'This certificate stands in the file before.'),
    ),
  ];
}
