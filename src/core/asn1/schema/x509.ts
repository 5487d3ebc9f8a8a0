import { type Type, context, explicit, field, sequence, universal } from './schema.ts';
import { Tag } from '../index/tags.ts';
import { AlgorithmIdentifierSchema, SignatureValue, SubjectPublicKeyInfo } from './algorithms.ts';
import { explicitExtensions } from './extensions.ts';
import { NameSchema } from './names.ts';

const SEQUENCE = universal(Tag.sequence);

/** Time ::= CHOICE { utcTime, generalTime } (RFC 5280 section 4.1.2.5). */
export const TIME = universal(Tag.utcTime, Tag.generalizedTime);

const Validity = sequence('Validity', [field('notBefore', TIME), field('notAfter', TIME)]);

const TbsCertificate = sequence('TBSCertificate', [
  explicit(0, field('version', universal(Tag.integer), null, { names: ['v1', 'v2', 'v3'] }), {
    optional: true,
  }),
  field('serialNumber', universal(Tag.integer)),
  field('signature', SEQUENCE, AlgorithmIdentifierSchema),
  field('issuer', SEQUENCE, NameSchema),
  field('validity', SEQUENCE, Validity),
  field('subject', SEQUENCE, NameSchema),
  field('subjectPublicKeyInfo', SEQUENCE, SubjectPublicKeyInfo),
  field('issuerUniqueID', context(1), null, { optional: true }),
  field('subjectUniqueID', context(2), null, { optional: true }),
  explicitExtensions('extensions', 3),
]);

/** Certificate (RFC 5280 section 4.1). */
export const CertificateSchema: Type = sequence('Certificate', [
  field('tbsCertificate', SEQUENCE, TbsCertificate),
  field('signatureAlgorithm', SEQUENCE, AlgorithmIdentifierSchema),
  field('signatureValue', universal(Tag.bitString), SignatureValue),
]);
