/** A named curve of RFC 5480, RFC 5639 or SEC 2. */
export interface Curve {
  readonly name: string;
  readonly oid: string;
  /** Bits of the field, the size that the curve is named by. */
  readonly bits: number;
  /** Octets of a coordinate, and of r and s. */
  readonly octets: number;
  /** What computes it: WebCrypto in every host, a library, or nothing (too weak to be of use). */
  readonly by: 'webcrypto' | 'noble' | 'none';
}

const CURVES: readonly Curve[] = [
  { name: 'P-192', oid: '1.2.840.10045.3.1.1', bits: 192, octets: 24, by: 'none' },
  { name: 'P-224', oid: '1.3.132.0.33', bits: 224, octets: 28, by: 'none' },
  { name: 'P-256', oid: '1.2.840.10045.3.1.7', bits: 256, octets: 32, by: 'webcrypto' },
  { name: 'P-384', oid: '1.3.132.0.34', bits: 384, octets: 48, by: 'webcrypto' },
  { name: 'P-521', oid: '1.3.132.0.35', bits: 521, octets: 66, by: 'webcrypto' },
  { name: 'secp256k1', oid: '1.3.132.0.10', bits: 256, octets: 32, by: 'noble' },
  { name: 'brainpoolP256r1', oid: '1.3.36.3.3.2.8.1.1.7', bits: 256, octets: 32, by: 'noble' },
  { name: 'brainpoolP384r1', oid: '1.3.36.3.3.2.8.1.1.11', bits: 384, octets: 48, by: 'noble' },
  { name: 'brainpoolP512r1', oid: '1.3.36.3.3.2.8.1.1.13', bits: 512, octets: 64, by: 'noble' },
];

/** Second identifiers of a curve: the one curve of the table that has one is P-224, in the arc of WAP-WTLS. */
const ALIASES: Readonly<Record<string, string>> = { '2.23.43.1.4.12': '1.3.132.0.33' };

/** The curve by any of its object identifiers. */
export function curveByOid(oid: string): Curve | null {
  const known = Object.hasOwn(ALIASES, oid) ? ALIASES[oid]! : oid;
  return CURVES.find((curve) => curve.oid === known) ?? null;
}
