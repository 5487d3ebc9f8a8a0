import { malformedKeyProblem } from '../crypto/issuerKey.ts';
import { type SignatureResult, verifySignature } from '../crypto/verifySignature.ts';
import type { CertificationRequest } from '../x509/request.ts';

/**
 * Whether a request is signed with the private key of the public key in it (RFC 2986 section 3): its maker holds the
 * key. Never throws.
 */
export async function provePossession(request: CertificationRequest): Promise<SignatureResult> {
  const { index, key, algorithm, info, signatureNode, signature } = request;
  if ('problem' in key) return { status: 'unsupported', reason: key.problem };
  const malformed = malformedKeyProblem(key);
  if (malformed !== null) return { status: 'refused', reason: malformed };
  return verifySignature({ index, algorithm, data: info, signatureNode, signature }, key);
}
