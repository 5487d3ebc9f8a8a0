import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { elementAt } from './tlvReader.ts';

/** By the content octets of the algorithm's OID, in hex. Names of hashes are those of node:crypto; null: the algorithm has its own. */
const HASHES: Readonly<Record<string, string | null>> = {
  '2a864886f70d010104': 'md5',
  '2a864886f70d010105': 'sha1',
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a8648ce3d0401': 'sha1',
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
  '2b6570': null,
  '2b6571': null,
};
const PSS = '2a864886f70d01010a';
const PSS_HASHES: Readonly<Record<string, string>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};

/** r and s, read as unsigned whichever way they are encoded, with the width of the curve's order. */
function unsignedPair(signature: Uint8Array, width: number): Buffer {
  return Buffer.concat(
    [0, 1].map((part) => {
      const padded = Buffer.concat([Buffer.alloc(width), elementAt(signature, 0, part).content]);
      return padded.subarray(-width);
    }),
  );
}

const WIDTHS: Readonly<Record<string, number>> = {
  secp224r1: 28,
  prime256v1: 32,
  secp256k1: 32,
  brainpoolP256r1: 32,
  secp384r1: 48,
  brainpoolP384r1: 48,
  brainpoolP512r1: 64,
  secp521r1: 66,
};

/** Whether a signed SEQUENCE { toBeSigned, algorithm, signature } verifies, computed by OpenSSL through node:crypto. */
export function isSignedBy(signed: Uint8Array, issuer: KeyObject): boolean {
  const tbs = elementAt(signed, 0, 0).whole;
  const signature = elementAt(signed, 0, 2).content.subarray(1);
  const algorithm = elementAt(signed, 0, 1, 0).content.toString('hex');
  if (algorithm === PSS) {
    const hash = PSS_HASHES[elementAt(signed, 0, 1, 1, 0, 0, 0).content.toString('hex')];
    const saltLength = elementAt(signed, 0, 1, 1, 2, 0).content.readUInt8();
    return verify(
      hash,
      tbs,
      { key: issuer, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
      signature,
    );
  }
  const hash = HASHES[algorithm];
  if (hash === undefined) throw new Error(`algorithm ${algorithm}`);
  const width = WIDTHS[issuer.asymmetricKeyDetails?.namedCurve ?? ''];
  return width === undefined
    ? verify(hash, tbs, issuer, signature)
    : verify(hash, tbs, { key: issuer, dsaEncoding: 'ieee-p1363' }, unsignedPair(signature, width));
}
