import type { RootSchema } from './asn1Index.ts';
import { type Field, field, universal } from './schema.ts';
import { SubjectPublicKeyInfo } from './schemas/algorithms.ts';
import { ContentInfo } from './schemas/cms.ts';
import { CertificationRequest } from './schemas/pkcs10.ts';
import { Certificate } from './schemas/x509.ts';
import { Tag } from './tags.ts';

const SEQUENCE = universal(Tag.sequence);

const ROOTS: Readonly<Record<Exclude<RootSchema, 'any'>, Field>> = {
  ContentInfo: field('contentInfo', SEQUENCE, ContentInfo),
  Certificate: field('certificate', SEQUENCE, Certificate),
  CertificationRequest: field('certificationRequest', SEQUENCE, CertificationRequest),
  SubjectPublicKeyInfo: field('subjectPublicKeyInfo', SEQUENCE, SubjectPublicKeyInfo),
};

/** Field of the outermost element; null for `any`. */
export function rootField(root: RootSchema): Field | null {
  return root === 'any' ? null : ROOTS[root];
}
