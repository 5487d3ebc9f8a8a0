import { ANY, context, explicit, field, item, list, openType, sequence, universal } from './schema.ts';
import { Tag } from '../index/tags.ts';
import { AlgorithmIdentifierSchema } from './algorithms.ts';
import { NameSchema } from './names.ts';
import { CertificateSchema } from './x509.ts';

const OID = universal(Tag.objectIdentifier);
const INTEGER = universal(Tag.integer);
const SEQUENCE = universal(Tag.sequence);
const SET = universal(Tag.set);

const Attribute = sequence('Attribute', [
  field('attrType', OID),
  field('attrValues', SET, list('SET OF AttributeValue', item(ANY))),
]);

const Attributes = list('Attributes', item(SEQUENCE, Attribute));

const IssuerAndSerialNumber = sequence('IssuerAndSerialNumber', [
  field('issuer', SEQUENCE, NameSchema),
  field('serialNumber', INTEGER),
]);

const SignerInfo = sequence('SignerInfo', [
  field('version', INTEGER),
  field('issuerAndSerialNumber', SEQUENCE, IssuerAndSerialNumber, { optional: true }),
  field('subjectKeyIdentifier', context(0), null, { optional: true }),
  field('digestAlgorithm', SEQUENCE, AlgorithmIdentifierSchema),
  field('signedAttrs', context(0), Attributes, { optional: true }),
  field('signatureAlgorithm', SEQUENCE, AlgorithmIdentifierSchema),
  field('signature', universal(Tag.octetString)),
  field('unsignedAttrs', context(1), Attributes, { optional: true }),
]);

const EncapsulatedContentInfo = sequence('EncapsulatedContentInfo', [
  field('eContentType', OID),
  explicit(0, field('eContent', ANY), { optional: true }),
]);

/** CertificateChoices (RFC 5652 section 10.2.2): a certificate, or four tagged forms that a PKC never holds. */
const CertificateSet = list(
  'CertificateSet',
  item(SEQUENCE, CertificateSchema),
  item(context(0), null, 'extendedCertificate'),
  item(context(1), null, 'v1AttrCert'),
  item(context(2), null, 'v2AttrCert'),
  item(context(3), null, 'other'),
);

/** SignedData (RFC 5652 section 5.1). */
const SignedData = sequence('SignedData', [
  field('version', INTEGER),
  field(
    'digestAlgorithms',
    SET,
    list('DigestAlgorithmIdentifiers', item(SEQUENCE, AlgorithmIdentifierSchema)),
  ),
  field('encapContentInfo', SEQUENCE, EncapsulatedContentInfo),
  field('certificates', context(0), CertificateSet, { optional: true }),
  field('crls', context(1), list('RevocationInfoChoices', item(ANY)), { optional: true }),
  field('signerInfos', SET, list('SignerInfos', item(SEQUENCE, SignerInfo))),
]);

/** ContentInfo (RFC 5652 section 3). */
export const ContentInfo = sequence('ContentInfo', [
  field('contentType', OID),
  field(
    'content',
    context(0),
    openType({
      '1.2.840.113549.1.7.2': sequence('content [0]', [
        field('signedData', SEQUENCE, SignedData, { pathRoot: true }),
      ]),
    }),
    { optional: true },
  ),
]);
