import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import { generalName } from '../generalName.ts';
import { implicitInteger } from '../text.ts';

/** RFC 5280 section 4.2.1.10. */
export const nameConstraints: Decoder = {
  oid: '2.5.29.30',
  name: 'Name constraints',
  decode(decoding) {
    const { index, inner } = decoding;
    const permitted = childNamed(index, inner, 'permittedSubtrees');
    const excluded = childNamed(index, inner, 'excludedSubtrees');
    if (permitted < 0 && excluded < 0) decoding.wrong('neither permitted nor excluded names', inner);
    saySubtrees(decoding, permitted, 'permitted');
    saySubtrees(decoding, excluded, 'excluded');
  },
};

function saySubtrees(decoding: Decoding, list: number, word: string): void {
  const { index } = decoding;
  for (const subtree of decoding.items(list)) {
    const base = childNamed(index, subtree, 'base');
    if (base < 0) continue;
    const { label, value } = generalName(decoding, base, true);
    const minimum = childNamed(index, subtree, 'minimum');
    const maximum = childNamed(index, subtree, 'maximum');
    const from = minimum < 0 ? '0' : implicitInteger(index, minimum);
    const range =
      minimum < 0 && maximum < 0
        ? ''
        : `, levels ${from ?? '?'} to ${maximum < 0 ? 'any' : (implicitInteger(index, maximum) ?? '?')}`;
    decoding.say(`${word} ${label}`, `${value === '' ? '(all)' : value}${range}`, subtree);
  }
}
