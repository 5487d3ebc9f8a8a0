import { createHash } from 'node:crypto';
import { crowd, someBrainpoolKey } from '../crowd.ts';
import { concat, fixedWidth, hex, sequence } from '../der.ts';
import { certificateOf, pkcFile } from '../luna.ts';
import type { ChainOverrides } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { rsaChain } from '../lunaRsa.ts';
import { OID } from '../oids.ts';
import { postQuantumSigner } from '../postQuantum.ts';
import { bitString, oid } from '../primitives.ts';
import { FACTORY_ECDSA, ecdsaSigValue } from '../signature.ts';
import { INFINITY, ecPoint, ecSpki, oddModulus, rsaNumbers, rsaSpki } from '../spki.ts';
import { flipBit } from '../tamper.ts';
import { attack, failed } from './attack.ts';
import type { Attack } from './attack.ts';

/** PKCS#1 v1.5 padding of a SHA-384 digest: the signature of a key with e = 1 (RFC 8017 section 9.2). */
function bareEncoding(message: Uint8Array, octets: number): Uint8Array {
  const digest = new Uint8Array(createHash('sha384').update(message).digest());
  const info = concat(hex('3041300d060960864801650304020205000430'), digest);
  return concat(hex('0001'), new Uint8Array(octets - info.length - 3).fill(0xff), hex('00'), info);
}

function dacWithKey(spki: Uint8Array, more: ChainOverrides['change'] = {}): Uint8Array {
  return pkcFile(rsaChain({ change: { ...more, dac: { spki } } }));
}

function hocWithKey(spki: Uint8Array, more: ChainOverrides['change'] = {}): Uint8Array {
  return pkcFile(eccChain({ change: { ...more, hoc: { spki } } }));
}

/** A proof that names an issuer of which the file has 64, with a key of its own each. */
function pkcBelowCrowd(
  algorithm: Uint8Array,
  keyOf: (number: number) => Uint8Array,
  signature: Uint8Array,
): Uint8Array {
  const chain = rsaChain({
    change: {
      pkc: { innerAlgorithm: algorithm, outerAlgorithm: algorithm, tamperSignature: () => signature },
    },
  });
  const issuers = crowd(certificateOf(chain, 'dac').spec, 64, keyOf);
  return pkcFile(chain, { omit: ['dac', 'hoc', 'mic', 'root'], after: issuers });
}

/** SLH-DSA-SHAKE-256f: the slowest to check. */
const SLH_DSA = sequence(oid('2.16.840.1.101.3.4.3.31'));
const someSlhDsaKey = (number: number): Uint8Array =>
  sequence(SLH_DSA, bitString(new Uint8Array(64).fill(number + 1)));
const ECDSA_SHA512 = sequence(oid('1.2.840.10045.4.3.4'));

const { modulus, exponent } = rsaNumbers('rsa-dac');

