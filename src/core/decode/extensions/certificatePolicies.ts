import { type Asn1Index, childrenOf } from '../../asn1/index/asn1Index.ts';
import { childNamed, descendantNamed } from '../../asn1/index/fields.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import { dottedOf, oidText, textOf } from '../text.ts';

const CPS = '1.3.6.1.5.5.7.2.1';
const USER_NOTICE = '1.3.6.1.5.5.7.2.2';

/** RFC 5280 section 4.2.1.4, with both qualifiers that it defines. */
export const certificatePolicies: Decoder = {
  oid: '2.5.29.32',
  name: 'Certificate policies',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const policy of decoding.items(inner)) {
      const id = childNamed(index, policy, 'policyIdentifier');
      if (id >= 0) decoding.say('policy', oidText(decoding, id), id);
      const qualifiers = childNamed(index, policy, 'policyQualifiers');
      for (const node of decoding.items(qualifiers)) sayQualifier(decoding, node);
    }
  },
};

function sayQualifier(decoding: Decoding, node: number): void {
  const { index } = decoding;
  const id = childNamed(index, node, 'policyQualifierId');
  const value = childNamed(index, node, 'qualifier');
  if (id < 0 || value < 0) return;
  const dotted = dottedOf(index, id);
  if (dotted === CPS) decoding.say('practice statement', textOf(index, value), value);
  else if (dotted === USER_NOTICE) sayNotice(decoding, value);
  else decoding.say(`qualifier ${oidText(decoding, id)}`, textOf(index, value) || '(structured)', value);
}

function sayNotice(decoding: Decoding, node: number): void {
  const { index } = decoding;
  const text = childNamed(index, node, 'explicitText');
  if (text >= 0) decoding.say('user notice', textOf(index, text), text);
  const reference = childNamed(index, node, 'noticeRef');
  if (reference >= 0) decoding.say('notice of', referenceText(index, reference), reference);
}

function referenceText(index: Asn1Index, node: number): string {
  const numbers = descendantNamed(index, node, 'noticeNumbers');
  const list = numbers < 0 ? [] : childrenOf(index, numbers).map((number) => textOf(index, number));
  return `${textOf(index, childNamed(index, node, 'organization'))}, number ${list.join(', ')}`;
}
