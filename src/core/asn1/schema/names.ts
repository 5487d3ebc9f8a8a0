import {
  ANY,
  type Field,
  type Held,
  type Type,
  context,
  explicit,
  field,
  item,
  list,
  sequence,
  universal,
} from './schema.ts';
import { Tag } from '../index/tags.ts';

/** AttributeTypeAndValue of a Name (RFC 5280 section 4.1.2.4). */
const AttributeTypeAndValue = sequence('AttributeTypeAndValue', [
  field('type', universal(Tag.objectIdentifier)),
  field('value', ANY),
]);

export const RelativeDistinguishedName = list(
  'RelativeDistinguishedName',
  item(universal(Tag.sequence), AttributeTypeAndValue),
);

/** Name ::= CHOICE { rdnSequence } (RFC 5280 section 4.1.2.4). */
export const NameSchema = list('Name', item(universal(Tag.set), RelativeDistinguishedName));

const OtherName = sequence('OtherName', [
  field('type-id', universal(Tag.objectIdentifier)),
  explicit(0, field('value', ANY)),
]);

const EdiPartyName = sequence('EDIPartyName', [
  field('nameAssigner', context(0), null, { optional: true }),
  field('partyName', context(1)),
]);

/** directoryName is EXPLICIT, as Name is a CHOICE. */
const DirectoryName = sequence('directoryName', [field('rdnSequence', universal(Tag.sequence), NameSchema)]);

const IA5 = { holds: Tag.ia5String };

const generalNameItems = [
  item(context(0), OtherName, 'otherName'),
  item(context(1), null, 'rfc822Name', IA5),
  item(context(2), null, 'dNSName', IA5),
  item(context(3), null, 'x400Address'),
  item(context(4), DirectoryName, 'directoryName'),
  item(context(5), EdiPartyName, 'ediPartyName'),
  item(context(6), null, 'uniformResourceIdentifier', IA5),
  item(context(7), null, 'iPAddress', { holds: 'ip-address' }),
  item(context(8), null, 'registeredID', { holds: Tag.objectIdentifier }),
];

/** GeneralNames ::= SEQUENCE OF GeneralName (RFC 5280 section 4.2.1.6). */
export const GeneralNames = list('GeneralNames', ...generalNameItems);

const GENERAL_NAME_TAGS = context(0, 1, 2, 3, 4, 5, 6, 7, 8);

/** A field that holds one GeneralName: its tag says which, and so what is inside. `ip`: what its addresses are. */
export function generalNameField(name: string, ip: 'ip-address' | 'ip-range' = 'ip-address'): Field {
  const choice = (tag: number, type: Type | null, holds?: Held): [number, Field] => [
    tag,
    field(name, context(tag), type, holds === undefined ? {} : { holds }),
  ];
  const byTag = new Map([
    choice(0, OtherName),
    choice(1, null, Tag.ia5String),
    choice(2, null, Tag.ia5String),
    choice(4, DirectoryName),
    choice(5, EdiPartyName),
    choice(6, null, Tag.ia5String),
    choice(7, null, ip),
    choice(8, null, Tag.objectIdentifier),
  ]);
  return field(name, GENERAL_NAME_TAGS, null, { byTag });
}
