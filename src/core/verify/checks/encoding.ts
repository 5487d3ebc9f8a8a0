import {
  type Asn1Index,
  childrenOf,
  contentOf,
  contentEnd,
  elementOf,
  isUniversal,
} from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { pathOf } from '../../asn1/index/path.ts';
import { contentPlace, nodePlace } from '../../asn1/index/place.ts';
import { Tag } from '../../asn1/index/tags.ts';
import type { Attestation } from '../attestation.ts';
import { equalBytes } from '../../base/bytes.ts';
import { hasHiddenCharacters } from '../../base/escape.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { AlgorithmIdentifier } from '../../x509/algorithm.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { Extension } from '../../x509/extensions/extension.ts';
import type { Name } from '../../x509/name.ts';

/**
 * Where certificates depart from the rules of their encoding. Genuine files do all of this, so
 * none of it is an error; hidden characters in a name are a warning.
 */
export function remarkEncoding(attestation: Attestation): Finding[] {
  return [...attestation.certificates.flatMap(remarkCertificate), ...unsorted(attestation)];
}

function remarkCertificate(certificate: Certificate): Finding[] {
  return [
    ...certificate.extensions.flatMap((extension) => remarkExtension(certificate.index, extension)),
    ...[certificate.innerAlgorithm, certificate.outerAlgorithm].flatMap((algorithm) =>
      nullParameters(certificate.index, algorithm),
    ),
    ...oddIntegers(certificate),
    ...missingIdentifiers(certificate),
    ...[certificate.issuer, certificate.subject].flatMap((name) => oddCharacters(certificate.index, name)),
  ];
}

function remarkExtension(
  index: Asn1Index,
  { oid: extension, criticalNode, valueNode, inner }: Extension,
): Finding[] {
  const saysDefault = criticalNode >= 0 && contentOf(index, criticalNode)[0] === 0;
  return [
    ...(saysDefault ? [finding('PKC111', { extension }, nodePlace(index, criticalNode))] : []),
    ...(inner < 0 ? [finding('PKC112', { extension }, contentPlace(index, valueNode))] : []),
  ];
}

function nullParameters(index: Asn1Index, { oid, parameters }: AlgorithmIdentifier): Finding[] {
  return oid.startsWith('1.2.840.10045.4.') && parameters >= 0 && isUniversal(index, parameters, Tag.null)
    ? [finding('PKC113', { algorithm: oid }, nodePlace(index, parameters))]
    : [];
}

function missingIdentifiers(certificate: Certificate): Finding[] {
  const { index, node, issuer, subject, authorityKeyIdentifier, subjectKeyIdentifier } = certificate;
  const selfIssued = equalBytes(issuer.der, subject.der);
  const saysCa = claimsCa(certificate);
  const place = nodePlace(index, node);
  return [
    ...(selfIssued || authorityKeyIdentifier !== null
      ? []
      : [finding('PKC231', { subject: subject.text }, place)]),
    ...((saysCa || selfIssued) && subjectKeyIdentifier === null
      ? [finding('PKC232', { subject: subject.text, saysCa }, place)]
      : []),
  ];
}

function claimsCa({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.cA === true || keyUsage?.includes('keyCertSign') === true;
}

/** r and s that read as negative, or have needless zeros in front (X.690 8.3.2). */
function oddIntegers({ index, signatureNode }: Certificate): Finding[] {
  const value = childNamed(index, signatureNode, 'ecdsaSigValue');
  return (['r', 's'] as const).flatMap((integer) => {
    const node = childNamed(index, value, integer);
    if (node < 0) return [];
    const content = contentOf(index, node);
    const negative = (content[0] ?? 0) >= 0x80;
    const padded = content.length > 1 && content[0] === 0 && content[1]! < 0x80;
    if (!negative && !padded) return [];
    return [finding('PKC114', { integer, fault: negative ? 'negative' : 'padded' }, nodePlace(index, node))];
  });
}

function oddCharacters(index: Asn1Index, name: Name): Finding[] {
  return name.attributes.flatMap(({ node, value }) => {
    const lastOctet = { offset: contentEnd(index, node) - 1, length: 1 };
    return [
      ...(value.endsWith(' ') ? [finding('PKC116', {}, { ...lastOctet, path: pathOf(index, node) })] : []),
      ...(hasHiddenCharacters(value) ? [finding('PKC117', {}, nodePlace(index, node))] : []),
    ];
  });
}

/** DER sorts a SET OF by its encodings, the shorter one padded with zeros (X.690 11.6). */
function unsorted({ index, message }: Attestation): Finding[] {
  if (message.certificates < 0) return [];
  const members = childrenOf(index, message.certificates);
  const isSorted = members.every(
    (node, i) => i === 0 || compare(elementOf(index, members[i - 1]!), elementOf(index, node)) <= 0,
  );
  return isSorted ? [] : [finding('PKC115', {}, nodePlace(index, message.certificates))];
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
