import type { SignatureResult } from '../crypto/verifySignature.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { type KeysCompared, compareKeys } from './compareKeys.ts';
import type { KeyHolder } from './keyHolder.ts';
import { provePossession } from './possession.ts';

/** The attested key beside that of a holder; `attested` is null where the attestation has none, or several. */
export async function compareHolder(attested: PublicKey | null, { key }: KeyHolder): Promise<KeysCompared> {
  if (attested === null) return { status: 'incomparable', reason: { code: 'no-attested-key' } };
  if ('problem' in key)
    return { status: 'incomparable', reason: { code: 'compared-key-unreadable', problem: key.problem } };
  return compareKeys(attested, key);
}

/** How the signature of a request under its own key fares; null for what its holder did not sign. */
export async function signatureOf({ request }: KeyHolder): Promise<SignatureResult | null> {
  return request === null ? null : provePossession(request);
}
