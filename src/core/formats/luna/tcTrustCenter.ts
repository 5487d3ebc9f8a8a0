import type { FoundPath } from '../../verify/vendorRules.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { isRsaAlgorithm } from '../../x509/rsaAlgorithms.ts';
import { roleOf } from './roles.ts';

/**
 * The TC-TrustCenter format: an RSA PKC of three certificates (documented by a CA's guide) that does not end at
 * the vendor's root. What it is made of is inferred: attested key, DAC, and a manufacturer's certificate.
 */
export function looksLikeTcTrustCenter({ path, attestation }: FoundPath): boolean {
  const attested = path[0]?.certificate;
  const top = path.at(-1);
  if (!attested || !top?.certificate || top.anchor !== null) return false;
  const { certificates } = attestation;
  const chrysalisRoles = certificates.some((certificate) =>
    ['hoc', 'mic', 'root'].includes(roleOf(certificate) ?? ''),
  );
  // A Chrysalis-ITS chain that was cut below its HOC names the HOC as the issuer.
  const cutChrysalis =
    attributeOf(top.certificate.issuer, COMMON_NAME)?.value === 'Hardware Origin Certificate';
  const linked = path.every(({ signature }) => signature === null || signature.status === 'valid');
  return (
    isRsaAlgorithm(attested.outerAlgorithm.oid) &&
    linked &&
    !chrysalisRoles &&
    !cutChrysalis &&
    certificates.length >= 2 &&
    certificates.length <= 4
  );
}
