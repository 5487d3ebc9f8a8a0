import { concat, context, sequence } from './der.ts';
import { keyNamed } from './keys.ts';
import type { KeyName } from './keys.ts';
import { bitString, integer, rawInteger } from './primitives.ts';
import { algorithmOf, sign } from './signature.ts';
import type { Scheme } from './signature.ts';

/** Everything that makes a certificate. Fields are octets wherever a wrong value must be possible. */
export interface CertificateSpec {
  /** INTEGER value of version: 2 means v3. Null leaves the field out, which means v1. */
  readonly version: number | null;
  /** Content octets of serialNumber. */
  readonly serial: Uint8Array;
  /** Whole Name elements. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Whole Time elements. */
  readonly notBefore: Uint8Array;
  readonly notAfter: Uint8Array;
  /** Whole SubjectPublicKeyInfo element. */
  readonly spki: Uint8Array;
  /** Whole Extension elements; null leaves the field out. */
  readonly extensions: readonly Uint8Array[] | null;
  readonly signer: KeyName;
  readonly scheme: Scheme;
  /** AlgorithmIdentifier in the signed part and beside the signature; that of `scheme` where null. */
  readonly innerAlgorithm: Uint8Array | null;
  readonly outerAlgorithm: Uint8Array | null;
  /** Changes the signed part after it was signed. */
  readonly tamperTbs: ((tbs: Uint8Array) => Uint8Array) | null;
  /** Gets the right signature (and what it signs), gives the one that is written. */
  readonly tamperSignature: ((signature: Uint8Array, tbs: Uint8Array) => Uint8Array) | null;
}

/** What most certificates share. */
export const CERTIFICATE_DEFAULTS = {
  version: 2,
  innerAlgorithm: null,
  outerAlgorithm: null,
  tamperTbs: null,
  tamperSignature: null,
} as const;

export function tbsCertificate(spec: CertificateSpec): Uint8Array {
  return sequence(
    spec.version === null ? [] : context(0, integer(spec.version)),
    rawInteger(spec.serial),
    spec.innerAlgorithm ?? algorithmOf(spec.scheme),
    spec.issuer,
    sequence(spec.notBefore, spec.notAfter),
    spec.subject,
    spec.spki,
    spec.extensions === null ? [] : context(3, sequence(spec.extensions)),
  );
}

/** DER certificate of a spec. */
export function certificate(spec: CertificateSpec): Uint8Array {
  const tbs = tbsCertificate(spec);
  const signature = sign(keyNamed(spec.signer), spec.scheme, tbs);
  return sequence(
    spec.tamperTbs?.(concat(tbs)) ?? tbs,
    spec.outerAlgorithm ?? algorithmOf(spec.scheme),
    bitString(spec.tamperSignature?.(signature, tbs) ?? signature),
  );
}
