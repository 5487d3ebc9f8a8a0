import { childrenOf, elementOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { toHex } from '../../base/bytes.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import { dottedOf, oidText, textOf } from '../text.ts';

const LIMIT_VALUE = '0.4.0.1862.1.2';
const RETENTION = '0.4.0.1862.1.3';
const DISCLOSURE = '0.4.0.1862.1.5';
const TYPE = '0.4.0.1862.1.6';

/** RFC 3739 section 3.2.6, with the statements of ETSI EN 319 412-5. */
export const qcStatements: Decoder = {
  oid: '1.3.6.1.5.5.7.1.3',
  name: 'Qualified certificate statements',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const statement of decoding.items(inner)) {
      const id = childNamed(index, statement, 'statementId');
      const info = childNamed(index, statement, 'statementInfo');
      if (id >= 0)
        decoding.say(oidText(decoding, id), infoText(decoding, dottedOf(index, id), info), statement);
    }
  },
};

function infoText(decoding: Decoding, id: string | null, info: number): string {
  const { index } = decoding;
  if (info < 0) return 'stated';
  const parts = childrenOf(index, info);
  switch (id) {
    case LIMIT_VALUE: {
      const [currency, amount, exponent] = parts.map((node) => textOf(index, node));
      return `transactions up to ${amount} × 10^${exponent} ${currency}`;
    }
    case RETENTION:
      return `kept for ${textOf(index, info)} years`;
    case DISCLOSURE:
      return parts
        .map((part) =>
          childrenOf(index, part)
            .map((node) => textOf(index, node))
            .join(' '),
        )
        .join(', ');
    case TYPE:
      return parts.map((node) => oidText(decoding, node)).join(', ');
    default:
      return textOf(index, info) || toHex(elementOf(index, info).subarray(0, 64));
  }
}
