import { ANY, type Type, context, field, item, list, openType, sequence, universal } from '../schema.ts';
import { Tag } from '../tags.ts';
import { AlgorithmIdentifier, SignatureValue, SubjectPublicKeyInfo } from './algorithms.ts';
import { Extensions } from './extensions.ts';
import { Name } from './names.ts';

const SEQUENCE = universal(Tag.sequence);
const SET = universal(Tag.set);

/** CRIAttributes (RFC 2986 section 4.1); extensionRequest is of RFC 2985 section 5.4.2. */
const Attribute = sequence('Attribute', [
  field('type', universal(Tag.objectIdentifier)),
  field(
    'values',
    SET,
    openType(
      { '1.2.840.113549.1.9.14': list('extensionRequest', item(SEQUENCE, Extensions)) },
      { otherwise: list('SET OF AttributeValue', item(ANY)) },
    ),
  ),
]);

const CertificationRequestInfo = sequence('CertificationRequestInfo', [
  field('version', universal(Tag.integer), null, { names: ['v1'] }),
  field('subject', SEQUENCE, Name),
  field('subjectPKInfo', SEQUENCE, SubjectPublicKeyInfo),
  field('attributes', context(0), list('Attributes', item(SEQUENCE, Attribute)), { optional: true }),
]);

/** CertificationRequest (RFC 2986 section 4.2). */
export const CertificationRequest: Type = sequence('CertificationRequest', [
  field('certificationRequestInfo', SEQUENCE, CertificationRequestInfo),
  field('signatureAlgorithm', SEQUENCE, AlgorithmIdentifier),
  field('signature', universal(Tag.bitString), SignatureValue),
]);