/** Issuers with keys that are too weak, or that no generator makes. */
export const KEY_ATTACKS: readonly Attack[] = [
  attack(
    'rsa: DAC with an RSA-1024 key',
    'The signatures are right, but such a key can be broken.',
    () => pkcFile(rsaChain({ keys: { dac: 'rsa-1024' } })),
    failed('PKC213'),
  ),
  attack(
    'ecc: HOC with a P-224 key',
    "An issuer's curve must have 256 bits at least.",
    () => pkcFile(eccChain({ keys: { hoc: 'ec-p224' }, change: { pkc: { scheme: { ...FACTORY_ECDSA } } } })),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with e = 1',
    'Then everybody can sign: the signature is the padded digest itself.',
    () => dacWithKey(rsaSpki(modulus, 1n), { pkc: { tamperSignature: (_, tbs) => bareEncoding(tbs, 512) } }),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with an even exponent',
    'No RSA key has one.',
    () => dacWithKey(rsaSpki(modulus, 2n)),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with an even modulus',
    'It is no product of two odd primes.',
    () => dacWithKey(rsaSpki(modulus + 1n, exponent)),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with a modulus of 16,384 bits',
    'Larger than any genuine key: the work of a check must be bounded.',
    () =>
      dacWithKey(rsaSpki(oddModulus(16384, 0), exponent), {
        pkc: { tamperSignature: () => fixedWidth(oddModulus(16380, 0), 2048) },
      }),
    failed('PKC203'),
  ),
  attack(
    'rsa: DAC with a modulus of 16,392 bits',
    'An octet more than every host computes with.',
    () =>
      dacWithKey(rsaSpki(oddModulus(16392, 0), exponent), {
        pkc: { tamperSignature: () => fixedWidth(oddModulus(16380, 0), 2049) },
      }),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with a modulus of 65,544 bits',
    'An octet more than is read of a modulus.',
    () =>
      dacWithKey(rsaSpki(oddModulus(65544, 0), exponent), {
        pkc: { tamperSignature: () => fixedWidth(oddModulus(65530, 0), 8193) },
      }),
    failed('PKC109'),
  ),
  attack(
    'rsa: DAC with an exponent of 4,096 bits',
    'The same by way of the exponent.',
    () => dacWithKey(rsaSpki(modulus, modulus - 2n)),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with modulus zero',
    'Not a number to compute with.',
    () => dacWithKey(rsaSpki(0n, exponent)),
    failed('PKC213'),
  ),
  attack(
    'ecc: HOC whose point is not on the curve',
    'A key that no honest generator makes.',
    () => hocWithKey(ecSpki(OID.p384, flipBit(ecPoint('ec-hoc', 48), -1))),
    failed('PKC213'),
  ),
  attack(
    'ecc: HOC with the point at infinity',
    'With it some signatures verify for every message.',
    () => hocWithKey(ecSpki(OID.p384, INFINITY)),
    failed('PKC213'),
  ),
  attack(
    'ecc: HOC whose point has octets missing',
    'A key that cannot be read.',
    () => hocWithKey(ecSpki(OID.p384, ecPoint('ec-hoc', 48).slice(0, -1))),
    failed('PKC213'),
  ),
  attack(
    'ecc: HOC on a curve that nobody knows',
    'A check that did not run must count as failed.',
    () => hocWithKey(ecSpki('2.999.7.3', ecPoint('ec-hoc', 48))),
    failed('PKC218'),
  ),
  attack(
    'ecc: HOC whose P-384 key is said to be on brainpoolP384r1',
    'The widths agree; the curve does not.',
    () => hocWithKey(ecSpki(OID.brainpool384, ecPoint('ec-hoc', 48))),
    failed('PKC213'),
  ),
  attack(
    'rsa: DAC with an ML-DSA-65 key, and the proof well signed with it',
    'No Luna HSM has such an issuer, so the signature is not computed; what is not computed counts as failed.',
    () => {
      const { algorithm, sign, spki } = postQuantumSigner('ML-DSA-65');
      return dacWithKey(spki, {
        pkc: {
          innerAlgorithm: algorithm,
          outerAlgorithm: algorithm,
          tamperSignature: (_, tbs) => sign(tbs),
        },
      });
    },
    failed('PKC218'),
  ),
  attack(
    'rsa: 64 candidates with SLH-DSA keys',
    'Each check would take as long as 50 others.',
    () => pkcBelowCrowd(SLH_DSA, someSlhDsaKey, new Uint8Array(49_856).fill(1)),
    failed('PKC218'),
  ),
  attack(
    'rsa: 64 candidates with keys on brainpoolP512r1',
    'A library computes them, so each counts for several checks.',
    () => pkcBelowCrowd(ECDSA_SHA512, someBrainpoolKey, ecdsaSigValue(3n ** 300n, 5n ** 200n, 64, 'der')),
    failed('PKC219'),
  ),
];
