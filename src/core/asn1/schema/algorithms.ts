import { ANY, exactWrapper, explicit, field, openType, sequence, universal } from './schema.ts';
import { Tag } from '../index/tags.ts';

const INTEGER = universal(Tag.integer);

const HashAlgorithm = sequence('HashAlgorithm', [
  field('algorithm', universal(Tag.objectIdentifier)),
  field('parameters', ANY, null, { optional: true }),
]);

const MaskGenAlgorithm = sequence('MaskGenAlgorithm', [
  field('algorithm', universal(Tag.objectIdentifier)),
  field('parameters', ANY, HashAlgorithm, { optional: true }),
]);

/** RSASSA-PSS-params (RFC 4055 section 3.1). */
const RsassaPssParams = sequence('RSASSA-PSS-params', [
  explicit(0, field('hashAlgorithm', universal(Tag.sequence), HashAlgorithm), { optional: true }),
  explicit(1, field('maskGenAlgorithm', universal(Tag.sequence), MaskGenAlgorithm), { optional: true }),
  explicit(2, field('saltLength', INTEGER), { optional: true }),
  explicit(3, field('trailerField', INTEGER), { optional: true }),
]);

/** AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export const AlgorithmIdentifierSchema = sequence('AlgorithmIdentifier', [
  field('algorithm', universal(Tag.objectIdentifier)),
  field('parameters', ANY, openType({ '1.2.840.113549.1.1.10': RsassaPssParams }), { optional: true }),
]);

const RsaPublicKey = sequence('RSAPublicKey', [field('modulus', INTEGER), field('publicExponent', INTEGER)]);

/** SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). An EC point or an EdDSA key is raw octets, an RSA key is DER. */
export const SubjectPublicKeyInfo = sequence('SubjectPublicKeyInfo', [
  field('algorithm', universal(Tag.sequence), AlgorithmIdentifierSchema),
  field(
    'subjectPublicKey',
    universal(Tag.bitString),
    openType({
      '1.2.840.113549.1.1.1': exactWrapper(field('rsaPublicKey', universal(Tag.sequence), RsaPublicKey)),
      '1.2.840.113549.1.1.10': exactWrapper(field('rsaPublicKey', universal(Tag.sequence), RsaPublicKey)),
    }),
  ),
]);

// Exact: r and s as raw octets of fixed width look like some element once in 256 times.
const EcdsaSigValue = exactWrapper(
  field(
    'ecdsaSigValue',
    universal(Tag.sequence),
    sequence('ECDSA-Sig-Value', [field('r', INTEGER), field('s', INTEGER)]),
  ),
);

/** What a signature BIT STRING holds: DER for ECDSA (RFC 3279 section 2.2.3), raw octets for the others. */
export const SignatureValue = openType({
  '1.2.840.10045.4.1': EcdsaSigValue,
  '1.2.840.10045.4.3.1': EcdsaSigValue,
  '1.2.840.10045.4.3.2': EcdsaSigValue,
  '1.2.840.10045.4.3.3': EcdsaSigValue,
  '1.2.840.10045.4.3.4': EcdsaSigValue,
  '2.16.840.1.101.3.4.3.9': EcdsaSigValue,
  '2.16.840.1.101.3.4.3.10': EcdsaSigValue,
  '2.16.840.1.101.3.4.3.11': EcdsaSigValue,
  '2.16.840.1.101.3.4.3.12': EcdsaSigValue,
});
