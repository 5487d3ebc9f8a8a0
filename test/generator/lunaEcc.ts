import { CERTIFICATE_DEFAULTS } from './certificate.ts';
import type { CertificateSpec } from './certificate.ts';
import { hex } from './der.ts';
import {
  KEY_USAGE,
  authorityKeyIdentifier,
  basicConstraints,
  certificatePolicies,
  extendedKeyUsage,
  keyUsage,
  luna,
  subjectKeyIdentifier,
} from './extensions.ts';
import { keyNamed } from './keys.ts';
import type { KeyName } from './keys.ts';
import { HSM_SERIAL, buildChain, hocSerial, keyIdentifier, ouid, u32LittleEndian } from './luna.ts';
import type { Chain, ChainOverrides, Role } from './luna.ts';
import { name } from './name.ts';
import type { NamePart } from './name.ts';
import { time } from './primitives.ts';
import { FACTORY_ECDSA, LUNA_ECDSA } from './signature.ts';

/**
 * `standard` is the form of the vendor's sample (roles .13 .15 .14). The vendor's PKCS#11 headers allow the
 * others, of which no sample is public: `dac` (.13 .12 .15 .14) and `separate-root` (.13 .15 .14 .1).
 */
export type EccVariant = 'standard' | 'dac' | 'separate-root';

export interface EccOverrides extends ChainOverrides {
  readonly variant?: EccVariant;
}

const MAKER: readonly NamePart[] = [
  ['country', 'XX'],
  ['organization', 'PKC Inspector Samples'],
];

const OUTER_ROOT = name(...MAKER, ['commonName', 'PKC Inspector Sample ECC Root']);

export const ECC_NAMES = {
  // The space at the end of the common name stands in genuine files too.
  root: name(
    ...MAKER,
    ['organizationalUnit', 'Sample Manufacturer Integrity ECC'],
    ['commonName', 'PKC Inspector Sample ECC Integrity Module '],
  ),
  hoc: (hsmSerial: number) =>
    name(...MAKER, ['organizationalUnit', 'Luna Module Hardware Origin'], ['commonName', `${hsmSerial}`]),
  dac: (hsmSerial: number) =>
    name(...MAKER, ['organizationalUnit', 'Luna Module Device'], ['commonName', `Luna K7-${hsmSerial}`]),
  pkc: (ouidHex: string) =>
    name(
      ['organization', 'PKC Inspector Samples'],
      ['organizationalUnit', 'Luna Module'],
      ['commonName', ouidHex],
    ),
} as const;

const ISSUER_USAGE = keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.crlSign);
const ROOT_USAGE = keyUsage(KEY_USAGE.digitalSignature, KEY_USAGE.keyCertSign, KEY_USAGE.crlSign);

/** All certificates have their issuer's dates, so the attested key's notBefore is not its birthday. */
const VALIDITY = { notBefore: time('utc', '100812152306Z'), notAfter: time('utc', '490812152306Z') };

/** The extensions that every certificate of the chain starts with, in Luna's order. */
function start(role: number, subjectKey: KeyName, issuerKey: KeyName): Uint8Array[] {
  return [
    extendedKeyUsage([role]),
    authorityKeyIdentifier(keyIdentifier(issuerKey)),
    subjectKeyIdentifier(keyIdentifier(subjectKey)),
  ];
}

/**
 * A PKC chain in Luna's ECC form, with every departure from the rules that the vendor's sample has: NULL
 * after ecdsa-with-SHA384, a negative INTEGER in the attested certificate's signature, a root without
 * basicConstraints, names that end in a space.
 */
export function eccChain(overrides: EccOverrides = {}): Chain {
  const hsmSerial = overrides.hsmSerial ?? HSM_SERIAL;
  const variant = overrides.variant ?? 'standard';
  const keys = {
    pkc: 'ec-p256',
    dac: 'ec-dac',
    hoc: 'ec-hoc',
    mic: 'ec-mic',
    root: 'ec-root',
    ...overrides.keys,
  } as const;
  const names = {
    root: ECC_NAMES.root,
    hoc: ECC_NAMES.hoc(hsmSerial),
    dac: ECC_NAMES.dac(hsmSerial),
    pkc: ECC_NAMES.pkc(Buffer.from(ouid(hsmSerial)).toString('hex')),
  };
  const common = { ...CERTIFICATE_DEFAULTS, ...VALIDITY, scheme: LUNA_ECDSA };
  const pkcIssuer = variant === 'dac' ? 'dac' : 'hoc';
  const hocIssuer = variant === 'separate-root' ? 'mic' : 'root';
  const serialExtension = luna(1, u32LittleEndian(hsmSerial));

  const pkc: CertificateSpec = {
    ...common,
    // Chosen so that r or s has its high bit set and reads as negative.
    serial: hex('00e1b2c3d4e5f60701'),
    issuer: names[pkcIssuer],
    subject: names.pkc,
    spki: keyNamed(keys.pkc).spki,
    signer: keys[pkcIssuer],
    extensions: [
      ...start(13, keys.pkc, keys[pkcIssuer]),
      keyUsage(KEY_USAGE.digitalSignature),
      serialExtension,
    ],
  };
  const dac: CertificateSpec = {
    ...common,
    serial: hex('00e2b2c3d4e5f60702'),
    issuer: names.hoc,
    subject: names.dac,
    spki: keyNamed(keys.dac).spki,
    signer: keys.hoc,
    extensions: [...start(12, keys.dac, keys.hoc), ISSUER_USAGE, serialExtension, basicConstraints(true)],
  };
  const hoc: CertificateSpec = {
    ...common,
    scheme: FACTORY_ECDSA,
    serial: hocSerial(hsmSerial),
    issuer: names.root,
    subject: names.hoc,
    spki: keyNamed(keys.hoc).spki,
    signer: keys[hocIssuer],
    extensions: [
      ...start(15, keys.hoc, keys[hocIssuer]),
      ISSUER_USAGE,
      luna(6, hex('00000000')),
      luna(7, hex('0a000000')),
      basicConstraints(true),
    ],
  };
  const top = {
    ...common,
    scheme: FACTORY_ECDSA,
    serial: hex('09900000000000'),
    subject: names.root,
  };
  const selfSigned: CertificateSpec = {
    ...top,
    issuer: names.root,
    spki: keyNamed(keys.root).spki,
    signer: keys.root,
    extensions: [...start(14, keys.root, keys.root), certificatePolicies('2.999.7.1'), ROOT_USAGE],
  };
  const mic: CertificateSpec = {
    ...top,
    issuer: OUTER_ROOT,
    spki: keyNamed(keys.mic).spki,
    signer: keys.root,
    extensions: [...start(14, keys.mic, keys.root), ISSUER_USAGE, basicConstraints(true)],
  };
  const outerRoot: CertificateSpec = {
    ...selfSigned,
    serial: hex('09900000000001'),
    issuer: OUTER_ROOT,
    subject: OUTER_ROOT,
    extensions: [...start(1, keys.root, keys.root), ROOT_USAGE, basicConstraints(true)],
  };

  const specs: Record<EccVariant, readonly (readonly [Role, CertificateSpec])[]> = {
    standard: [
      ['pkc', pkc],
      ['hoc', hoc],
      ['root', selfSigned],
    ],
    dac: [
      ['pkc', pkc],
      ['dac', dac],
      ['hoc', hoc],
      ['root', selfSigned],
    ],
    'separate-root': [
      ['pkc', pkc],
      ['hoc', hoc],
      ['mic', mic],
      ['root', outerRoot],
    ],
  };
  return buildChain(specs[variant], overrides);
}
