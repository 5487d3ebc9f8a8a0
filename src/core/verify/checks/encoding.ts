import type { DataFinding } from '../../model/dataFinding.ts';
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
import { Tag } from '../../asn1/index/tags.ts';
import type { Attestation } from '../attestation.ts';
import { equalBytes } from '../../base/bytes.ts';
import { hasHiddenCharacters } from '../../base/escape.ts';
import { findingAt, findingAtContent, findingAtNode } from '../../model/make.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { Name } from '../../x509/name.ts';

/**
 * Where certificates depart from the rules of their encoding. Genuine Luna files do all of this, so
 * none of it is an error; hidden characters in a name are a warning.
 */
export function remarkEncoding(attestation: Attestation): DataFinding[] {
  return [...attestation.certificates.flatMap(remarkCertificate), ...unsorted(attestation)];
}

function remarkCertificate(certificate: Certificate): DataFinding[] {
  const { index } = certificate;
  return [
    ...certificate.extensions.flatMap(({ oid, criticalNode, valueNode, inner }) => [
      ...(criticalNode >= 0 && contentOf(index, criticalNode)[0] === 0
        ? [
            findingAtNode(
              'PKC111',
              index,
              criticalNode,
              `critical FALSE of the extension ${oid} is encoded; DER leaves the default out.`,
            ),
          ]
        : []),
      ...(inner < 0
        ? [
            findingAtContent(
              'PKC112',
              index,
              valueNode,
              `The value of the extension ${oid} holds no DER but raw octets.`,
            ),
          ]
        : []),
    ]),
    ...[certificate.innerAlgorithm, certificate.outerAlgorithm].flatMap(({ oid, name, parameters }) =>
      oid.startsWith('1.2.840.10045.4.') && parameters >= 0 && isUniversal(index, parameters, Tag.null)
        ? [findingAtNode('PKC113', index, parameters, `${name} has NULL parameters; they should be absent.`)]
        : [],
    ),
    ...oddIntegers(certificate),
    ...(equalBytes(certificate.issuer.der, certificate.subject.der) ||
    certificate.authorityKeyIdentifier !== null
      ? []
      : [
          findingAtNode(
            'PKC231',
            index,
            certificate.node,
            `The certificate "${certificate.subject.text}" has no authorityKeyIdentifier.`,
          ),
        ]),
    ...(isIssuer(certificate) && certificate.subjectKeyIdentifier === null
      ? [
          findingAtNode(
            'PKC232',
            index,
            certificate.node,
            `The ${saysCa(certificate) ? 'CA' : 'self-issued'} certificate "${certificate.subject.text}" has no subjectKeyIdentifier.`,
          ),
        ]
      : []),
    ...[certificate.issuer, certificate.subject].flatMap((name) => oddCharacters(index, name)),
  ];
}

/** A CA by what it says, or self-issued. */
function isIssuer(certificate: Certificate): boolean {
  return saysCa(certificate) || equalBytes(certificate.issuer.der, certificate.subject.der);
}

function saysCa({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.cA === true || keyUsage?.includes('keyCertSign') === true;
}

/** r and s that read as negative, or have needless zeros in front (X.690 8.3.2). */
function oddIntegers({ index, signatureNode }: Certificate): DataFinding[] {
  const value = childNamed(index, signatureNode, 'ecdsaSigValue');
  return ['r', 's'].flatMap((name) => {
    const node = childNamed(index, value, name);
    if (node < 0) return [];
    const content = contentOf(index, node);
    const negative = (content[0] ?? 0) >= 0x80;
    const padded = content.length > 1 && content[0] === 0 && content[1]! < 0x80;
    if (!negative && !padded) return [];
    const text = negative
      ? `${name} of the ECDSA signature lacks the 00 before its high bit, so it reads as negative. It was read as unsigned.`
      : `${name} of the ECDSA signature has needless zeros in front.`;
    return [findingAtNode('PKC114', index, node, text)];
  });
}

function oddCharacters(index: Asn1Index, name: Name): DataFinding[] {
  return name.attributes.flatMap(({ node, value }) => {
    const findings: DataFinding[] = [];
    if (value.endsWith(' ')) {
      findings.push(
        findingAt(
          'PKC116',
          { offset: contentEnd(index, node) - 1, length: 1 },
          pathOf(index, node),
          'A name ends in a space.',
        ),
      );
    }
    if (hasHiddenCharacters(value)) {
      findings.push(
        findingAtNode(
          'PKC117',
          index,
          node,
          'A name has characters that cannot be seen, or that change how others are seen. They are shown escaped.',
        ),
      );
    }
    return findings;
  });
}

/** DER sorts a SET OF by its encodings, the shorter one padded with zeros (X.690 11.6). */
function unsorted({ index, message }: Attestation): DataFinding[] {
  if (message.certificates < 0) return [];
  const members = childrenOf(index, message.certificates);
  const isSorted = members.every(
    (node, i) => i === 0 || compare(elementOf(index, members[i - 1]!), elementOf(index, node)) <= 0,
  );
  return isSorted
    ? []
    : [
        findingAtNode(
          'PKC115',
          index,
          message.certificates,
          'The certificates are not sorted as DER sorts a SET OF. CMS allows it, and the order says nothing.',
        ),
      ];
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
