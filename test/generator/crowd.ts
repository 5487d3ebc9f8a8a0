import { brainpoolP512r1 } from '@noble/curves/misc.js';
import { p384 } from '@noble/curves/nist.js';
import { certificate } from './certificate.ts';
import type { CertificateSpec } from './certificate.ts';
import { fixedWidth, hex } from './der.ts';
import { OID } from './oids.ts';
import { ecSpki, oddModulus, rsaSpki } from './spki.ts';

/** An RSA-4096 key that nobody has the private part of, another one for each number. */
export function nobodysRsaKey(number: number): Uint8Array {
  return rsaSpki(oddModulus(4096, number), 65537n);
}

/** A key on P-384, another one for each number. */
export function someEcKey(number: number): Uint8Array {
  return ecSpki(OID.p384, p384.Point.BASE.multiply(BigInt(number + 2)).toBytes(false));
}

/** A key on brainpoolP512r1, another one for each number. */
export function someBrainpoolKey(number: number): Uint8Array {
  return ecSpki(OID.brainpool512, brainpoolP512r1.Point.BASE.multiply(BigInt(number + 2)).toBytes(false));
}

/**
 * Certificates with one name, each with a serial number and a key of its own, so that none can be told to be
 * wrong but by a signature check of its own. Their own signatures are not renewed and do not verify.
 */
export function crowd(
  spec: CertificateSpec,
  count: number,
  keyOf: (number: number) => Uint8Array,
): readonly Uint8Array[] {
  const spki = keyOf(0);
  const template = certificate({ ...spec, serial: hex('7f000000'), spki });
  const serialAt = Buffer.from(template).indexOf(hex('02047f000000')) + 2;
  const spkiAt = Buffer.from(template).indexOf(spki);
  return Array.from({ length: count }, (_, i) => {
    const copy = Uint8Array.from(template);
    const key = keyOf(i);
    if (key.length !== spki.length) throw new Error('keys of two sizes');
    copy.set(fixedWidth(0x40000000n + BigInt(i), 4), serialAt);
    copy.set(key, spkiAt);
    return copy;
  });
}
