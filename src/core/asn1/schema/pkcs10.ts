import { ANY, type Type, context, field, item, list, openType, sequence, universal } from './schema.ts';
import { Tag } from '../index/tags.ts';
import { AlgorithmIdentifierSchema, SignatureValue, SubjectPublicKeyInfo } from './algorithms.ts';
import { Extensions } from './extensions.ts';
import { NameSchema } from './names.ts';

const SEQUENCE = universal(Tag.sequence);
const SET = universal(Tag.set);

/** DirectoryString (RFC 5280 section 4.1.2.4). */
const STRING_TAGS = [
  Tag.teletexString,
  Tag.printableString,
  Tag.universalString,
  Tag.utf8String,
  Tag.bmpString,
] as const;
const DIRECTORY_STRING = universal(...STRING_TAGS);
/** PKCS9String (RFC 2985 section 5.4.3). */
const PKCS9_STRING = universal(Tag.ia5String, ...STRING_TAGS);

/** CRIAttributes (RFC 2986 section 4.1); extensionRequest is of RFC 2985 section 5.4.2. */
const Attribute = sequence('Attribute', [
  field('type', universal(Tag.objectIdentifier)),
  field(
    'values',
    SET,
    openType(
      {
        '1.2.840.113549.1.9.14': list('extensionRequest', item(SEQUENCE, Extensions)),
        '1.3.6.1.4.1.311.2.1.14': list('certExtensions', item(SEQUENCE, Extensions)),
        '1.2.840.113549.1.9.7': list('challengePassword', item(ANY, null, 'challengePassword')),
        '1.2.840.113549.1.9.2': list('unstructuredName', item(PKCS9_STRING)),
        '1.2.840.113549.1.9.8': list('unstructuredAddress', item(DIRECTORY_STRING)),
        '1.3.6.1.4.1.311.13.2.2': list('enrollmentCSP', item(SEQUENCE)),
        '1.3.6.1.4.1.311.13.2.3': list('osVersion', item(universal(Tag.ia5String))),
        '1.3.6.1.4.1.311.21.20': list('requestClientInfo', item(SEQUENCE)),
      },
      { otherwise: list('SET OF AttributeValue', item(ANY)) },
    ),
  ),
]);

const CertificationRequestInfo = sequence('CertificationRequestInfo', [
  field('version', universal(Tag.integer), null, { names: ['v1'] }),
  field('subject', SEQUENCE, NameSchema),
  field('subjectPKInfo', SEQUENCE, SubjectPublicKeyInfo),
  field('attributes', context(0), list('Attributes', item(SEQUENCE, Attribute)), { optional: true }),
]);

/** CertificationRequest (RFC 2986 section 4.2). */
export const CertificationRequestSchema: Type = sequence('CertificationRequest', [
  field('certificationRequestInfo', SEQUENCE, CertificationRequestInfo),
  field('signatureAlgorithm', SEQUENCE, AlgorithmIdentifierSchema),
  field('signature', universal(Tag.bitString), SignatureValue),
]);
