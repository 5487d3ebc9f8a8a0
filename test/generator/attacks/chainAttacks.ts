import { FORGER_KEYS } from '../samples.ts';
import { type CertificateSpec, tbsCertificate } from '../certificate.ts';
import { cubeRootForgery, paddedForgery } from '../forge.ts';
import type { KeyName } from '../keys.ts';
import { certificateOf, pkcFile } from '../luna.ts';
import type { Chain, Role } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { RSA_NAMES, rsaChain, tcTrustCenterChain } from '../lunaRsa.ts';
import { flipBit } from '../tamper.ts';
import { attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

const BELOW_ROOT = { rsa: ['pkc', 'dac', 'hoc', 'mic'], ecc: ['pkc', 'hoc'] } as const;
const ISSUERS = { rsa: ['dac', 'hoc', 'mic'], ecc: ['hoc'] } as const;
const MAKE = { rsa: rsaChain, ecc: eccChain } as const;
const FAMILIES = ['rsa', 'ecc'] as const;

function tampered(): readonly Attack[] {
  return FAMILIES.flatMap((family) =>
    BELOW_ROOT[family].flatMap((role) => [
      attack(
        `${family}: ${role} with one bit of its signature turned over`,
        'A link counts only when its signature is computed.',
        () =>
          pkcFile(
            MAKE[family]({ change: { [role]: { tamperSignature: (s: Uint8Array) => flipBit(s, -1) } } }),
          ),
        failed('PKC203'),
      ),
      attack(
        `${family}: ${role} changed after it was signed`,
        'The signature must be over the octets of the certificate that is shown.',
        // Octet 12 of the signed part lies in the serial number, which no other certificate repeats in PKC and DAC.
        () =>
          pkcFile(
            MAKE[family]({ change: { [role]: { tamperTbs: (tbs: Uint8Array) => flipBit(tbs, 12, 6) } } }),
          ),
        failed('PKC203'),
      ),
    ]),
  );
}

/** From `role` down all keys are the forger's; every name and serial number is as in the sound chain. */
function replacedFrom(family: 'rsa' | 'ecc', role: Role): Chain {
  const own = {
    rsa: FORGER_KEYS,
    ecc: { pkc: 'ec-p256-other', hoc: 'ec-other-issuer', root: 'ec-other-root' },
  } as const;
  const sound = MAKE[family]();
  const below = sound
    .slice(0, sound.findIndex((entry) => entry.role === role) + 1)
    .map((entry) => entry.role);
  const keys = Object.fromEntries(below.map((one) => [one, (own[family] as Record<string, KeyName>)[one]]));
  const forgerSigner = own[family].root;
  return MAKE[family]({ keys, change: { [role]: role === 'root' ? {} : { signer: forgerSigner } } });
}

function replaced(): readonly Attack[] {
  return FAMILIES.flatMap((family) =>
    BELOW_ROOT[family].map((role) =>
      attack(
        `${family}: ${role} and all below it replaced, same names and serial numbers`,
        'Comparing names is no verification: the forged certificate carries the names, not the signature.',
        () => pkcFile(replacedFrom(family, role)),
        failed('PKC203'),
      ),
    ),
  );
}

function missing(): readonly Attack[] {
  return FAMILIES.flatMap((family) =>
    ISSUERS[family].map((role) =>
      attack(
        `${family}: ${role} missing`,
        'A chain with a gap proves nothing above the gap.',
        () => pkcFile(MAKE[family](), { omit: [role] }),
        failed('PKC204'),
      ),
    ),
  );
}

const impostors: readonly Attack[] = [
  attack(
    'rsa: root impostor by name, inside the file',
    'A self-signed root in the file must not be trusted because it is there and is named right.',
    () => pkcFile(rsaChain({ keys: FORGER_KEYS })),
    failed('PKC205'),
  ),
  attack(
    'rsa: root impostor by name, not in the file',
    'The name finds the trusted root; its key must then refuse the signature.',
    () => pkcFile(rsaChain({ keys: FORGER_KEYS }), { omit: ['root'] }),
    failed('PKC203'),
  ),
  attack(
    'rsa: root impostor beside the real root',
    'The presence of the trusted root in the bag says nothing of the path.',
    () => pkcFile(rsaChain({ keys: FORGER_KEYS }), { after: [certificateOf(rsaChain(), 'root').der] }),
    failed('PKC205'),
  ),
  attack(
    'ecc: root impostor by name and by key identifier',
    'subjectKeyIdentifier is a text that anybody can write.',
    () => {
      const sound = certificateOf(eccChain(), 'root').spec.extensions;
      const keys = { hoc: 'ec-other-issuer', root: 'ec-other-root' } as const;
      return pkcFile(eccChain({ keys, change: { root: { extensions: sound } } }));
    },
    failed('PKC205'),
  ),
  attack(
    'rsa: a sound chain under a root that the user does not trust',
    'Trust comes from the user and the built-in pins alone.',
    () => pkcFile(rsaChain()),
    failed('PKC205'),
    { trusted: () => [] },
  ),
  attack(
    'rsa: root stripped from the file and not trusted',
    'Nothing to end at.',
    () => pkcFile(rsaChain(), { omit: ['root'] }),
    failed('PKC204'),
    { trusted: () => [] },
  ),
  attack(
    'rsa: attested certificate signed by itself',
    'It names no issuer but itself, so it ends nowhere.',
    () => {
      const { subject } = certificateOf(rsaChain(), 'pkc').spec;
      return pkcFile(rsaChain({ change: { pkc: { issuer: subject, signer: 'rsa-2048' } } }));
    },
    failed('PKC205'),
  ),
  attack(
    'rsa: DAC that names its issuer in another case',
    'Names are compared octet by octet: a comparison that folds case or spaces lets one certificate stand for another.',
    () => {
      const issuer = Uint8Array.from(RSA_NAMES.hoc);
      issuer[issuer.length - 1]! ^= 0x20;
      return pkcFile(rsaChain({ change: { dac: { issuer } } }));
    },
    failed('PKC204'),
  ),
  ...(
    [
      ['rsa', 'PKC236'],
      ['ecc', 'PKC236'],
    ] as const
  ).map(([family, code]) =>
    attack(
      `${family}: changed root certificate with the trusted key`,
      'The root is trusted as a key. What else its certificate says is not relied upon, and it is said what its self-signature is worth.',
      () => pkcFile(MAKE[family]({ change: { root: { tamperTbs: (tbs) => flipBit(tbs, 14, 3) } } })),
      verified(code),
    ),
  ),
  attack(
    'rsa: TC-TrustCenter format',
    'Three certificates that end at another root: it must be named, with what to do.',
    () => pkcFile(tcTrustCenterChain()),
    failed('PKC220'),
  ),
];

/** The certificate with a serial number under which the digest of its signed part is odd. */
function withOddDigest(spec: CertificateSpec): Partial<CertificateSpec> {
  for (let number = 1; number < 128; number++) {
    const change = { serial: Uint8Array.of(number) };
    if (paddedForgery(tbsCertificate({ ...spec, ...change })) !== null) return change;
  }
  throw new Error('no odd digest');
}

function oddForgery(tbs: Uint8Array): Uint8Array {
  const forged = paddedForgery(tbs);
  if (forged === null) throw new Error('the digest is even');
  return forged;
}

const mathematics: readonly Attack[] = (
  [
    ['behind a short padding', 'does not check where the PKCS#1 padding ends', (tbs) => cubeRootForgery(tbs)],
    ['behind a padding of 96 octets', 'asks for a long run of FF alone', (tbs) => cubeRootForgery(tbs, 96)],
    ['within the padding', 'looks for the digest at the end alone', oddForgery],
  ] as const satisfies readonly (readonly [string, string, (tbs: Uint8Array) => Uint8Array])[]
).map(([where, what, forge]) =>
  attack(
    `rsa: MIC with a cube-root forgery under the e = 3 root, garbage ${where}`,
    `A verifier that ${what} accepts a signature that nobody made.`,
    () =>
      pkcFile(
        rsaChain({
          keys: { mic: 'rsa-other-issuer' },
          change: {
            mic: (spec) => ({ ...withOddDigest(spec), tamperSignature: (_, tbs) => forge(tbs) }),
          },
        }),
      ),
    failed('PKC203'),
  ),
);

/** Forged signatures, impostors and gaps. */
export const CHAIN_ATTACKS: readonly Attack[] = [
  ...tampered(),
  ...replaced(),
  ...missing(),
  ...impostors,
  ...mathematics,
];
