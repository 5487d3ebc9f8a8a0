/** A parameter set of ML-DSA (FIPS 204) or SLH-DSA (FIPS 205); one object identifier names key and signature alike. */
export interface PostQuantum {
  readonly oid: string;
  /** As FIPS 204 table 1 and FIPS 205 table 2 write it: `ML-DSA-65`, `SLH-DSA-SHA2-128s`. */
  readonly name: string;
  /** Octets of a public key. */
  readonly keyOctets: number;
}

/** Object identifiers: NIST CSOR, sigAlgs arc (RFC 9881 section 2, RFC 9909 section 3). */
const ARC = '2.16.840.1.101.3.4.3';

const ML_DSA: readonly (readonly [name: string, keyOctets: number])[] = [
  ['ML-DSA-44', 1312],
  ['ML-DSA-65', 1952],
  ['ML-DSA-87', 2592],
];

/** In the order of their identifiers, from .20 on: SHA2 before SHAKE, by strength, small before fast. */
const SLH_DSA = ['SHA2', 'SHAKE'].flatMap((hash) =>
  [128, 192, 256].flatMap((bits) =>
    ['s', 'f'].map((speed) => [`SLH-DSA-${hash}-${bits}${speed}`, bits / 4] as const),
  ),
);

const ALL: readonly PostQuantum[] = [...ML_DSA, ...SLH_DSA].map(([name, keyOctets], i) => ({
  oid: `${ARC}.${17 + i}`,
  name,
  keyOctets,
}));

/** Null for every other identifier, the pre-hash variants (.32 and up) among them. */
export function postQuantumByOid(oid: string): PostQuantum | null {
  return ALL.find((entry) => entry.oid === oid) ?? null;
}
