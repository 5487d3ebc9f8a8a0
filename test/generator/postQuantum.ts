import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import {
  slh_dsa_sha2_128f,
  slh_dsa_sha2_192f,
  slh_dsa_sha2_256f,
  slh_dsa_shake_128f,
} from '@noble/post-quantum/slh-dsa.js';
import type { Signer } from './csr.ts';
import { sequence } from './der.ts';
import { bitString, oid } from './primitives.ts';

/** NIST CSOR sigAlgs arc. The small variants of SLH-DSA sign too slowly for a test. */
const SIGNERS = {
  'ML-DSA-44': ['2.16.840.1.101.3.4.3.17', ml_dsa44],
  'ML-DSA-65': ['2.16.840.1.101.3.4.3.18', ml_dsa65],
  'ML-DSA-87': ['2.16.840.1.101.3.4.3.19', ml_dsa87],
  'SLH-DSA-SHA2-128f': ['2.16.840.1.101.3.4.3.21', slh_dsa_sha2_128f],
  'SLH-DSA-SHA2-192f': ['2.16.840.1.101.3.4.3.23', slh_dsa_sha2_192f],
  'SLH-DSA-SHA2-256f': ['2.16.840.1.101.3.4.3.25', slh_dsa_sha2_256f],
  'SLH-DSA-SHAKE-128f': ['2.16.840.1.101.3.4.3.27', slh_dsa_shake_128f],
} as const;

export type PostQuantumName = keyof typeof SIGNERS;
export const POST_QUANTUM_NAMES = Object.keys(SIGNERS) as readonly PostQuantumName[];

/** A signer whose key comes from a fixed seed, and whose signatures are the same octets each time. */
export function postQuantumSigner(name: PostQuantumName, seed = 1): Signer {
  const [type, algorithms] = SIGNERS[name];
  const { secretKey, publicKey } = algorithms.keygen(new Uint8Array(algorithms.lengths.seed!).fill(seed));
  const algorithm = sequence(oid(type));
  return {
    spki: sequence(algorithm, bitString(publicKey)),
    algorithm,
    sign: (info) => algorithms.sign(info, secretKey, { extraEntropy: false }),
  };
}
