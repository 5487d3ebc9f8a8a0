import type { PostQuantum } from '../x509/postQuantum.ts';

/** The library is loaded on first use: no attestation and hardly any request needs it today. */
async function library() {
  const [lattice, hash] = await Promise.all([
    import('@noble/post-quantum/ml-dsa.js'),
    import('@noble/post-quantum/slh-dsa.js'),
  ]);
  return {
    'ML-DSA-44': lattice.ml_dsa44,
    'ML-DSA-65': lattice.ml_dsa65,
    'ML-DSA-87': lattice.ml_dsa87,
    'SLH-DSA-SHA2-128s': hash.slh_dsa_sha2_128s,
    'SLH-DSA-SHA2-128f': hash.slh_dsa_sha2_128f,
    'SLH-DSA-SHA2-192s': hash.slh_dsa_sha2_192s,
    'SLH-DSA-SHA2-192f': hash.slh_dsa_sha2_192f,
    'SLH-DSA-SHA2-256s': hash.slh_dsa_sha2_256s,
    'SLH-DSA-SHA2-256f': hash.slh_dsa_sha2_256f,
    'SLH-DSA-SHAKE-128s': hash.slh_dsa_shake_128s,
    'SLH-DSA-SHAKE-128f': hash.slh_dsa_shake_128f,
    'SLH-DSA-SHAKE-192s': hash.slh_dsa_shake_192s,
    'SLH-DSA-SHAKE-192f': hash.slh_dsa_shake_192f,
    'SLH-DSA-SHAKE-256s': hash.slh_dsa_shake_256s,
    'SLH-DSA-SHAKE-256f': hash.slh_dsa_shake_256f,
  };
}

/**
 * Pure ML-DSA (FIPS 204 algorithm 3) or pure SLH-DSA (FIPS 205 algorithm 24) with an empty context, the only form
 * that RFC 9881 and RFC 9909 allow in certificates and requests.
 */
export async function verifyPostQuantum(
  { name }: PostQuantum,
  key: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const signers = await library();
  const signer = signers[name as keyof typeof signers];
  if (signature.length !== signer.lengths.signature) return false;
  return signer.verify(signature, data, key);
}
