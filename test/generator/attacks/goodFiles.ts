import type { FindingCode } from '../../../src/core/model/finding.ts';
import type { AttestationFormat } from '../../../src/core/words/report.ts';
import { basicConstraints } from '../extensions.ts';
import type { KeyName } from '../keys.ts';
import { certificateOf, pkcFile } from '../luna.ts';
import type { Chain, ChainOverrides } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import type { EccOverrides } from '../lunaEcc.ts';
import { rsaChain } from '../lunaRsa.ts';
import { OID } from '../oids.ts';
import { base64, pem } from '../pem.ts';
import { time } from '../primitives.ts';
import { FACTORY_ECDSA, LUNA_ECDSA } from '../signature.ts';
import type { EcdsaEncoding, Scheme } from '../signature.ts';
import { ecPoint, ecSpki, pointForm, rsaNumbers, rsaSpki } from '../spki.ts';
import { VERIFICATION_TIME } from './attack.ts';
import type { Good } from './attack.ts';
import { withExtension } from './roleAttacks.ts';

interface Particulars {
  readonly remarks?: readonly FindingCode[];
  readonly file?: (chain: Chain) => Uint8Array;
  readonly at?: string;
}

function good(
  format: AttestationFormat,
  title: string,
  why: string,
  chain: () => Chain,
  particulars: Particulars,
): Good {
  const { remarks = [], file = pkcFile, at = VERIFICATION_TIME } = particulars;
  const family = format === 'luna-rsa' ? 'rsa' : 'ecc';
  return {
    name: `${family}: ${title}`,
    why,
    bytes: () => file(chain()),
    get root() {
      return certificateOf(chain(), 'root').der;
    },
    format,
    remarks,
    at,
  };
}

function rsa(
  title: string,
  why: string,
  overrides: ChainOverrides = {},
  particulars: Particulars = {},
): Good {
  return good('luna-rsa', title, why, () => rsaChain(overrides), particulars);
}

function ecc(title: string, why: string, overrides: EccOverrides = {}, particulars: Particulars = {}): Good {
  return good('luna-ecc', title, why, () => eccChain(overrides), particulars);
}

const ATTESTED_KEYS: readonly KeyName[] = [
  'rsa-1024',
  'rsa-3072',
  'rsa-4096',
  'ec-p224',
  'ec-p256',
  'ec-p384',
  'ec-p521',
  'ec-secp256k1',
  'ec-brainpool256',
  'ec-brainpool384',
  'ec-brainpool512',
  'ed25519',
  'ed448',
];

/** Anything may be attested: an attested key signs nothing, so its size is a matter of policy. */
const attested = ATTESTED_KEYS.flatMap((key) => [
  rsa(`attested key ${key}`, 'The chain does not depend on the attested key.', { keys: { pkc: key } }),
  ecc(`attested key ${key}`, 'The chain does not depend on the attested key.', { keys: { pkc: key } }),
]);

function ecdsa(hash: 'sha256' | 'sha384' | 'sha512', encoding: EcdsaEncoding): Scheme {
  return { type: 'ecdsa', hash, encoding, nullParameters: false };
}

const ISSUER_CURVES = [
  ['ec-p256', 'sha256'],
  ['ec-p521', 'sha512'],
  ['ec-secp256k1', 'sha256'],
  ['ec-brainpool256', 'sha256'],
  ['ec-brainpool384', 'sha384'],
  ['ec-brainpool512', 'sha512'],
] as const;

const issuers: readonly Good[] = [
  ...ISSUER_CURVES.flatMap(([key, hash]) =>
    (['der', 'luna-fixed', 'padded'] as const).map((encoding) =>
      ecc(
        `HOC with ${key}, signing with ${hash}, encoding ${encoding}`,
        'Every curve of 256 bits and more is computed, whichever way r and s are written.',
        { keys: { hoc: key, pkc: 'ec-p384' }, change: { pkc: { scheme: ecdsa(hash, encoding) } } },
        { remarks: encoding === 'padded' ? ['PKC114'] : [] },
      ),
    ),
  ),
  ecc('HOC with ed25519', 'PureEdDSA (RFC 8410).', {
    keys: { hoc: 'ed25519' },
    change: { pkc: { scheme: { type: 'ed25519' } } },
  }),
  ecc('HOC with ed448', 'PureEdDSA (RFC 8410).', {
    keys: { hoc: 'ed448' },
    change: { pkc: { scheme: { type: 'ed448' } } },
  }),
  ecc('P-384 signature over SHA-256', 'Hash and curve need not have one size.', {
    change: { pkc: { scheme: ecdsa('sha256', 'der') } },
  }),
  ecc(
    'P-384 signature over SHA-512',
    'A longer digest is cut to the order of the curve (FIPS 186-5 6.4.2).',
    {
      change: { pkc: { scheme: ecdsa('sha512', 'der') } },
    },
  ),
  ...(['sha256', 'sha384', 'sha512'] as const).flatMap((hash) => [
    rsa(`PSS with ${hash} and a salt`, 'RSASSA-PSS (RFC 4055).', {
      change: { pkc: { scheme: { type: 'rsa-pss', hash, saltLength: 32 } } },
    }),
    rsa(`PKCS#1 v1.5 with ${hash}`, 'SHA-2 of every size.', {
      change: { dac: { scheme: { type: 'rsa-pkcs1', hash } } },
    }),
  ]),
  rsa('PSS without a salt', 'A salt of no octets is allowed.', {
    change: { pkc: { scheme: { type: 'rsa-pss', hash: 'sha384', saltLength: 0 } } },
  }),
  rsa('RSA-2048 and RSA-3072 issuers', '2048 bits are enough for an issuer.', {
    keys: { dac: 'rsa-2048-other', hoc: 'rsa-3072' },
  }),
  rsa('RSA-16384 issuer', 'The largest size that every host computes.', { keys: { dac: 'rsa-16384' } }),
];

