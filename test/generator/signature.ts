import { constants, createHash, sign as nodeSign } from 'node:crypto';
import { curveOf, scalarOf } from './curves.ts';
import { concat, context, fixedWidth, sequence, toNumber } from './der.ts';
import type { Key } from './keys.ts';
import { OID } from './oids.ts';
import { NULL, integer, oid, rawInteger } from './primitives.ts';

export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/**
 * How r and s are written. `luna-fixed`: as many octets as the curve's order, without the 00 pad, as Luna
 * firmware writes them, so they read as negative where the high bit is set. `padded`: always one 00 too many.
 */
export type EcdsaEncoding = 'der' | 'luna-fixed' | 'padded';

export type Scheme =
  | { readonly type: 'rsa-pkcs1'; readonly hash: HashName }
  /** Deterministic with salt length 0 only. */
  | { readonly type: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }
  | {
      readonly type: 'ecdsa';
      readonly hash: HashName;
      readonly encoding: EcdsaEncoding;
      /** Luna writes NULL where RFC 5758 section 3.2 wants nothing. */
      readonly nullParameters: boolean;
    }
  | { readonly type: 'ed25519' }
  | { readonly type: 'ed448' };

const RSA_OIDS: Readonly<Record<HashName, string>> = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

const ECDSA_OIDS: Readonly<Partial<Record<HashName, string>>> = {
  sha1: '1.2.840.10045.4.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};

const HASH_OIDS: Readonly<Record<HashName, string>> = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

/** RSASSA-PSS-params (RFC 4055 section 3.1) with every field written; any of them may be made odd. */
export function pssParameters(
  hash: HashName,
  mgfHash: HashName,
  saltLength: number,
  trailer = 1,
): Uint8Array {
  const hashAlgorithm = (name: HashName): Uint8Array => sequence(oid(HASH_OIDS[name]), NULL);
  return sequence(
    context(0, hashAlgorithm(hash)),
    context(1, sequence(oid(OID.mgf1), hashAlgorithm(mgfHash))),
    context(2, integer(saltLength)),
    trailer === 1 ? [] : context(3, integer(trailer)),
  );
}

/** AlgorithmIdentifier of a scheme. Throws for ECDSA with MD5, which has no identifier. */
export function algorithmOf(scheme: Scheme): Uint8Array {
  switch (scheme.type) {
    case 'rsa-pkcs1':
      return sequence(oid(RSA_OIDS[scheme.hash]), NULL);
    case 'rsa-pss':
      return sequence(oid(OID.rsaPss), pssParameters(scheme.hash, scheme.hash, scheme.saltLength));
    case 'ecdsa': {
      const identifier = ECDSA_OIDS[scheme.hash];
      if (!identifier) throw new Error(`no ecdsa-with-${scheme.hash}`);
      return sequence(oid(identifier), scheme.nullParameters ? NULL : []);
    }
    case 'ed25519':
    case 'ed448':
      return sequence(oid(OID[scheme.type]));
  }
}

/** ECDSA-Sig-Value of r and s; `width` is the octets of the curve's order. */
export function ecdsaSigValue(r: bigint, s: bigint, width: number, encoding: EcdsaEncoding): Uint8Array {
  const part = (value: bigint): Uint8Array => {
    switch (encoding) {
      case 'der':
        return integer(value);
      case 'luna-fixed':
        return rawInteger(fixedWidth(value, width));
      case 'padded':
        return rawInteger(fixedWidth(value, width + 1));
    }
  };
  return sequence(part(r), part(s));
}

/** r and s of an ECDSA-Sig-Value, read as unsigned however they are written. Both have fewer than 128 octets. */
export function ecdsaNumbers(value: Uint8Array): readonly [r: bigint, s: bigint] {
  const start = value[1]! < 0x80 ? 2 : 3;
  const end = start + 2 + value[start + 1]!;
  return [toNumber(value.subarray(start + 2, end)), toNumber(value.subarray(end + 2))];
}

function signEcdsa(key: Key, scheme: Extract<Scheme, { type: 'ecdsa' }>, message: Uint8Array): Uint8Array {
  const digest = new Uint8Array(createHash(scheme.hash).update(message).digest());
  // RFC 6979: the nonce is made from key and digest, so the same message gives the same octets.
  const compact = curveOf(key).sign(digest, scalarOf(key), {
    prehash: false,
    lowS: false,
    format: 'compact',
  });
  const width = compact.length / 2;
  const [r, s] = [toNumber(compact.subarray(0, width)), toNumber(compact.subarray(width))];
  return ecdsaSigValue(r, s, width, scheme.encoding);
}

function compute(key: Key, scheme: Scheme, message: Uint8Array): Uint8Array {
  switch (scheme.type) {
    case 'rsa-pkcs1':
      return new Uint8Array(nodeSign(scheme.hash, message, key.privateKey));
    case 'rsa-pss': {
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      const { saltLength } = scheme;
      return new Uint8Array(nodeSign(scheme.hash, message, { key: key.privateKey, padding, saltLength }));
    }
    case 'ecdsa':
      return signEcdsa(key, scheme, message);
    case 'ed25519':
    case 'ed448':
      return new Uint8Array(nodeSign(null, message, key.privateKey));
  }
}

const made = new Map<string, Uint8Array>();

/** Signature octets as they stand in signatureValue. Made once for each message, as RSA-4096 is slow and attacks share certificates. */
export function sign(key: Key, scheme: Scheme, message: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(message).digest('base64');
  const id = JSON.stringify([key.name, scheme, digest]);
  const signature = made.get(id) ?? compute(key, scheme, message);
  made.set(id, signature);
  return concat(signature);
}

export const RSA_SHA384: Scheme = { type: 'rsa-pkcs1', hash: 'sha384' };
export const RSA_SHA1: Scheme = { type: 'rsa-pkcs1', hash: 'sha1' };
/** As in the certificates that Luna firmware signs itself. */
export const LUNA_ECDSA: Scheme = {
  type: 'ecdsa',
  hash: 'sha384',
  encoding: 'luna-fixed',
  nullParameters: true,
};
/** As in the hardware origin and root certificates of the ECC chain, made by another program. */
export const FACTORY_ECDSA: Scheme = { type: 'ecdsa', hash: 'sha384', encoding: 'der', nullParameters: true };
