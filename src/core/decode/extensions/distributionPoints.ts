import { childNamed, descendantNamed } from '../../asn1/index/fields.ts';
import { rdnText } from '../../x509/name.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import { sayGeneralNames } from '../generalName.ts';
import { textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.13. */
export const crlDistributionPoints: Decoder = {
  oid: '2.5.29.31',
  name: 'CRL distribution points',
  decode,
};

/** RFC 5280 section 4.2.1.15. */
export const freshestCrl: Decoder = { oid: '2.5.29.46', name: 'Freshest CRL', decode };

function decode(decoding: Decoding): void {
  const { index, inner } = decoding;
  for (const point of decoding.items(inner)) {
    // One of the two MUST be there.
    if (childNamed(index, point, 'distributionPoint') < 0 && childNamed(index, point, 'cRLIssuer') < 0)
      decoding.wrong('a distribution point with neither distributionPoint nor cRLIssuer', point);
    sayGeneralNames(decoding, descendantNamed(index, point, 'distributionPoint', 'fullName'));
    const relative = descendantNamed(index, point, 'distributionPoint', 'nameRelativeToCRLIssuer');
    if (relative >= 0) decoding.say('name below the CRL issuer', rdnText(index, relative), relative);
    const reasons = childNamed(index, point, 'reasons');
    if (reasons >= 0) decoding.say('for the reasons', textOf(index, reasons), reasons);
    sayGeneralNames(decoding, childNamed(index, point, 'cRLIssuer'), 'CRL issuer: ');
  }
}
