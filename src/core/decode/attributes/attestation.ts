import { elementOf } from '../../asn1/index/asn1Index.ts';
import { readBundles } from '../../x509/statements.ts';
import type { Decoder } from '../decoding.ts';

/** draft-ietf-lamps-csr-attestation: statements about the key, each of a type that others define; shown raw. */
export const attestation: Decoder = {
  oid: '1.2.840.113549.1.9.16.2.59',
  name: 'Attestation',
  attribute: true,
  raw: true,
  decode(decoding) {
    const { index, inner, vocabulary } = decoding;
    const bundles = readBundles(index, inner);
    for (const { statements, certificates } of bundles) {
      for (const { node, type, hint } of statements) {
        const asked = hint === null ? '' : `, for the verifier ${hint}`;
        decoding.say(
          'statement',
          `${type === null ? 'of no known form' : (vocabulary.oidName(type) ?? type)}${asked}`,
          node,
        );
        decoding.sayOctets('octets', elementOf(index, node), node);
      }
      if (certificates.length > 0)
        decoding.say('certificates beside it', String(certificates.length), certificates[0]!);
    }
  },
};
