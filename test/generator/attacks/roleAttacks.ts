import type { FindingCode } from '../../../src/core/model/finding.ts';
import {
  KEY_USAGE,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  replaceExtension,
  unknownExtension,
} from '../extensions.ts';
import { keyNamed } from '../keys.ts';
import { certificateOf, ouid, pkcFile } from '../luna.ts';
import type { Change, ChainOverrides, Role } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { RSA_NAMES, rsaChain } from '../lunaRsa.ts';
import { OID } from '../oids.ts';
import { hex } from '../der.ts';
import { certificate } from '../certificate.ts';
import { attack, failed } from './attack.ts';
import type { Attack } from './attack.ts';

const MAKE = { rsa: rsaChain, ecc: eccChain } as const;
/** The extended key usage of each place, and another one that must not stand there. */
const POSITIONS = [
  ['rsa', 'dac', 12, 8],
  ['rsa', 'hoc', 8, 12],
  ['rsa', 'mic', 7, 8],
  ['ecc', 'hoc', 15, 8],
] as const;

/** A change that replaces the extensions of one OID. */
export function withExtension(id: string, ...replacement: readonly Uint8Array[]): Change {
  return (spec) => ({ extensions: replaceExtension(spec.extensions, id, ...replacement) });
}

function changed(family: 'rsa' | 'ecc', role: Role, change: Change, more: ChainOverrides = {}): Uint8Array {
  return pkcFile(MAKE[family]({ ...more, change: { [role]: change } }));
}

function usageAttacks(): readonly Attack[] {
  return POSITIONS.flatMap(([family, role, right, wrong]) => [
    attack(
      `${family}: ${role} with extended key usage .${wrong}`,
      'A certificate must not act in a role that it was not given.',
      () => changed(family, role, withExtension(OID.extendedKeyUsage, extendedKeyUsage([wrong]))),
      failed('PKC215'),
    ),
    attack(
      `${family}: ${role} without extended key usage`,
      'Without a role a certificate may not stand in the chain.',
      () => changed(family, role, withExtension(OID.extendedKeyUsage)),
      failed('PKC224'),
    ),
    attack(
      `${family}: ${role} with two roles in one extended key usage`,
      'A certificate with two roles could stand in two places.',
      () => changed(family, role, withExtension(OID.extendedKeyUsage, extendedKeyUsage([right, wrong]))),
      failed('PKC224'),
    ),
    attack(
      `${family}: ${role} with an extended key usage that is not critical`,
      'A role that others may ignore is none.',
      () => changed(family, role, withExtension(OID.extendedKeyUsage, extendedKeyUsage([right], false))),
      failed('PKC224'),
    ),
  ]);
}

function authorityAttacks(): readonly Attack[] {
  return POSITIONS.flatMap(([family, role]) => [
    attack(
      `${family}: ${role} with basicConstraints but no CA flag`,
      'Only a CA may sign certificates.',
      () => changed(family, role, withExtension(OID.basicConstraints, basicConstraints(false))),
      failed('PKC208'),
    ),
    attack(
      `${family}: ${role} without basicConstraints`,
      'A version 3 certificate without basicConstraints is no CA.',
      () => changed(family, role, withExtension(OID.basicConstraints)),
      failed('PKC208'),
    ),
    attack(
      `${family}: ${role} without keyCertSign`,
      'keyUsage says what the key may sign.',
      () => changed(family, role, withExtension(OID.keyUsage, keyUsage(KEY_USAGE.digitalSignature))),
      failed('PKC209'),
    ),
  ]);
}

/** The second proof: issued by the attested key of the first, as the HSM that holds it would sign it. */
function furtherProof(change: Change = {}): Uint8Array {
  const first = certificateOf(rsaChain(), 'pkc');
  const plain = {
    ...first.spec,
    serial: hex('00f1f2f3f4f5f6f7f8'),
    issuer: first.spec.subject,
    subject: RSA_NAMES.pkc(Buffer.from(ouid(1)).toString('hex')),
    spki: keyNamed('rsa-2048-other').spki,
    signer: 'rsa-2048',
  } as const;
  return certificate({ ...plain, ...(typeof change === 'function' ? change(plain) : change) });
}

