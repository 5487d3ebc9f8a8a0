import { totalLength } from '../asn1/index/asn1Index.ts';
import { isoSeconds } from '../asn1/value/time.ts';
import { type Claim, type ClaimPlace, claim } from '../model/claim.ts';
import type { Certificate } from '../x509/certificate.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { Path } from './path.ts';

export interface VerifiedClaimsInput {
  readonly attested: Certificate;
  readonly path: Path;
  /** As `isIntegrityProven` gives it. */
  readonly proven: boolean;
  readonly at: Date;
  /** File that holds the attested key as well; null where none was compared, or it does not match. */
  readonly sameKeyAs: string | null;
}

/** What signatures prove. Without a proven chain nothing is verified: even the key is then only what the file says. */
export function verifiedClaims({ attested, path, proven, at, sameKeyAs }: VerifiedClaimsInput): Claim[] {
  const { signatureNode, validity, publicKey } = attested;
  const standing = proven ? 'verified' : 'stated';
  const place = (node: number): ClaimPlace => placeOf(attested, node);
  const key = keySummary(publicKey);
  const claims = [claim('attested-key', { key, proven }, { standing, place: place(publicKey.node) })];
  if (!proven) return claims;
  const anchor = path.at(-1)!.anchor!.name;
  const signatures = path.length - 1;
  claims.push(
    claim('signed-under', { anchor, signatures }, { standing, place: place(signatureNode) }),
    claim('valid-at', { at: isoSeconds(at) }, { standing, place: place(validity.node) }),
  );
  if (sameKeyAs !== null)
    claims.push(claim('same-key', { file: sameKeyAs }, { standing, place: place(publicKey.node) }));
  return claims;
}

function placeOf({ index }: Certificate, node: number): ClaimPlace {
  return { node, offset: index.offset[node]!, length: totalLength(index, node) };
}
