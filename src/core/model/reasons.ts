import type { ExponentValue } from './exponent.ts';

/** Text in base64 and PEM. */
interface InputReasons {
  'base64-character': null;
  'base64-too-much-padding': null;
  'base64-after-padding': null;
  'base64-cut': null;
  /** `label` as written. */
  'pem-no-end': { readonly label: string };
}

/** A SubjectPublicKeyInfo, and RSASSA-PSS-params. */
interface KeyReasons {
  'key-incomplete': null;
  'key-third-element': null;
  'key-no-bit-string': null;
  'rsa-key-no-pair': null;
  'rsa-key-negative': null;
  'rsa-key-octets': { readonly octets: number; readonly most: number };
  'ec-key-no-curve': null;
  'edwards-key-octets': KeyOctets;
  'post-quantum-key-octets': KeyOctets;
  'pss-hash': null;
  'pss-mask': { readonly hash: string };
  'pss-trailer': null;
  'pss-salt': null;
}

interface KeyOctets {
  readonly algorithm: string;
  readonly octets: number;
  readonly found: number;
}

/** A certificate. */
interface CertificateReasons {
  'certificate-octets': { readonly octets: number; readonly most: number };
  'certificate-cut': null;
  'certificate-incomplete': null;
  'certificate-stray-element': null;
  'tbs-out-of-place': null;
  'tbs-incomplete': null;
  'certificate-signature-no-bit-string': null;
  /** `version` as people count it: 1 to 3 are known. */
  'certificate-version': { readonly version: number };
  'validity-more-than-two': null;
  'serial-number-empty': null;
  'serial-number-octets': { readonly octets: number };
  /** Of a request too. */
  'algorithm-malformed': { readonly field: 'signature' | 'signatureAlgorithm' };
  'extensions-too-many': { readonly count: number; readonly most: number };
  'extension-malformed': null;
  'key-usage-malformed': null;
  'ext-key-usage-malformed': null;
  'basic-constraints-malformed': null;
}

/** A certificate request. */
interface RequestReasons {
  'request-incomplete': null;
  'request-stray-element': null;
  'request-info-incomplete': null;
  'request-signature-no-bit-string': null;
  'attribute-malformed': null;
}

/** A signature, and the key that it is checked with. */
interface SignatureReasons {
  'rsa-bits-not-computed': { readonly bits: number; readonly most: number };
  'rsa-bits-too-few': { readonly bits: number; readonly least: number };
  'rsa-modulus-even': null;
  'rsa-exponent': { readonly exponent: ExponentValue };
  'rsa-exponent-too-large': null;
  'curve-too-small': { readonly curve: string; readonly least: number };
  'algorithm-not-computed': { readonly algorithm: string };
  'algorithm-parameters': { readonly algorithm: string };
  'edwards-parameters': { readonly algorithm: string };
  'post-quantum-parameters': { readonly algorithm: string };
  'weak-hash': { readonly algorithm: string; readonly hash: string };
  'key-algorithm-not-computed': { readonly algorithm: string };
  'key-curve-not-computed': { readonly curve: string };
  'ecdsa-curve-not-computed': { readonly curve: string };
  'ec-key-no-point': { readonly curve: string };
  'pss-key-other-signature': null;
  'pss-key-unsupported': { readonly parameters: Reason };
  'pss-key-sha1': null;
  /** Salts in octets. */
  'pss-key-bound': {
    readonly keyHash: string;
    readonly leastSalt: number;
    readonly hash: string;
    readonly salt: number;
  };
  'no-webcrypto': { readonly algorithm: string };
  /** `error`: what the host said, not our words. */
  'host-error': { readonly algorithm: string; readonly error: string };
  'issuer-not-computed': { readonly algorithm: string };
  'too-many-signatures': { readonly most: number };
}

/** A certificate that the user wants to trust. */
interface AnchorReasons {
  'anchor-key': { readonly key: Reason };
  /** `kind`: that of the structural problem. */
  'anchor-no-der': { readonly kind: string; readonly offset: number };
  'anchor-empty': null;
  'anchor-no-certificate': { readonly problem: Reason; readonly offset: number };
  'anchor-no-der-or-pem': null;
  'anchor-several': { readonly count: number };
  /** `at`: characters from the start of the text. */
  'anchor-pem': { readonly problem: Reason; readonly at: number };
}

/** Two keys that are compared. */
interface ComparisonReasons {
  'key-not-read': { readonly algorithm: string; readonly curve: string | null };
  'point-not-read': { readonly curve: string };
  'point-not-on-curve': { readonly curve: string };
  'no-attested-key': null;
  'attested-key-unreadable': { readonly problem: Reason };
  'compared-key-unreadable': { readonly problem: Reason };
}

/** The values of each reason, by its code: plain data, as in JSON. Null where the code says all. */
export interface ReasonValues
  extends
    InputReasons,
    KeyReasons,
    CertificateReasons,
    RequestReasons,
    SignatureReasons,
    AnchorReasons,
    ComparisonReasons {}

export type ReasonCode = keyof ReasonValues;

export type ReasonOf<C extends ReasonCode> = ReasonValues[C] extends null
  ? { readonly code: C }
  : { readonly code: C } & ReasonValues[C];

/** Why something cannot be read, computed or trusted: a code and its values. `words/en/reasons.ts` makes the words. */
export type Reason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode];
