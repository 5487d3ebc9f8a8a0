import { describe, expect, it } from 'vitest';
import { type Asn1Index, childrenOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { labelOf, ordinalOf, pathOf } from '../../../src/core/asn1/index/path.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { bagOfCertificates } from '../../fixtures/generator/bag.ts';
import { certsOnly, emptySigner } from '../../fixtures/generator/cms.ts';
import { csr } from '../../fixtures/generator/csr.ts';
import { context, contextPrimitive, hex, sequence, set } from '../../fixtures/generator/der.ts';
import { extension } from '../../fixtures/generator/extensions.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { NULL, integer, oid, string } from '../../fixtures/generator/primitives.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { nodesOf } from './support.ts';

function labelsAndPaths(index: Asn1Index): ReadonlyMap<string, string> {
  return new Map(nodesOf(index).map((node) => [pathOf(index, node), labelOf(index, node)]));
}

/** Paths that more than one element has. */
function doubles(index: Asn1Index): readonly string[] {
  const paths = nodesOf(index).map((node) => pathOf(index, node));
  return paths.filter((path, i) => paths.indexOf(path) !== i);
}

const rsa = indexAsn1({ bytes: pkcFile(rsaChain()), root: 'ContentInfo' });
const ecc = indexAsn1({ bytes: pkcFile(eccChain()), root: 'ContentInfo' });
const request = indexAsn1({
  bytes: csr('rsa-2048', {
    attributes: [
      sequence(oid('1.2.840.113549.1.9.14'), set(sequence(extension('2.5.29.15', true, hex('03020780'))))),
      sequence(oid('2.999.1'), set(string('utf8', 'anything'))),
    ],
  }),
  root: 'CertificationRequest',
});

const PLACES: readonly (readonly [index: Asn1Index, path: string, label: string])[] = [
  [rsa, 'contentInfo', 'contentInfo'],
  [rsa, 'contentInfo.contentType', 'contentType'],
  [rsa, 'contentInfo.content', 'content'],
  [rsa, 'signedData', 'signedData'],
  [rsa, 'signedData.digestAlgorithms', 'digestAlgorithms'],
  [rsa, 'signedData.encapContentInfo.eContentType', 'eContentType'],
  [rsa, 'signedData.certificates[1]', '[1]'],
  [rsa, 'signedData.certificates[1].tbsCertificate.version:explicit', 'version [0]'],
  [rsa, 'signedData.certificates[1].tbsCertificate.version', 'version'],
  [rsa, 'signedData.certificates[1].tbsCertificate.issuer[0][0].value', 'value'],
  [rsa, 'signedData.certificates[1].tbsCertificate.validity.notAfter', 'notAfter'],
  [
    rsa,
    'signedData.certificates[0].tbsCertificate.subjectPublicKeyInfo.subjectPublicKey.rsaPublicKey.modulus',
    'modulus',
  ],
  [rsa, 'signedData.certificates[1].tbsCertificate.extensions:explicit', 'extensions [3]'],
  [rsa, 'signedData.certificates[1].tbsCertificate.extensions[2].extnValue', 'extnValue'],
  [rsa, 'signedData.certificates[1].tbsCertificate.extensions[0].extnValue.extKeyUsage[0]', '[0]'],
  [rsa, 'signedData.certificates[1].tbsCertificate.extensions[5].extnValue.basicConstraints.cA', 'cA'],
  [rsa, 'signedData.certificates[0].tbsCertificate.extensions[5].extnValue.BIT STRING(0)', 'BIT STRING'],
  [rsa, 'signedData.certificates[4].signatureValue', 'signatureValue'],
  [rsa, 'signedData.signerInfos', 'signerInfos'],
  [ecc, 'signedData.certificates[0].signatureValue.ecdsaSigValue.s', 's'],
  [
    ecc,
    'signedData.certificates[0].tbsCertificate.extensions[1].extnValue.authorityKeyIdentifier.keyIdentifier',
    'keyIdentifier',
  ],
  [request, 'certificationRequest.certificationRequestInfo.subjectPKInfo.algorithm.algorithm', 'algorithm'],
  [request, 'certificationRequest.certificationRequestInfo.attributes[0].values[0][0].extnID', 'extnID'],
  [request, 'certificationRequest.certificationRequestInfo.attributes[1].values[0]', '[0]'],
];

describe('place in the schema', () => {
  it.each(PLACES.map(([index, path, label]) => [path, label, index] as const))('%s', (path, label, index) => {
    expect(labelsAndPaths(index).get(path)).toBe(label);
  });

  it('says the kind of an item where the list has several', () => {
    const names = sequence(
      contextPrimitive(2, hex('61')),
      contextPrimitive(6, hex('62')),
      context(4, sequence()),
    );
    const { der } = certificateOf(
      rsaChain({ change: { pkc: { extensions: [extension('2.5.29.17', false, names)] } } }),
      'pkc',
    );
    const places = labelsAndPaths(indexAsn1({ bytes: der, root: 'Certificate' }));
    const list = 'certificate.tbsCertificate.extensions[0].extnValue.subjectAltName';
    expect(places.get(`${list}[0]`)).toBe('[0] dNSName');
    expect(places.get(`${list}[1]`)).toBe('[1] uniformResourceIdentifier');
    expect(places.get(`${list}[2].rdnSequence`)).toBe('rdnSequence');
  });

  it('names signers and content of a message that has them', () => {
    const bytes = certsOnly([], { content: hex('0500'), signers: [emptySigner()] });
    const places = labelsAndPaths(indexAsn1({ bytes, root: 'ContentInfo' }));
    expect(places.get('signedData.encapContentInfo.eContent:explicit')).toBe('eContent [0]');
    expect(places.get('signedData.encapContentInfo.eContent')).toBe('eContent');
    expect(places.get('signedData.signerInfos[0].subjectKeyIdentifier')).toBe('subjectKeyIdentifier');
    expect(places.get('signedData.signerInfos[0].signature')).toBe('signature');
  });

  it('keeps generic names where the schema knows nothing', () => {
    const bytes = sequence(integer(1), sequence(NULL, NULL), context(1, integer(2)));
    const index = indexAsn1({ bytes, root: 'any' });
    expect(nodesOf(index).map((node) => [pathOf(index, node), labelOf(index, node)])).toEqual([
      ['SEQUENCE(0)', 'SEQUENCE'],
      ['SEQUENCE(0).INTEGER(0)', 'INTEGER'],
      ['SEQUENCE(0).SEQUENCE(1)', 'SEQUENCE'],
      ['SEQUENCE(0).SEQUENCE(1).NULL(0)', 'NULL'],
      ['SEQUENCE(0).SEQUENCE(1).NULL(1)', 'NULL'],
      ['SEQUENCE(0).[1](2)', '[1]'],
      ['SEQUENCE(0).[1](2).INTEGER(0)', 'INTEGER'],
    ]);
  });

  it('goes on with the schema after an element that does not belong', () => {
    const bytes = sequence(NULL, oid('1.2.840.113549.1.7.1'), NULL, context(0, NULL));
    const index = indexAsn1({ bytes, root: 'ContentInfo' });
    expect([...labelsAndPaths(index).keys()]).toEqual([
      'contentInfo',
      'contentInfo.NULL(0)',
      'contentInfo.contentType',
      'contentInfo.NULL(2)',
      'contentInfo.content',
      'contentInfo.content.NULL(0)',
    ]);
  });
});

describe('paths are unique in a file', () => {
  it.each([
    ['RSA', rsa],
    ['ECC', ecc],
    ['request', request],
    ['key', indexAsn1({ bytes: keyNamed('rsa-2048').spki, root: 'SubjectPublicKeyInfo' })],
  ])('%s', (_, index) => expect(doubles(index)).toEqual([]));

  it('also with a stranger inside an EXPLICIT tag and one beside it', () => {
    const tbs = sequence(context(0, [integer(2), NULL]), NULL, integer(5));
    const index = indexAsn1({ bytes: sequence(tbs), root: 'Certificate' });
    expect(doubles(index)).toEqual([]);
    expect([...labelsAndPaths(index).keys()].filter((path) => path.includes('NULL'))).toEqual([
      'certificate.tbsCertificate.version:explicit.NULL(1)',
      'certificate.tbsCertificate.NULL(1)',
    ]);
  });

  it.skipIf(!HAS_VECTORS).each([['thales/rsa-pkc.p7b'], ['thales/ecc-pkc.p7b']])(
    `%s${WITHOUT_VECTORS}`,
    (name) => expect(doubles(indexAsn1({ bytes: vector(name), root: 'ContentInfo' }))).toEqual([]),
  );
});

describe('ordinalOf', () => {
  it('is the position among the children, for every element', () => {
    for (const index of [rsa, ecc, request])
      for (const parent of nodesOf(index))
        expect(childrenOf(index, parent).map((child) => ordinalOf(index, child))).toEqual(
          childrenOf(index, parent).map((_, i) => i),
        );
    expect(ordinalOf(rsa, 0)).toBe(0);
  });

  it('of 10,000 certificates is each its own', () => {
    const index = indexAsn1({ bytes: bagOfCertificates(10_000), root: 'ContentInfo' });
    const bag = descendantNamed(index, 0, 'content', 'signedData', 'certificates');
    const labels = childrenOf(index, bag).map((node) => labelOf(index, node));
    expect(labels.at(-1)).toBe('[9999]');
  });
});
