import { ANY, type Accepts, field, item, list, openType, sequence, universal } from './schema.ts';
import { Tag } from '../index/tags.ts';

const OID = universal(Tag.objectIdentifier);
const SEQUENCE = universal(Tag.sequence);

/** DisplayText (RFC 5280 section 4.2.1.4). */
const DISPLAY_TEXT: Accepts = universal(Tag.ia5String, Tag.visibleString, Tag.bmpString, Tag.utf8String);

const NoticeReference = sequence('NoticeReference', [
  field('organization', DISPLAY_TEXT),
  field('noticeNumbers', SEQUENCE, list('noticeNumbers', item(universal(Tag.integer)))),
]);

const UserNotice = sequence('UserNotice', [
  field('noticeRef', SEQUENCE, NoticeReference, { optional: true }),
  field('explicitText', DISPLAY_TEXT, null, { optional: true }),
]);

const PolicyQualifierInfo = sequence('PolicyQualifierInfo', [
  field('policyQualifierId', OID),
  field('qualifier', ANY, openType({ '1.3.6.1.5.5.7.2.2': UserNotice })),
]);

/** PolicyInformation (RFC 5280 section 4.2.1.4). */
export const PolicyInformation = sequence('PolicyInformation', [
  field('policyIdentifier', OID),
  field('policyQualifiers', SEQUENCE, list('policyQualifiers', item(SEQUENCE, PolicyQualifierInfo)), {
    optional: true,
  }),
]);
