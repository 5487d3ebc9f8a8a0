import { escapeForDisplay } from '../../base/escape.ts';
import type { Reason, ReasonCode, ReasonOf, ReasonValues } from '../../model/reasons.ts';
import { exponentWords } from './exponent.ts';

/** What is said of each reason; `wordsOf` is for a reason within one. */
type Words = {
  readonly [C in ReasonCode]: ReasonValues[C] extends null
    ? string
    : (reason: ReasonOf<C>, wordsOf: (reason: Reason) => string) => string;
};

const WORDS: Words = {
  'base64-character': 'a character that is not base64',
  'base64-too-much-padding': 'too much padding',
  'base64-after-padding': 'text after the padding',
  'base64-cut': 'one character too few at the end: the text was cut',
  'pem-no-end': ({ label }) =>
    `the line ${escapeForDisplay(`-----END ${label}-----`)} is missing: the text was cut or changed`,

  'key-incomplete': 'subjectPublicKeyInfo lacks its algorithm or its key',
  'key-third-element': 'subjectPublicKeyInfo has a third element',
  'key-no-bit-string': 'subjectPublicKey is no BIT STRING of whole octets',
  'rsa-key-no-pair': 'the RSA key is not a modulus and an exponent (RFC 8017 appendix A.1.1)',
  'rsa-key-negative': 'modulus or exponent of the RSA key is negative or empty',
  'rsa-key-octets': ({ octets, most }) =>
    `modulus or exponent of the RSA key has ${octets} octets, of which at most ${most} are read`,
  'ec-key-no-curve': 'the EC key does not name its curve (RFC 5480 section 2.1.1 wants namedCurve)',
  'edwards-key-octets': ({ algorithm, octets, found }) =>
    `an ${algorithm} key has ${octets} octets, this one has ${found} (RFC 8410 section 4)`,
  'post-quantum-key-octets': ({ algorithm, octets, found }) =>
    `an ${algorithm} key has ${octets} octets, this one has ${found}`,
  'pss-hash': 'RSASSA-PSS with a hash other than SHA-256, SHA-384 or SHA-512',
  'pss-mask': ({ hash }) => `RSASSA-PSS with a mask generation function other than MGF1 with ${hash}`,
  'pss-trailer': 'RSASSA-PSS with a trailerField other than 1',
  'pss-salt': 'RSASSA-PSS with an odd saltLength',

  'certificate-octets': ({ octets, most }) => `it has ${octets} octets, of which at most ${most} are read`,
  'certificate-cut': 'it is cut short',
  'certificate-incomplete':
    'not a Certificate: tbsCertificate, signatureAlgorithm or signatureValue is missing',
  'certificate-stray-element': 'a Certificate with an element that does not belong there',
  'tbs-out-of-place': 'tbsCertificate has an element that is out of place, or lacks one before it',
  'tbs-incomplete': 'tbsCertificate lacks a field',
  'certificate-signature-no-bit-string': 'signatureValue is no BIT STRING of whole octets',
  'certificate-version': ({ version }) =>
    `version ${version} where certificates with extensions have version 3 (RFC 5280 section 4.1.2.1)`,
  'validity-more-than-two': 'validity has more than two times',
  'serial-number-empty': 'serialNumber has no octets',
  'serial-number-octets': ({ octets }) => `serialNumber has ${octets} octets (RFC 5280 allows 20)`,
  'algorithm-malformed': ({ field }) => `${field} is no AlgorithmIdentifier`,
  'extensions-too-many': ({ count, most }) => `it has ${count} extensions, of which at most ${most} are read`,
  'extension-malformed': 'not an Extension (extnID, critical, extnValue)',
  'key-usage-malformed': 'keyUsage is no BIT STRING',
  'ext-key-usage-malformed': 'extKeyUsage is no list of object identifiers',
  'basic-constraints-malformed': 'basicConstraints cannot be decoded',

  'request-incomplete': 'certificationRequestInfo, signatureAlgorithm or signature is missing',
  'request-stray-element': 'an element does not belong there',
  'request-info-incomplete': 'certificationRequestInfo lacks its version, subject or key',
  'request-signature-no-bit-string': 'signature is no BIT STRING of whole octets',
  'attribute-malformed': 'not an Attribute (type, values)',

  'rsa-bits-not-computed': ({ bits, most }) => `an RSA key of ${bits} bits (up to ${most} are computed)`,
  'rsa-bits-too-few': ({ bits, least }) => `an RSA key of ${bits} bits (at least ${least} are needed)`,
  'rsa-modulus-even': 'an RSA modulus that is even',
  'rsa-exponent': ({ exponent }) => `the RSA exponent ${exponentWords(exponent)}`,
  'rsa-exponent-too-large': 'an RSA exponent of more than 64 bits',
  'curve-too-small': ({ curve, least }) => `the curve ${curve} (at least ${least} bits are needed)`,
  'algorithm-not-computed': ({ algorithm }) => algorithm,
  'algorithm-parameters': ({ algorithm }) => `${algorithm} with parameters that are not NULL`,
  'edwards-parameters': ({ algorithm }) => `${algorithm} with parameters (RFC 8410 section 3 wants none)`,
  'post-quantum-parameters': ({ algorithm }) =>
    `${algorithm} with parameters (RFC 9881 and RFC 9909 want none)`,
  'weak-hash': ({ algorithm, hash }) => `${algorithm} (${hash})`,
  'key-algorithm-not-computed': ({ algorithm }) => `a key with the algorithm ${algorithm}`,
  'key-curve-not-computed': ({ curve }) => `a key on the curve ${curve}`,
  'ecdsa-curve-not-computed': ({ curve }) => `ECDSA on ${curve}`,
  'ec-key-no-point': ({ curve }) => `an EC key that is no point of the curve ${curve}`,
  'pss-key-other-signature': 'a key for RSASSA-PSS alone, and a signature of another algorithm',
  'pss-key-unsupported': ({ parameters }, wordsOf) => `a key for ${wordsOf(parameters)} alone`,
  'pss-key-sha1': 'a key for RSASSA-PSS with SHA-1 alone',
  'pss-key-bound': ({ keyHash, leastSalt, hash, salt }) =>
    `a key for RSASSA-PSS with ${keyHash} and a salt of ${leastSalt} octets or more alone, and a signature with ${hash} and ${salt}`,
  'no-webcrypto': ({ algorithm }) => `${algorithm}: this environment has no WebCrypto`,
  'host-error': ({ algorithm, error }) => `${algorithm}: ${error}`,
  'issuer-not-computed': ({ algorithm }) =>
    `no issuer of a Luna HSM has a key for ${algorithm}, so it is not computed`,
  'too-many-signatures': ({ most }) => `more work than ${most} signature checks`,

  'anchor-key': ({ key }, wordsOf) => `it cannot be a trusted root, as it has ${wordsOf(key)}`,
  'anchor-no-der': ({ kind, offset }) => `it is no DER certificate: ${kind} at octet ${offset}`,
  'anchor-empty': 'it is empty',
  'anchor-no-certificate': ({ problem, offset }, wordsOf) =>
    `it is no X.509 certificate: ${wordsOf(problem)} (octet ${offset})`,
  'anchor-no-der-or-pem': 'it is neither a DER nor a PEM certificate',
  'anchor-several': ({ count }) =>
    `it holds ${count} certificates: give each trusted root in a file of its own`,
  'anchor-pem': ({ problem, at }, wordsOf) =>
    `its PEM block cannot be decoded: ${wordsOf(problem)} (character ${at})`,

  'key-not-read': ({ algorithm, curve }) =>
    `keys of ${curve === null ? algorithm : `${algorithm} on the curve ${curve}`} are not read here`,
  'point-not-read': ({ curve }) => `points of the curve ${curve} are read in their uncompressed form only`,
  'point-not-on-curve': ({ curve }) => `its octets are no point of the curve ${curve}`,
  'no-attested-key': 'there is no single attested key',
  'attested-key-unreadable': ({ problem }, wordsOf) => `the attested key cannot be read: ${wordsOf(problem)}`,
  'compared-key-unreadable': ({ problem }, wordsOf) =>
    `the key of the file cannot be read: ${wordsOf(problem)}`,
};

/** A reason for the middle or the end of a sentence. */
export function reasonWords(reason: Reason): string {
  // The table's type gives each code the function of its own values.
  const words: string | ((reason: never, wordsOf: (reason: Reason) => string) => string) = WORDS[reason.code];
  return typeof words === 'string' ? words : words(reason as never, reasonWords);
}
