/** What is used of the curves and hashes. Named here, so that the bundle leaves the rest of them out. */
export { p256, p384, p521 } from '@noble/curves/nist.js';
export { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
export { secp256k1 } from '@noble/curves/secp256k1.js';
export { ed25519 } from '@noble/curves/ed25519.js';
export { ed448 } from '@noble/curves/ed448.js';
export { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
export { sha1 } from '@noble/hashes/legacy.js';
