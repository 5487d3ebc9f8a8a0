import { certificate } from '../certificate.ts';
import { curveOf } from '../curves.ts';
import { keyNamed } from '../keys.ts';
import type { KeyName } from '../keys.ts';
import { certificateOf, pkcFile } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { rsaChain } from '../lunaRsa.ts';
import { ecdsaNumbers, ecdsaSigValue } from '../signature.ts';
import { attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

/** One curve that WebCrypto computes, two that the library does: each has range checks of its own. */
const ISSUERS = [
  ['P-384', 'ec-hoc', 48],
  ['secp256k1', 'ec-secp256k1', 32],
  ['brainpoolP384r1', 'ec-brainpool384', 48],
] as const satisfies readonly (readonly [string, KeyName, number])[];

type Numbers = readonly [r: bigint, s: bigint];

/** What becomes of a sound r and s, given the order of the curve. */
const FORGED: readonly (readonly [what: string, forge: (sound: Numbers, order: bigint) => Numbers])[] = [
  ['r and s zero', () => [0n, 0n]],
  ['r zero, s one', () => [0n, 1n]],
  ['r one, s zero', () => [1n, 0n]],
  ['r zero and the right s', ([, s]) => [0n, s]],
  ['the right r and s zero', ([r]) => [r, 0n]],
  ['r and s equal to the order', (_, order) => [order, order]],
  ['r equal to the order and the right s', ([, s], order) => [order, s]],
  ['the right r and s equal to the order', ([r], order) => [r, order]],
  ['r above the order', ([, s], order) => [order + 1n, s]],
  ['s above the order', ([r], order) => [r, order + 1n]],
  ['the order added to the right r', ([r, s], order) => [r + order, s]],
  ['the order added to the right s', ([r, s], order) => [r, s + order]],
  ['r and s changed over', ([r, s]) => [s, r]],
];

function withNumbers(
  issuer: KeyName,
  octets: number,
  forge: (sound: Numbers, order: bigint) => Numbers,
): Uint8Array {
  const order = curveOf(keyNamed(issuer)).Point.Fn.ORDER;
  const tamperSignature = (signature: Uint8Array): Uint8Array => {
    const [r, s] = forge(ecdsaNumbers(signature), order);
    return ecdsaSigValue(r, s, octets, 'der');
  };
  return pkcFile(eccChain({ keys: { hoc: issuer }, change: { pkc: { tamperSignature } } }));
}

const ecdsa: readonly Attack[] = ISSUERS.flatMap(([curve, issuer, octets]) => [
  ...FORGED.map(([what, forge]) =>
    attack(
      `ecc: ${what}, on ${curve}`,
      'r and s lie between 1 and the order less 1; a verifier that does not look may accept anything (CVE-2022-21449).',
      () => withNumbers(issuer, octets, forge),
      failed('PKC203'),
    ),
  ),
  attack(
    `ecc: s taken from the order, on ${curve}`,
    'Of two signatures with one r both are good (SEC 1 section 4.1.4): only who knows one can make the other.',
    () => withNumbers(issuer, octets, ([r, s], order) => [r, order - s]),
    verified(),
  ),
]);

const others: readonly Attack[] = [
  attack(
    'rsa: empty signature',
    'No octets are no signature.',
    () => pkcFile(rsaChain({ change: { pkc: { tamperSignature: () => new Uint8Array() } } })),
    failed('PKC109'),
  ),
  attack(
    'ecc: signature of another certificate',
    'A good signature of the right key, over something else.',
    () => {
      const other = certificateOf(eccChain(), 'pkc').spec;
      const sound = certificate({ ...other, serial: Uint8Array.of(7) });
      // signatureValue is the last element: BIT STRING header 2, unused bits 1, ECDSA-Sig-Value 102.
      return pkcFile(eccChain({ change: { pkc: { tamperSignature: () => sound.slice(-102) } } }));
    },
    failed('PKC203'),
  ),
  attack(
    'ecc: signature by a key on another curve',
    'The issuer has a P-384 key; the signature was made on P-256.',
    () => pkcFile(eccChain({ change: { pkc: { signer: 'ec-p256-other' } } })),
    failed('PKC203'),
  ),
];

/** Signatures that nobody made, or made for something else. */
export const SIGNATURE_ATTACKS: readonly Attack[] = [...ecdsa, ...others];
