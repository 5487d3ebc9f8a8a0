/** Object identifiers that the generator writes. */
export const OID = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  envelopedData: '1.2.840.113549.1.7.3',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  mgf1: '1.2.840.113549.1.1.8',
  ecPublicKey: '1.2.840.10045.2.1',
  p224: '1.3.132.0.33',
  p256: '1.2.840.10045.3.1.7',
  p384: '1.3.132.0.34',
  p521: '1.3.132.0.35',
  secp256k1: '1.3.132.0.10',
  brainpool256: '1.3.36.3.3.2.8.1.1.7',
  brainpool384: '1.3.36.3.3.2.8.1.1.11',
  brainpool512: '1.3.36.3.3.2.8.1.1.13',
  ed25519: '1.3.101.112',
  ed448: '1.3.101.113',
  country: '2.5.4.6',
  state: '2.5.4.8',
  locality: '2.5.4.7',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
  email: '1.2.840.113549.1.9.1',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  extensionRequest: '1.2.840.113549.1.9.14',
} as const;

/** 1.3.6.1.4.1.12383: the arc of Chrysalis-ITS, the maker of the first Luna HSMs. */
export const LUNA_ARC = '1.3.6.1.4.1.12383';

/** Extended key usage of a role: 1 root, 7 MIC, 8 HOC, 12 DAC, 13 PKC, 14 ECC integrity, 15 ECC hardware origin. */
export function lunaUsage(role: number): string {
  return `${LUNA_ARC}.1.${role}`;
}

/** Private extension 1.3.6.1.4.1.12383.2.x. */
export function lunaExtension(number: number): string {
  return `${LUNA_ARC}.2.${number}`;
}
