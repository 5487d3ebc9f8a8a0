const PKCS1 = '1.2.840.113549.1.1';
const OIW = '1.3.14.3.2';
const NIST = '2.16.840.1.101.3.4.3';

/** Every algorithm of RSA that has a name here, the retired ones of the OIW among them. */
const RSA_ALGORITHMS: ReadonlySet<string> = new Set([
  ...[1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16].map((last) => `${PKCS1}.${last}`),
  ...[2, 3, 4, 11, 14, 15, 22, 24, 25, 29].map((last) => `${OIW}.${last}`),
  `${OIW}.1.1`,
  `${OIW}.3.1`,
  ...[14, 15, 16].map((last) => `${NIST}.${last}`),
]);

/** Whether an algorithm, by its dotted identifier, is one of RSA. */
export function isRsaAlgorithm(oid: string): boolean {
  return RSA_ALGORITHMS.has(oid);
}
