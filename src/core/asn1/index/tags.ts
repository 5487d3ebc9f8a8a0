/** Universal tag numbers (X.680 table 1). */
export const Tag = {
  endOfContents: 0,
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  objectIdentifier: 6,
  objectDescriptor: 7,
  external: 8,
  real: 9,
  enumerated: 10,
  embeddedPdv: 11,
  utf8String: 12,
  relativeOid: 13,
  time: 14,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  videotexString: 21,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  graphicString: 25,
  visibleString: 26,
  generalString: 27,
  universalString: 28,
  characterString: 29,
  bmpString: 30,
} as const;

/** Bit n is set for the universal types that are always primitive, always constructed (X.690 8.2 to 8.20). */
const PRIMITIVE = maskOf(
  Tag.boolean,
  Tag.integer,
  Tag.null,
  Tag.objectIdentifier,
  Tag.real,
  Tag.enumerated,
  Tag.relativeOid,
  Tag.time,
);
const CONSTRUCTED = maskOf(Tag.external, Tag.embeddedPdv, Tag.sequence, Tag.set, Tag.characterString);

function maskOf(...tags: readonly number[]): number {
  let mask = 0;
  for (const tag of tags) mask |= 1 << tag;
  return mask;
}

/** Whether a universal type may be encoded in this form; both are allowed for strings and unknown types. */
export function hasAllowedForm(tag: number, constructed: boolean): boolean {
  return tag > 31 || (((constructed ? PRIMITIVE : CONSTRUCTED) >>> tag) & 1) === 0;
}

const UNIVERSAL_NAMES: Readonly<Record<number, string>> = {
  0: 'end-of-contents',
  1: 'BOOLEAN',
  2: 'INTEGER',
  3: 'BIT STRING',
  4: 'OCTET STRING',
  5: 'NULL',
  6: 'OBJECT IDENTIFIER',
  7: 'ObjectDescriptor',
  8: 'EXTERNAL',
  9: 'REAL',
  10: 'ENUMERATED',
  11: 'EMBEDDED PDV',
  12: 'UTF8String',
  13: 'RELATIVE-OID',
  14: 'TIME',
  16: 'SEQUENCE',
  17: 'SET',
  18: 'NumericString',
  19: 'PrintableString',
  20: 'TeletexString',
  21: 'VideotexString',
  22: 'IA5String',
  23: 'UTCTime',
  24: 'GeneralizedTime',
  25: 'GraphicString',
  26: 'VisibleString',
  27: 'GeneralString',
  28: 'UniversalString',
  29: 'CHARACTER STRING',
  30: 'BMPString',
};

/** The tag in ASN.1 notation: `INTEGER`, `[0]`, `[APPLICATION 1]`, `[PRIVATE 5]`, `[UNIVERSAL 40]`. */
export function tagName(tagClass: 0 | 1 | 2 | 3, tag: number): string {
  switch (tagClass) {
    case 0:
      return UNIVERSAL_NAMES[tag] ?? `[UNIVERSAL ${tag}]`;
    case 1:
      return `[APPLICATION ${tag}]`;
    case 2:
      return `[${tag}]`;
    case 3:
      return `[PRIVATE ${tag}]`;
  }
}
