/** What is used of pkijs and asn1js. Named here, so that the bundle leaves the rest of them out. */
export { Integer, BitString, Null, ObjectIdentifier } from 'asn1js';
export { AlgorithmIdentifier, CryptoEngine, PublicKeyInfo, RSAPublicKey } from 'pkijs';
