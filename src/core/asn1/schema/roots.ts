import type { RootSchema } from '../index/asn1Index.ts';
import { type Field, field, universal } from './schema.ts';
import { SubjectPublicKeyInfo } from './algorithms.ts';
import { ContentInfo } from './cms.ts';
import { numberFields } from './numberFields.ts';
import { CertificationRequestSchema } from './pkcs10.ts';
import { CertificateSchema } from './x509.ts';
import { Tag } from '../index/tags.ts';

const SEQUENCE = universal(Tag.sequence);

const ROOTS: Readonly<Record<Exclude<RootSchema, 'any'>, Field>> = {
  ContentInfo: field('contentInfo', SEQUENCE, ContentInfo),
  Certificate: field('certificate', SEQUENCE, CertificateSchema),
  CertificationRequest: field('certificationRequest', SEQUENCE, CertificationRequestSchema),
  SubjectPublicKeyInfo: field('subjectPublicKeyInfo', SEQUENCE, SubjectPublicKeyInfo),
};

/** All fields by id, of every schema: whoever reads a `field` of an index reads it against this table. */
export const FIELDS: readonly (Field | null)[] = numberFields(Object.values(ROOTS));

/** Field of the outermost element; null for `any`. */
export function rootField(root: RootSchema): Field | null {
  return root === 'any' ? null : ROOTS[root];
}
