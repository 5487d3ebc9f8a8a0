import { extendedKeyUsage, replaceExtension, unknownExtension } from '../extensions.ts';
import type { KeyName } from '../keys.ts';
import { pkcFile } from '../luna.ts';
import type { Chain, Change, ChainOverrides, Role } from '../luna.ts';
import { type EccVariant, eccChain } from '../lunaEcc.ts';
import { rsaChain } from '../lunaRsa.ts';
import { OID } from '../oids.ts';
import { time } from '../primitives.ts';
import { type Scheme, algorithmOf } from '../signature.ts';
import { oddModulus, rsaNumbers, rsaSpki } from '../spki.ts';
import { flipBit } from '../tamper.ts';
import { type Attack, type Expectation, attack, failed, verified } from './attack.ts';

/** Every form of a chain, with its places below the root and the number of the role that each must state. */
interface Form {
  readonly name: string;
  readonly make: (overrides: ChainOverrides) => Chain;
  readonly places: readonly (readonly [Role, number])[];
  readonly sha1: Scheme;
  /** Named beside a signature that was made with SHA-384. */
  readonly other: Scheme;
}

const ecdsa = (hash: 'sha1' | 'sha256'): Scheme => ({
  type: 'ecdsa',
  hash,
  encoding: 'der',
  nullParameters: true,
});

function ecc(variant: EccVariant, places: Form['places']): Form {
  const make = (overrides: ChainOverrides): Chain => eccChain({ ...overrides, variant });
  return { name: `ecc, ${variant}`, make, places, sha1: ecdsa('sha1'), other: ecdsa('sha256') };
}

const FORMS: readonly Form[] = [
  {
    name: 'rsa',
    make: rsaChain,
    places: [
      ['pkc', 13],
      ['dac', 12],
      ['hoc', 8],
      ['mic', 7],
    ],
    sha1: { type: 'rsa-pkcs1', hash: 'sha1' },
    other: { type: 'rsa-pkcs1', hash: 'sha512' },
  },
  ecc('standard', [
    ['pkc', 13],
    ['hoc', 15],
  ]),
  ecc('dac', [
    ['pkc', 13],
    ['dac', 12],
    ['hoc', 15],
  ]),
  ecc('separate-root', [
    ['pkc', 13],
    ['hoc', 15],
    ['mic', 14],
  ]),
];

interface Fault {
  readonly what: string;
  readonly why: string;
  readonly change: (form: Form, role: number) => Change;
  /** Null where it depends on the place. */
  readonly expect: Expectation | null;
}

const extensions =
  (more: (own: readonly Uint8Array[]) => readonly Uint8Array[]): Change =>
  (spec) => ({
    extensions: more(spec.extensions ?? []),
  });
const usage =
  (...replacement: readonly Uint8Array[]): Change =>
  (spec) => ({
    extensions: replaceExtension(spec.extensions, OID.extendedKeyUsage, ...replacement),
  });

/** What may be wrong with any certificate below the root. */
const FAULTS: readonly Fault[] = [
  {
    what: 'with the signature changed in one bit',
    why: 'Nobody signed this.',
    change: () => ({ tamperSignature: (octets) => flipBit(octets, 40) }),
    expect: failed('PKC203'),
  },
  {
    what: 'with an unknown critical extension in front',
    why: 'Its issuer forbids trust by whoever does not understand it.',
    change: () => extensions((own) => [unknownExtension(true), ...own]),
    expect: failed('PKC211'),
  },
  {
    what: 'with its last extension twice',
    why: 'Two readers could take two different ones for the valid one.',
    change: () => extensions((own) => [...own, own.at(-1)!]),
    expect: failed('PKC217'),
  },
  {
    what: 'with another hash named beside the signature than was signed',
    why: 'The outer algorithm is not signed: an attacker chooses it.',
    change: ({ other }) => ({ outerAlgorithm: algorithmOf(other) }),
    expect: failed('PKC214'),
  },
  {
    what: 'soundly signed with SHA-1',
    why: 'Two certificates with this hash can be made.',
    change: ({ sha1 }) => ({ scheme: sha1 }),
    expect: failed('PKC212'),
  },
  {
    what: 'that ended in 2021',
    why: 'Its time is over.',
    change: () => ({ notAfter: time('utc', '210101000000Z') }),
    expect: failed('PKC206'),
  },
  {
    what: 'that begins in 2040',
    why: 'Its time has not come.',
    change: () => ({ notBefore: time('utc', '400101000000Z') }),
    expect: failed('PKC207'),
  },
  {
    what: 'with its dates in reverse',
    why: 'No instant lies between them.',
    change: () => ({ notBefore: time('utc', '400101000000Z'), notAfter: time('utc', '200101000000Z') }),
    expect: failed('PKC225'),
  },
  {
    what: 'with its role twice in one extended key usage',
    why: 'A certificate states one role, once.',
    change: (_, role) => usage(extendedKeyUsage([role, role])),
    expect: failed('PKC224'),
  },
  {
    what: 'in the role of the root',
    why: 'A role is what an issuer grants, place by place.',
    change: () => usage(extendedKeyUsage([1])),
    // That it is no attested key's, or does not fit its place.
    expect: null,
  },
];

