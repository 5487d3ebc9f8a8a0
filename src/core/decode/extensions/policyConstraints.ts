import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { implicitInteger } from '../text.ts';

const FIELDS = [
  ['requireExplicitPolicy', 'explicit policy required after'],
  ['inhibitPolicyMapping', 'policy mapping forbidden after'],
] as const;

/** RFC 5280 section 4.2.1.11. */
export const policyConstraints: Decoder = {
  oid: '2.5.29.36',
  name: 'Policy constraints',
  decode(decoding) {
    const { index, inner } = decoding;
    const found = FIELDS.map(([field, label]) => ({ node: childNamed(index, inner, field), field, label }));
    if (found.every(({ node }) => node < 0)) decoding.wrong('neither of its two fields', inner);
    for (const { node, field, label } of found) {
      if (node < 0) continue;
      const skip = implicitInteger(index, node);
      if (skip === null) decoding.wrong(`${field} is no number of certificates`, node);
      else decoding.say(label, `${skip} certificates`, node);
    }
  },
};
