import { childrenOf, contentOf, hasChildren } from '../../asn1/index/asn1Index.ts';
import { allChildrenKnown } from '../../asn1/index/fields.ts';
import { nodePlace } from '../../asn1/index/place.ts';
import { decodeOid } from '../../asn1/oid/oid.ts';
import type { Attestation } from '../attestation.ts';
import { toHex } from '../../base/bytes.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import { MAX_CERTIFICATES } from '../../base/limits.ts';

const ID_DATA = '1.2.840.113549.1.7.1';

/** The message is a bag of certificates and nothing else; every certificate can be read. */
export function checkMessage({ index, message, malformed, otherChoices, unread }: Attestation): Finding[] {
  const at = (node: number) => nodePlace(index, node);
  const findings: Finding[] = malformed.map(({ node, problem }) =>
    finding('PKC109', { what: 'certificate', reason: problem }, at(node)),
  );
  for (const [node, name] of [
    [0, 'ContentInfo'],
    [index.parent[message.signedData]!, 'content'],
    [message.signedData, 'SignedData'],
    [message.encapContentInfo, 'encapContentInfo'],
  ] as const) {
    if (node >= 0 && allChildrenKnown(index, node)) continue;
    const place = at(node < 0 ? message.signedData : node);
    findings.push(finding('PKC109', { what: 'out-of-place', in: name }, place));
  }
  const version = message.version < 0 ? null : toHex(contentOf(index, message.version));
  if (version !== '01') {
    const place = at(message.version < 0 ? message.signedData : message.version);
    findings.push(finding('PKC107', { what: 'version' }, place));
  }
  if (unread > 0) {
    const values = {
      bound: 'certificates',
      count: unread + MAX_CERTIFICATES,
      limit: MAX_CERTIFICATES,
    } as const;
    findings.push(finding('PKC219', values, at(message.certificates)));
  }
  if (message.eContentType < 0) {
    const place = at(Math.max(message.encapContentInfo, message.signedData));
    findings.push(finding('PKC109', { what: 'no-content-type' }, place));
  }
  const contentType = message.eContentType < 0 ? null : decodeOid(contentOf(index, message.eContentType));
  if (contentType !== ID_DATA && message.eContentType >= 0)
    findings.push(finding('PKC107', { what: 'content-type', contentType }, at(message.eContentType)));
  const unusual = [
    [message.eContent, 'content'],
    [message.crls, 'crls'],
    [filled(index, message.digestAlgorithms), 'digest-algorithms'],
    [filled(index, message.signerInfos), 'signers'],
    ...otherChoices.map((node) => [node, 'other-choice'] as const),
  ] as const;
  for (const [node, what] of unusual) if (node >= 0) findings.push(finding('PKC107', { what }, at(node)));
  return findings;
}

function filled(index: Attestation['index'], node: number): number {
  return node >= 0 && hasChildren(index, node) ? node : -1;
}

/** Exactly one certificate is that of the attested key; octet-equal copies count as one. */
export function checkAttested({ index, attested, message, certificates }: Attestation): Finding[] {
  if (attested.length === 1) return [];
  if (attested.length === 0) {
    const all = hasChildren(index, message.certificates) ? childrenOf(index, message.certificates).length : 0;
    return [finding('PKC201', { read: certificates.length, all }, nodePlace(index, message.certificates))];
  }
  const [first, second, ...rest] = attested;
  const others = [first!, ...rest].map(({ offset, length }) =>
    related('another-attested', {}, { offset, length, path: '' }),
  );
  return [finding('PKC202', { count: attested.length }, nodePlace(index, second!.node), others)];
}

/** Remarks: certificates that the path does not use, and copies. */
export function remarkUnused(attestation: Attestation, used: ReadonlySet<number>): Finding[] {
  const { index, certificates, duplicates } = attestation;
  return [
    ...certificates
      .filter(({ node }) => !used.has(node))
      .map(({ node, subject }) => finding('PKC221', { subject: subject.text }, nodePlace(index, node))),
    ...duplicates.map((node) => finding('PKC222', {}, nodePlace(index, node))),
  ];
}
