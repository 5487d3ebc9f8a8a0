import { expect, test } from 'vitest';
import type { Reason, ReasonCode, ReasonOf } from '../../../src/core/model/reasons.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const RSA: Reason = { code: 'rsa-modulus-even' };

/** One of each, its words beside it. The type wants every code here. */
const SAMPLES: { readonly [C in ReasonCode]: readonly [Omit<ReasonOf<C>, 'code'>, string] } = {
  'base64-character': [{}, 'a character that is not base64'],
  'base64-too-much-padding': [{}, 'too much padding'],
  'base64-after-padding': [{}, 'text after the padding'],
  'base64-cut': [{}, 'one character too few at the end: the text was cut'],
  'pem-no-end': [
    { label: 'P\u202eK' },
    'the line -----END P\\u202EK----- is missing: the text was cut or changed',
  ],

  'key-incomplete': [{}, 'subjectPublicKeyInfo lacks its algorithm or its key'],
  'key-third-element': [{}, 'subjectPublicKeyInfo has a third element'],
  'key-no-bit-string': [{}, 'subjectPublicKey is no BIT STRING of whole octets'],
  'rsa-key-no-pair': [{}, 'the RSA key is not a modulus and an exponent (RFC 8017 appendix A.1.1)'],
  'rsa-key-negative': [{}, 'modulus or exponent of the RSA key is negative or empty'],
  'rsa-key-octets': [
    { octets: 5000, most: 4096 },
    'modulus or exponent of the RSA key has 5000 octets, of which at most 4096 are read',
  ],
  'ec-key-no-curve': [{}, 'the EC key does not name its curve (RFC 5480 section 2.1.1 wants namedCurve)'],
  'edwards-key-octets': [
    { algorithm: 'Ed448', octets: 57, found: 32 },
    'an Ed448 key has 57 octets, this one has 32 (RFC 8410 section 4)',
  ],
  'post-quantum-key-octets': [
    { algorithm: 'ML-DSA-65', octets: 1952, found: 32 },
    'an ML-DSA-65 key has 1952 octets, this one has 32',
  ],
  'pss-hash': [{}, 'RSASSA-PSS with a hash other than SHA-256, SHA-384 or SHA-512'],
  'pss-mask': [
    { hash: 'SHA-256' },
    'RSASSA-PSS with a mask generation function other than MGF1 with SHA-256',
  ],
  'pss-trailer': [{}, 'RSASSA-PSS with a trailerField other than 1'],
  'pss-salt': [{}, 'RSASSA-PSS with an odd saltLength'],

  'certificate-octets': [{ octets: 9, most: 8 }, 'it has 9 octets, of which at most 8 are read'],
  'certificate-cut': [{}, 'it is cut short'],
  'certificate-incomplete': [
    {},
    'not a Certificate: tbsCertificate, signatureAlgorithm or signatureValue is missing',
  ],
  'certificate-stray-element': [{}, 'a Certificate with an element that does not belong there'],
  'tbs-out-of-place': [{}, 'tbsCertificate has an element that is out of place, or lacks one before it'],
  'tbs-incomplete': [{}, 'tbsCertificate lacks a field'],
  'certificate-signature-no-bit-string': [{}, 'signatureValue is no BIT STRING of whole octets'],
  'certificate-version': [
    { version: 4 },
    'version 4 where certificates with extensions have version 3 (RFC 5280 section 4.1.2.1)',
  ],
  'validity-more-than-two': [{}, 'validity has more than two times'],
  'serial-number-empty': [{}, 'serialNumber has no octets'],
  'serial-number-octets': [{ octets: 70 }, 'serialNumber has 70 octets (RFC 5280 allows 20)'],
  'algorithm-malformed': [{ field: 'signature' }, 'signature is no AlgorithmIdentifier'],
  'extensions-too-many': [{ count: 9, most: 8 }, 'it has 9 extensions, of which at most 8 are read'],
  'extension-malformed': [{}, 'not an Extension (extnID, critical, extnValue)'],
  'key-usage-malformed': [{}, 'keyUsage is no BIT STRING'],
  'ext-key-usage-malformed': [{}, 'extKeyUsage is no list of object identifiers'],
  'basic-constraints-malformed': [{}, 'basicConstraints cannot be decoded'],

  'request-incomplete': [{}, 'certificationRequestInfo, signatureAlgorithm or signature is missing'],
  'request-stray-element': [{}, 'an element does not belong there'],
  'request-info-incomplete': [{}, 'certificationRequestInfo lacks its version, subject or key'],
  'request-signature-no-bit-string': [{}, 'signature is no BIT STRING of whole octets'],
  'attribute-malformed': [{}, 'not an Attribute (type, values)'],

  'rsa-bits-not-computed': [
    { bits: 20_000, most: 16_384 },
    'an RSA key of 20000 bits (up to 16384 are computed)',
  ],
  'rsa-bits-too-few': [{ bits: 1024, least: 2048 }, 'an RSA key of 1024 bits (at least 2048 are needed)'],
  'rsa-modulus-even': [{}, 'an RSA modulus that is even'],
  'rsa-exponent': [{ exponent: { bits: 2048 } }, 'the RSA exponent of 2048 bits'],
  'rsa-exponent-too-large': [{}, 'an RSA exponent of more than 64 bits'],
  'curve-too-small': [{ curve: 'P-224', least: 256 }, 'the curve P-224 (at least 256 bits are needed)'],
  'algorithm-not-computed': [{ algorithm: '2.999.1' }, '2.999.1'],
  'algorithm-parameters': [{ algorithm: 'ecdsa' }, 'ecdsa with parameters that are not NULL'],
  'edwards-parameters': [{ algorithm: 'Ed25519' }, 'Ed25519 with parameters (RFC 8410 section 3 wants none)'],
  'post-quantum-parameters': [
    { algorithm: 'ML-DSA-65' },
    'ML-DSA-65 with parameters (RFC 9881 and RFC 9909 want none)',
  ],
  'weak-hash': [{ algorithm: 'sha1WithRSAEncryption', hash: 'SHA-1' }, 'sha1WithRSAEncryption (SHA-1)'],
  'key-algorithm-not-computed': [{ algorithm: 'DSA' }, 'a key with the algorithm DSA'],
  'key-curve-not-computed': [{ curve: '2.999.1' }, 'a key on the curve 2.999.1'],
  'ecdsa-curve-not-computed': [{ curve: 'P-224' }, 'ECDSA on P-224'],
  'ec-key-no-point': [{ curve: 'P-256' }, 'an EC key that is no point of the curve P-256'],
  'pss-key-other-signature': [{}, 'a key for RSASSA-PSS alone, and a signature of another algorithm'],
  'pss-key-unsupported': [
    { parameters: { code: 'pss-salt' } },
    'a key for RSASSA-PSS with an odd saltLength alone',
  ],
  'pss-key-sha1': [{}, 'a key for RSASSA-PSS with SHA-1 alone'],
  'pss-key-bound': [
    { keyHash: 'SHA-512', leastSalt: 64, hash: 'SHA-256', salt: 32 },
    'a key for RSASSA-PSS with SHA-512 and a salt of 64 octets or more alone, and a signature with SHA-256 and 32',
  ],
  'no-webcrypto': [{ algorithm: 'ecdsa' }, 'ecdsa: this environment has no WebCrypto'],
  'host-error': [{ algorithm: 'ecdsa', error: 'Invalid JWK' }, 'ecdsa: Invalid JWK'],
  'issuer-not-computed': [
    { algorithm: 'ML-DSA-65' },
    'no issuer of a Luna HSM has a key for ML-DSA-65, so it is not computed',
  ],
  'too-many-signatures': [{ most: 200 }, 'more work than 200 signature checks'],

  'anchor-key': [{ key: RSA }, 'it cannot be a trusted root, as it has an RSA modulus that is even'],
  'anchor-no-der': [
    { kind: 'trailing-octets', offset: 7 },
    'it is no DER certificate: trailing-octets at octet 7',
  ],
  'anchor-empty': [{}, 'it is empty'],
  'anchor-no-certificate': [
    { problem: { code: 'tbs-incomplete' }, offset: 4 },
    'it is no X.509 certificate: tbsCertificate lacks a field (octet 4)',
  ],
  'anchor-no-der-or-pem': [{}, 'it is neither a DER nor a PEM certificate'],
  'anchor-several': [{ count: 2 }, 'it holds 2 certificates: give each trusted root in a file of its own'],
  'anchor-pem': [
    { problem: { code: 'base64-too-much-padding' }, at: 12 },
    'its PEM block cannot be decoded: too much padding (character 12)',
  ],

  'key-not-read': [
    { algorithm: 'EC', curve: '2.999.1' },
    'keys of EC on the curve 2.999.1 are not read here',
  ],
  'point-not-read': [
    { curve: 'P-224' },
    'points of the curve P-224 are read in their uncompressed form only',
  ],
  'point-not-on-curve': [{ curve: 'P-256' }, 'its octets are no point of the curve P-256'],
  'no-attested-key': [{}, 'there is no single attested key'],
  'attested-key-unreadable': [
    { problem: { code: 'key-not-read', algorithm: 'DSA', curve: null } },
    'the attested key cannot be read: keys of DSA are not read here',
  ],
  'compared-key-unreadable': [
    { problem: { code: 'key-third-element' } },
    'the key of the file cannot be read: subjectPublicKeyInfo has a third element',
  ],
};

test.each(Object.entries(SAMPLES))('%s has its words', (code, [values, words]) => {
  const reason = { code, ...values } as Reason;
  expect(reasonWords(reason)).toBe(words);
  // Reasons go between threads and into JSON.
  expect(reasonWords(JSON.parse(JSON.stringify(reason)) as Reason)).toBe(words);
});