const REMARKS = {
  rsa: ['PKC111', 'PKC112', 'PKC115', 'PKC231', 'PKC232', 'PKC233', 'PKC234', 'PKC235'],
  ecc: ['PKC111', 'PKC112', 'PKC113', 'PKC114', 'PKC116', 'PKC233'],
} as const satisfies Record<string, readonly FindingCode[]>;

const shapes: readonly Good[] = [
  rsa('as Luna writes it', "All departures of the vendor's RSA sample.", {}, { remarks: REMARKS.rsa }),
  ecc('as Luna writes it', "All departures of the vendor's ECC sample.", {}, { remarks: REMARKS.ecc }),
  rsa(
    'root stripped from the file',
    'The anchor comes from the store.',
    {},
    { file: (chain) => pkcFile(chain, { omit: ['root'] }) },
  ),
  ecc(
    'root stripped from the file',
    'The anchor comes from the store.',
    {},
    { file: (chain) => pkcFile(chain, { omit: ['root'] }) },
  ),
  rsa(
    'certificates in the opposite order',
    'The order says nothing.',
    {},
    { file: (chain) => pkcFile(chain.toReversed()) },
  ),
  ecc(
    'certificates in the opposite order',
    'The order says nothing.',
    {},
    { file: (chain) => pkcFile(chain.toReversed()) },
  ),
  ecc(
    'with a device certificate',
    "Allowed by the vendor's headers; not seen in the wild.",
    { variant: 'dac' },
    { remarks: ['PKC223'] },
  ),
  ecc(
    'with a separate root',
    "Allowed by the vendor's headers; not seen in the wild.",
    { variant: 'separate-root' },
    { remarks: ['PKC223'] },
  ),
  ecc('signatures in plain DER', 'No departure is needed.', { change: { pkc: { scheme: FACTORY_ECDSA } } }),
  ecc('every signature with fixed width', 'Each of them may hold a negative INTEGER.', {
    change: { hoc: { scheme: LUNA_ECDSA }, root: { scheme: LUNA_ECDSA } },
  }),
  rsa('exact pathLenConstraint at each issuer', 'MIC 2, HOC 1, DAC 0: what follows is just allowed.', {
    change: {
      mic: withExtension(OID.basicConstraints, basicConstraints(true, 2)),
      hoc: withExtension(OID.basicConstraints, basicConstraints(true, 1)),
      dac: withExtension(OID.basicConstraints, basicConstraints(true, 0)),
    },
  }),
  rsa('largest HSM serial number', 'Unsigned, and all 32 bits of it.', { hsmSerial: 0xffffffff }),
  ecc('smallest HSM serial number', 'One digit.', { hsmSerial: 1 }),
  rsa('dates as GeneralizedTime', 'Legal from 2050 on by RFC 5280, readable before.', {
    change: {
      dac: {
        notBefore: time('generalized', '20200301000000Z'),
        notAfter: time('generalized', '20510101000000Z'),
      },
    },
  }),
  rsa('in the last second of the root', 'notAfter is inside.', {}, { at: '2049-01-01T00:00:00Z' }),
  rsa('attested RSA key without NULL parameters', 'A key with other octets and the same numbers.', {
    change: {
      pkc: { spki: rsaSpki(rsaNumbers('rsa-2048').modulus, rsaNumbers('rsa-2048').exponent, 'absent') },
    },
  }),
  ecc('attested key as compressed point', 'SEC 1 section 2.3.3.', {
    change: { pkc: { spki: ecSpki(OID.p256, pointForm(ecPoint('ec-p256', 32), 'compressed')) } },
  }),
  ecc("issuer's key as compressed point", 'SEC 1 section 2.3.3.', {
    change: { hoc: { spki: ecSpki(OID.p384, pointForm(ecPoint('ec-hoc', 48), 'compressed')) } },
  }),
];

const BER: readonly FindingCode[] = ['PKC106'];

const encodings: readonly Good[] = [
  rsa(
    'BER with indefinite lengths',
    'Some mail gateways write CMS anew so.',
    {},
    {
      remarks: BER,
      file: (chain) => pkcFile(chain, { length: { form: 'indefinite' } }),
    },
  ),
  ecc(
    'BER with lengths of four octets',
    'Longer than needed, and legal BER.',
    {},
    {
      remarks: BER,
      file: (chain) => pkcFile(chain, { length: { form: 'long', octets: 4 } }),
    },
  ),
  ...(['PKCS7', 'CMS', 'PKCS #7 SIGNED DATA'] as const).map((label) =>
    rsa(
      `PEM with the label ${label}`,
      'As programs name it.',
      {},
      { file: (chain) => pem(label, pkcFile(chain)) },
    ),
  ),
  ecc(
    'PEM with CRLF, blanks and text around it',
    'As mail and Windows leave it.',
    {},
    {
      file: (chain) =>
        pem('PKCS7', pkcFile(chain), {
          newline: '\r\n',
          lineSuffix: ' ',
          before: 'Attestation:\r\n\r\n',
          after: '\r\nRegards\r\n',
        }),
    },
  ),
  ecc('bare base64', 'As some portals hand it out.', {}, { file: (chain) => base64(pkcFile(chain)) }),
  ecc(
    'bare base64 with CRLF',
    'The same from Windows.',
    {},
    { file: (chain) => base64(pkcFile(chain), { newline: '\r\n' }) },
  ),
];

/** All sound files. */
export const GOOD_FILES: readonly Good[] = [...shapes, ...attested, ...issuers, ...encodings];
