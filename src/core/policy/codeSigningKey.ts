import { type Finding, finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { JudgedKey } from '../model/values/policyFindingValues.ts';
import type { PublicKey } from '../x509/publicKey.ts';

/** CSBR section 6.1.5.2. */
const MIN_RSA_BITS = 3072;
const CURVES: readonly string[] = ['P-256', 'P-384', 'P-521'];

/** CSBR section 6.1.6: what the exponent should lie between. */
const MIN_EXPONENT = 2n ** 16n + 1n;
const MAX_EXPONENT = 2n ** 256n - 1n;

/** Rules for the key of a code-signing certificate (CSBR sections 6.1.5.2 and 6.1.6) that this one breaks. */
export function codeSigningKeyFindings(key: PublicKey, holder: JudgedKey['holder'], place: Place): Finding[] {
  const { material, algorithm, bits, curve } = key;
  if (material.type === 'rsa')
    return [...rsaSize(bits!, holder, place), ...rsaNumbers(material, holder, place)];
  if (curve !== null && CURVES.includes(curve)) return [];
  const what =
    curve === null ? ({ because: 'kind', algorithm } as const) : ({ because: 'curve', curve } as const);
  return [finding('PKC501', { holder, ...what, allowed: CURVES }, place)];
}

function rsaSize(bits: number, holder: JudgedKey['holder'], place: Place): Finding[] {
  if (bits >= MIN_RSA_BITS) return [];
  return [finding('PKC501', { holder, because: 'size', bits, least: MIN_RSA_BITS }, place)];
}

function rsaNumbers(
  { n, e }: { readonly n: bigint; readonly e: bigint },
  holder: JudgedKey['holder'],
  place: Place,
): Finding[] {
  if (n % 2n === 0n) return [finding('PKC502', { holder, part: 'modulus' }, place)];
  const exponent = String(e);
  if (e < 3n || e % 2n === 0n) return [finding('PKC502', { holder, part: 'exponent', exponent }, place)];
  if (e >= MIN_EXPONENT && e <= MAX_EXPONENT) return [];
  return [finding('PKC503', { holder, exponent }, place)];
}
