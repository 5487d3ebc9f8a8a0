import { CERTIFICATE_DEFAULTS } from './certificate.ts';
import type { CertificateSpec } from './certificate.ts';
import { hex } from './der.ts';
import { KEY_USAGE, basicConstraints, extendedKeyUsage, keyUsage, luna } from './extensions.ts';
import { keyNamed } from './keys.ts';
import { HSM_SERIAL, buildChain, hocSerial, ouid, u32LittleEndian } from './luna.ts';
import type { Chain, ChainOverrides, Role } from './luna.ts';
import { name } from './name.ts';
import type { NamePart } from './name.ts';
import { time } from './primitives.ts';
import { RSA_SHA1, RSA_SHA384 } from './signature.ts';

const PLACE: readonly NamePart[] = [
  ['country', 'XX'],
  ['state', 'Sample State'],
  ['locality', 'Sample Town'],
];

export const RSA_NAMES = {
  root: name(
    ...PLACE,
    ['organization', 'PKC Inspector Samples'],
    ['commonName', 'PKC Inspector Sample Root'],
  ),
  mic: name(
    ...PLACE,
    ['organization', 'PKC Inspector Samples'],
    ['organizationalUnit', 'Sample Engineering'],
    ['commonName', 'PKC Inspector Sample Mfg Integrity Certificate x1'],
  ),
  // As in genuine files, it names no device: all hardware origin certificates of one maker have one subject.
  hoc: name(['commonName', 'Hardware Origin Certificate']),
  dac: (hsmSerial: number) =>
    name(
      ['country', 'XX'],
      ['organization', 'PKC Inspector Samples'],
      ['organizationalUnit', 'Sample DeviceAuthenticationCertificate'],
      ['commonName', `Luna K7-${hsmSerial}`],
    ),
  pkc: (ouidHex: string) => name(['organizationalUnit', 'Sample Proof of Origin'], ['commonName', ouidHex]),
} as const;

const ISSUER_USAGE = keyUsage(KEY_USAGE.keyCertSign, KEY_USAGE.crlSign);

/** Runs on after the root, which ends on 2049-01-01, as the genuine chain does. */
const VALIDITY = { notBefore: time('utc', '200301000000Z'), notAfter: time('utc', '490505000000Z') };

/**
 * A PKC chain in Luna's RSA form: PKC, DAC, HOC, MIC and a root with a SHA-1 self-signature and without
 * basicConstraints, with every departure from the rules that the vendor's sample has.
 */
export function rsaChain(overrides: ChainOverrides = {}): Chain {
  const hsmSerial = overrides.hsmSerial ?? HSM_SERIAL;
  const keys = {
    pkc: 'rsa-2048',
    dac: 'rsa-dac',
    hoc: 'rsa-hoc',
    mic: 'rsa-mic',
    root: 'rsa-root',
    ...overrides.keys,
  } as const;
  const hsm = [luna(1, u32LittleEndian(hsmSerial)), luna(3, hex('54000700')), luna(4, hex('02000000'))];
  const common = { ...CERTIFICATE_DEFAULTS, ...VALIDITY, scheme: RSA_SHA384 };
  const names = {
    ...RSA_NAMES,
    dac: RSA_NAMES.dac(hsmSerial),
    pkc: RSA_NAMES.pkc(Buffer.from(ouid(hsmSerial)).toString('hex')),
  };
  const specs: readonly (readonly [Role, CertificateSpec])[] = [
    [
      'pkc',
      {
        ...common,
        serial: hex('00d1a2b3c4d5e6f707'),
        issuer: names.dac,
        subject: names.pkc,
        spki: keyNamed(keys.pkc).spki,
        signer: keys.dac,
        extensions: [
          extendedKeyUsage([13]),
          keyUsage(KEY_USAGE.digitalSignature),
          ...hsm,
          luna(5, hex('030204f0')),
        ],
      },
    ],
    [
      'dac',
      {
        ...common,
        serial: hex('00bca1b2c3d4e5f607'),
        issuer: names.hoc,
        subject: names.dac,
        spki: keyNamed(keys.dac).spki,
        signer: keys.hoc,
        extensions: [extendedKeyUsage([12]), ISSUER_USAGE, ...hsm, basicConstraints(true)],
      },
    ],
    [
      'hoc',
      {
        ...common,
        serial: hocSerial(hsmSerial),
        issuer: names.mic,
        subject: names.hoc,
        spki: keyNamed(keys.hoc).spki,
        signer: keys.mic,
        extensions: [
          extendedKeyUsage([8]),
          ISSUER_USAGE,
          luna(6, hex('00000000')),
          luna(7, hex('0a000000')),
          basicConstraints(true),
        ],
      },
    ],
    [
      'mic',
      {
        ...common,
        serial: hex('05a1b2c3'),
        issuer: names.root,
        subject: names.mic,
        spki: keyNamed(keys.mic).spki,
        signer: keys.root,
        extensions: [extendedKeyUsage([7]), ISSUER_USAGE, basicConstraints(true)],
      },
    ],
    [
      'root',
      {
        ...common,
        serial: hex('00990000000007'),
        scheme: RSA_SHA1,
        issuer: names.root,
        subject: names.root,
        notBefore: time('utc', '020101000000Z'),
        notAfter: time('utc', '490101000000Z'),
        spki: keyNamed(keys.root).spki,
        signer: keys.root,
        extensions: [extendedKeyUsage([1])],
      },
    ],
  ];
  return buildChain(specs, overrides);
}

/**
 * An RSA PKC of three certificates whose top is not the RSA root: PKC, DAC and a self-signed manufacturer's
 * certificate (MAC). No genuine sample of the TC-TrustCenter format is public; the composition is inferred
 * from a CA's guide.
 */
export function tcTrustCenterChain(overrides: ChainOverrides = {}): Chain {
  const hsmSerial = overrides.hsmSerial ?? HSM_SERIAL;
  const keys = { pkc: 'rsa-2048', dac: 'rsa-dac', root: 'rsa-other-root', ...overrides.keys } as const;
  const mac = name(['country', 'XX'], ['organization', 'Sample TrustCenter'], ['commonName', 'Sample MAC']);
  const [pkc, dac] = rsaChain({ hsmSerial, keys });
  const root = {
    ...dac!.spec,
    serial: hex('1001'),
    issuer: mac,
    subject: mac,
    spki: keyNamed(keys.root).spki,
  };
  const specs: readonly (readonly [Role, CertificateSpec])[] = [
    ['pkc', pkc!.spec],
    ['dac', { ...dac!.spec, issuer: mac, signer: keys.root }],
    ['root', { ...root, signer: keys.root, extensions: [ISSUER_USAGE, basicConstraints(true)] }],
  ];
  return buildChain(specs, overrides);
}
