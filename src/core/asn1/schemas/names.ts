import {
  ANY,
  type Field,
  type Type,
  context,
  explicit,
  field,
  item,
  list,
  sequence,
  universal,
} from '../schema.ts';
import { Tag } from '../tags.ts';

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
export const Name = list('Name', item(universal(Tag.set), RelativeDistinguishedName));

const OtherName = sequence('OtherName', [
  field('type-id', universal(Tag.objectIdentifier)),
  explicit(0, field('value', ANY)),
]);

const EdiPartyName = sequence('EDIPartyName', [
  field('nameAssigner', context(0), null, { optional: true }),
  field('partyName', context(1)),
]);

/** directoryName is EXPLICIT, as Name is a CHOICE. */
const DirectoryName = sequence('directoryName', [field('rdnSequence', universal(Tag.sequence), Name)]);

const generalNameItems = [
  item(context(0), OtherName, 'otherName'),
  item(context(1), null, 'rfc822Name'),
  item(context(2), null, 'dNSName'),
  item(context(3), null, 'x400Address'),
  item(context(4), DirectoryName, 'directoryName'),
  item(context(5), EdiPartyName, 'ediPartyName'),
  item(context(6), null, 'uniformResourceIdentifier'),
  item(context(7), null, 'iPAddress'),
  item(context(8), null, 'registeredID'),
];

/** GeneralNames ::= SEQUENCE OF GeneralName (RFC 5280 section 4.2.1.6). */
export const GeneralNames = list('GeneralNames', ...generalNameItems);

const GENERAL_NAME_TAGS = context(0, 1, 2, 3, 4, 5, 6, 7, 8);

/** A field that holds one GeneralName: its tag says which, and so what is inside. */
export function generalNameField(name: string): Field {
  const inside: readonly [number, Type][] = [
    [0, OtherName],
    [4, DirectoryName],
    [5, EdiPartyName],
  ];
  const byTag = new Map(inside.map(([tag, type]) => [tag, field(name, context(tag), type)]));
  return field(name, GENERAL_NAME_TAGS, null, { byTag });
}
