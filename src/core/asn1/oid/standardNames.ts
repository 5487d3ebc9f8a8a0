import { OID_LIST } from './oidList.ts';

/** Names where the kept list has none or another than the standard. As their standards write them (RFC 5280, 5652, 8017, 5480, 5758, 8410, NIST). */
const NAMES: Readonly<Record<string, string>> = {
  '0.9.2342.19200300.100.1.1': 'userId',
  '1.2.840.10040.4.1': 'id-dsa',
  '1.2.840.10040.4.3': 'id-dsa-with-sha1',
  '1.2.840.10045.2.1': 'id-ecPublicKey',
  '1.2.840.10045.3.1.7': 'secp256r1 (P-256)',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1',
  '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.2.840.113549.1.1.7': 'id-RSAES-OAEP',
  '1.2.840.113549.1.1.8': 'id-mgf1',
  '1.2.840.113549.1.1.10': 'id-RSASSA-PSS',
  '1.2.840.113549.1.1.15': 'sha512-224WithRSAEncryption',
  '1.2.840.113549.1.1.16': 'sha512-256WithRSAEncryption',
  '1.2.840.113549.1.7.1': 'id-data',
  '1.2.840.113549.1.7.2': 'id-signedData',
  '1.2.840.113549.1.7.3': 'id-envelopedData',
  '1.2.840.113549.1.7.5': 'id-digestedData',
  '1.2.840.113549.1.7.6': 'id-encryptedData',
  '1.2.840.113549.1.9.16.1.2': 'id-ct-authData',
  '1.2.840.113549.1.9.16.1.4': 'id-ct-TSTInfo',
  '1.2.840.113549.1.9.16.1.23': 'id-ct-authEnvelopedData',
  '1.2.840.113549.1.9.16.2.59': 'id-aa-attestation',
  '1.3.101.110': 'id-X25519',
  '1.3.101.111': 'id-X448',
  '1.3.101.112': 'id-Ed25519',
  '1.3.101.113': 'id-Ed448',
  '1.3.132.0.33': 'secp224r1 (P-224)',
  '1.3.132.0.34': 'secp384r1 (P-384)',
  '1.3.132.0.35': 'secp521r1 (P-521)',
  '1.3.6.1.5.5.7.1.1': 'id-pe-authorityInfoAccess',
  '1.3.6.1.5.5.7.1.11': 'id-pe-subjectInfoAccess',
  '1.3.6.1.5.5.7.2.1': 'id-qt-cps',
  '1.3.6.1.5.5.7.2.2': 'id-qt-unotice',
  '1.3.6.1.5.5.7.3.1': 'id-kp-serverAuth',
  '1.3.6.1.5.5.7.3.2': 'id-kp-clientAuth',
  '1.3.6.1.5.5.7.3.3': 'id-kp-codeSigning',
  '1.3.6.1.5.5.7.3.4': 'id-kp-emailProtection',
  '1.3.6.1.5.5.7.3.8': 'id-kp-timeStamping',
  '1.3.6.1.5.5.7.3.9': 'id-kp-OCSPSigning',
  '1.3.6.1.5.5.7.48.1': 'id-ad-ocsp',
  '1.3.6.1.5.5.7.48.2': 'id-ad-caIssuers',
  '1.3.6.1.4.1.311.2.1.14': 'Microsoft CERT_EXTENSIONS (requested extensions)',
  '1.3.6.1.4.1.311.2.1.21': 'Microsoft individual code signing',
  '1.3.6.1.4.1.311.2.1.22': 'Microsoft commercial code signing',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionCountryName',
  '2.23.140.1.3': 'CA/Browser Forum EV code signing',
  '2.23.140.1.4.1': 'CA/Browser Forum code signing',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.3.10': 'id-ecdsa-with-sha3-256',
  '2.16.840.1.101.3.4.3.11': 'id-ecdsa-with-sha3-384',
  '2.16.840.1.101.3.4.3.12': 'id-ecdsa-with-sha3-512',
  '2.16.840.1.101.3.4.3.14': 'id-rsassa-pkcs1-v1-5-with-sha3-256',
  '2.16.840.1.101.3.4.3.15': 'id-rsassa-pkcs1-v1-5-with-sha3-384',
  '2.16.840.1.101.3.4.3.16': 'id-rsassa-pkcs1-v1-5-with-sha3-512',
  '2.16.840.1.101.3.4.3.17': 'id-ml-dsa-44',
  '2.16.840.1.101.3.4.3.18': 'id-ml-dsa-65',
  '2.16.840.1.101.3.4.3.19': 'id-ml-dsa-87',
  '2.16.840.1.101.3.4.3.20': 'id-slh-dsa-sha2-128s',
  '2.16.840.1.101.3.4.3.21': 'id-slh-dsa-sha2-128f',
  '2.16.840.1.101.3.4.3.22': 'id-slh-dsa-sha2-192s',
  '2.16.840.1.101.3.4.3.23': 'id-slh-dsa-sha2-192f',
  '2.16.840.1.101.3.4.3.24': 'id-slh-dsa-sha2-256s',
  '2.16.840.1.101.3.4.3.25': 'id-slh-dsa-sha2-256f',
  '2.16.840.1.101.3.4.3.26': 'id-slh-dsa-shake-128s',
  '2.16.840.1.101.3.4.3.27': 'id-slh-dsa-shake-128f',
  '2.16.840.1.101.3.4.3.28': 'id-slh-dsa-shake-192s',
  '2.16.840.1.101.3.4.3.29': 'id-slh-dsa-shake-192f',
  '2.16.840.1.101.3.4.3.30': 'id-slh-dsa-shake-256s',
  '2.16.840.1.101.3.4.3.31': 'id-slh-dsa-shake-256f',
  '2.16.840.1.101.3.4.3.32': 'id-hash-ml-dsa-44-with-sha512',
  '2.16.840.1.101.3.4.3.33': 'id-hash-ml-dsa-65-with-sha512',
  '2.16.840.1.101.3.4.3.34': 'id-hash-ml-dsa-87-with-sha512',
};

/** The list by dotted identifier; read on the first question. */
let listed: ReadonlyMap<string, string> | null = null;

function readList(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of OID_LIST.trim().split('\n')) {
    const [arc, ...members] = line.split('|');
    for (const member of members) {
      const colon = member.indexOf(':');
      names.set(`${arc}.${member.slice(0, colon)}`, member.slice(colon + 1));
    }
  }
  return names;
}

/** Name that a standard or the kept list gives a dotted object identifier; null where none does. */
export function standardName(dotted: string): string | null {
  if (Object.hasOwn(NAMES, dotted)) return NAMES[dotted]!;
  listed ??= readList();
  return listed.get(dotted) ?? null;
}