const leafAttacks: readonly Attack[] = [
  ...(
    [
      ['another role', [12]],
      ['a role that nobody knows', [99]],
    ] as const
  ).map(([what, roles]) =>
    attack(
      `rsa: attested certificate with ${what}`,
      'Only extended key usage .13 marks an attested key.',
      () => changed('rsa', 'pkc', withExtension(OID.extendedKeyUsage, extendedKeyUsage(roles))),
      failed('PKC201'),
    ),
  ),
  attack(
    'rsa: attested certificate without extended key usage',
    'The first certificate of a bag is not the attested one by its place.',
    () => changed('rsa', 'pkc', withExtension(OID.extendedKeyUsage)),
    failed('PKC201'),
  ),
  attack(
    'rsa: attested certificate with two roles',
    'A proof that is a device certificate at the same time could issue proofs.',
    () => changed('rsa', 'pkc', withExtension(OID.extendedKeyUsage, extendedKeyUsage([13, 12]))),
    failed('PKC224'),
  ),
  attack(
    'rsa: attested certificate with an extended key usage that is not critical',
    'A role that others may ignore is none.',
    () => changed('rsa', 'pkc', withExtension(OID.extendedKeyUsage, extendedKeyUsage([13], false))),
    failed('PKC224'),
  ),
  attack(
    'rsa: DAC as leaf',
    "A device certificate proves nothing about a user's key.",
    () => pkcFile(rsaChain(), { omit: ['pkc'] }),
    failed('PKC201'),
  ),
  attack(
    'rsa: HOC as leaf',
    'Nor does a hardware origin certificate.',
    () => pkcFile(rsaChain(), { omit: ['pkc', 'dac'] }),
    failed('PKC201'),
  ),
  attack(
    'ecc: HOC as leaf',
    'Nor does a hardware origin certificate.',
    () => pkcFile(eccChain(), { omit: ['pkc'] }),
    failed('PKC201'),
  ),
  attack(
    'rsa: proof signed by the HOC, the DAC left out',
    'A path without its device certificate is no path of the family.',
    () =>
      pkcFile(rsaChain({ change: { pkc: { issuer: RSA_NAMES.hoc, signer: 'rsa-hoc' } } }), { omit: ['dac'] }),
    failed('PKC215'),
  ),
  attack(
    'rsa: attested key signs a further proof',
    'The key of a software owner who has an HSM would attest any key.',
    () => pkcFile(rsaChain(), { before: [furtherProof()] }),
    failed('PKC202'),
  ),
  attack(
    'rsa: attested key signs a device certificate that signs a proof',
    'The same with a step between.',
    () => {
      const device = furtherProof((spec) => ({
        subject: RSA_NAMES.dac(1),
        extensions: certificateOf(rsaChain(), 'dac').spec.extensions,
        serial: Uint8Array.from(spec.serial).fill(0x11, 1),
      }));
      const proof = furtherProof({
        issuer: RSA_NAMES.dac(1),
        signer: 'rsa-2048-other',
        spki: keyNamed('rsa-3072').spki,
      });
      return pkcFile(rsaChain(), { before: [proof, device] });
    },
    failed('PKC202'),
  ),
  attack(
    'rsa: attested certificate with a CA flag',
    'It could issue proofs.',
    () =>
      changed('rsa', 'pkc', (spec) => ({ extensions: [...(spec.extensions ?? []), basicConstraints(true)] })),
    failed('PKC216'),
  ),
  attack(
    'rsa: two attested certificates for two keys',
    'Nobody may have to guess which one is meant, though both chains are good.',
    () => {
      const second = rsaChain({ keys: { pkc: 'rsa-2048-other' }, change: { pkc: { serial: hex('0777') } } });
      return pkcFile(rsaChain(), { before: [certificateOf(second, 'pkc').der] });
    },
    failed('PKC202'),
  ),
  attack(
    'ecc: an RSA proof and an ECC proof in one file',
    'Each verifies alone; together they name two keys.',
    () => pkcFile(eccChain(), { after: rsaChain().map((entry) => entry.der) }),
    failed('PKC202'),
  ),
];

const pathLengthAttacks: readonly Attack[] = [
  ...(
    [
      ['mic', 1],
      ['mic', 0],
      ['hoc', 0],
    ] as const
  ).map(([role, length]) =>
    attack(
      `rsa: ${role} with pathLenConstraint ${length}`,
      'More issuers follow than it allows.',
      () => changed('rsa', role, withExtension(OID.basicConstraints, basicConstraints(true, length))),
      failed('PKC210'),
    ),
  ),
  attack(
    'ecc: two hardware origin certificates in one path',
    'The path fits no family, though every signature is good.',
    () => {
      const upper = certificateOf(eccChain(), 'hoc').spec;
      const lower = {
        ...upper,
        issuer: upper.subject,
        subject: certificateOf(eccChain({ hsmSerial: 990018 }), 'hoc').spec.subject,
      };
      const spec = {
        ...lower,
        spki: keyNamed('ec-other-issuer').spki,
        signer: 'ec-hoc',
        serial: hex('20abcdef000f1b42'),
      } as const;
      const leaf = eccChain({ keys: { hoc: 'ec-other-issuer' }, hsmSerial: 990018 });
      const sound = eccChain();
      const bag = [certificateOf(leaf, 'pkc').der, certificate(spec)];
      return pkcFile(sound, { omit: ['pkc'], before: bag });
    },
    failed('PKC215'),
  ),
];

/** A root of the user that limits itself, where the file has another certificate of its key that does not. */
function limitedRoot(
  what: string,
  extensions: readonly Uint8Array[],
  ...codes: readonly [FindingCode, ...FindingCode[]]
): Attack {
  return attack(
    `rsa: a sound chain under a trusted root ${what}`,
    'What the user trusts is the root as it stands in the settings; what a file says of its key is said by anybody.',
    () => pkcFile(rsaChain()),
    failed(...codes),
    { trusted: () => [certificateOf(rsaChain({ change: { root: { extensions } } }), 'root').der] },
  );
}

const trustedRootAttacks: readonly Attack[] = [
  limitedRoot('with pathLenConstraint 0', [basicConstraints(true, 0)], 'PKC210'),
  limitedRoot(
    'that is no CA',
    [basicConstraints(false), keyUsage(KEY_USAGE.digitalSignature)],
    'PKC208',
    'PKC209',
  ),
  limitedRoot('in another role', [extendedKeyUsage([8]), basicConstraints(true)], 'PKC215'),
  limitedRoot('with two roles', [extendedKeyUsage([1, 7])], 'PKC224'),
  limitedRoot('with a critical extension that nobody knows', [unknownExtension(true)], 'PKC211'),
];

/** Certificates in roles that they were not given. */
export const ROLE_ATTACKS: readonly Attack[] = [
  ...usageAttacks(),
  ...authorityAttacks(),
  ...leafAttacks,
  ...pathLengthAttacks,
  ...trustedRootAttacks,
];