const faults: readonly Attack[] = FORMS.flatMap((form) =>
  form.places.flatMap(([role, number]) =>
    FAULTS.map(({ what, why, change, expect }) =>
      attack(
        `${form.name}: ${role} ${what}`,
        why,
        () => pkcFile(form.make({ change: { [role]: change(form, number) } })),
        expect ?? failed(role === 'pkc' ? 'PKC201' : 'PKC215'),
      ),
    ),
  ),
);

/**
 * A root certificate in the file that its owner did not make so: the root is trusted as a key, and what the user trusts
 * stands beside it, so it harms nothing and helps nothing.
 */
const roots: readonly Attack[] = (['rsa', 'ecc'] as const).flatMap((family) => {
  const make = family === 'rsa' ? rsaChain : eccChain;
  const root = (change: Change) => () => pkcFile(make({ change: { root: change } }));
  const number = family === 'rsa' ? 1 : 14;
  return (
    [
      ['another role', usage(extendedKeyUsage([12]))],
      ['no role', usage()],
      ['its role twice', usage(extendedKeyUsage([number, number]))],
      ['two roles', usage(extendedKeyUsage([number, 12]))],
      ['an unknown critical extension', extensions((own) => [...own, unknownExtension(true)])],
      ['an extension twice', extensions((own) => [...own, own[0]!])],
      [
        'another hash named than signed',
        { outerAlgorithm: algorithmOf(family === 'rsa' ? FORMS[0]!.other : ecdsa('sha256')) },
      ],
    ] as const
  ).map(([what, change]) =>
    attack(
      `${family}: certificate of the trusted key in the file with ${what}`,
      'The root is trusted as a key: the certificate that the user trusts counts, not this one.',
      root(change),
      verified(),
    ),
  );
});

const { modulus, exponent } = rsaNumbers('rsa-dac');

const weakIssuers: readonly Attack[] = (['hoc', 'mic'] as const).flatMap((role) => [
  attack(
    `rsa: ${role} with an RSA-1024 key`,
    'The signatures are right, but such a key can be broken.',
    () => pkcFile(rsaChain({ keys: { [role]: 'rsa-1024' satisfies KeyName } })),
    failed('PKC213'),
  ),
  ...(
    [
      ['e = 1', rsaSpki(modulus, 1n)],
      ['an even modulus', rsaSpki(modulus + 1n, exponent)],
      ['a modulus past the bound', rsaSpki(oddModulus(8 * 8 * 1024 + 8, 1), exponent)],
    ] as const
  ).map(([what, spki]) =>
    attack(
      `rsa: ${role} with ${what}`,
      'No key that signs anything.',
      () => pkcFile(rsaChain({ change: { [role]: { spki } } })),
      failed(what.startsWith('a modulus') ? 'PKC109' : 'PKC213'),
    ),
  ),
]);

/** The same wrongs in every place of every form of a chain, and in the root. */
export const POSITION_ATTACKS: readonly Attack[] = [...faults, ...roots, ...weakIssuers];
