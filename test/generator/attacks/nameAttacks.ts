import { pkcFile } from '../luna.ts';
import type { Role } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { RSA_NAMES, rsaChain } from '../lunaRsa.ts';
import { FORGER_KEYS } from '../samples.ts';
import { extendedKeyUsage } from '../extensions.ts';
import { name } from '../name.ts';
import type { NamePart } from '../name.ts';
import { attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

/** The HOC's name as a reader that folds, trims or normalises would take it for the right one. */
const LOOKALIKES: readonly (readonly [what: string, part: NamePart])[] = [
  ['a trailing space', ['commonName', 'Hardware Origin Certificate ']],
  ['two spaces for one', ['commonName', 'Hardware  Origin Certificate']],
  ['another case', ['commonName', 'HARDWARE ORIGIN CERTIFICATE']],
  ['another string type', ['commonName', 'Hardware Origin Certificate', 'utf8']],
  ['two-octet characters', ['commonName', 'Hardware Origin Certificate', 'bmp']],
  ['a NUL and more after it', ['commonName', 'Hardware Origin Certificate\u0000.example', 'utf8']],
  ['a zero-width space', ['commonName', 'Hardware\u200b Origin Certificate', 'utf8']],
  ['a Cyrillic letter', ['commonName', 'Hardware Origin Certific\u0430te', 'utf8']],
  [
    'its characters turned by a bidirectional override',
    ['commonName', '\u202eetacifitreC nigirO erawdraH', 'utf8'],
  ],
];

const lookalikes: readonly Attack[] = LOOKALIKES.flatMap(([what, part]) => [
  attack(
    `rsa: DAC that names its issuer with ${what}`,
    'Names are compared octet by octet; nothing is folded, trimmed or normalised.',
    () => pkcFile(rsaChain({ change: { dac: { issuer: name(part) } } })),
    failed('PKC204'),
  ),
  attack(
    `rsa: whole forged chain whose HOC is named with ${what}`,
    'The names fit each other and look right; no key of it is trusted.',
    () => {
      const subject = name(part);
      return pkcFile(rsaChain({ keys: FORGER_KEYS, change: { hoc: { subject }, dac: { issuer: subject } } }));
    },
    failed('PKC205'),
  ),
]);

const roots: readonly Attack[] = [
  ...(
    [
      ['a NUL after it', 'PKC Inspector Sample Root\u0000', ['PKC117']],
      ['a Cyrillic letter', 'PKC Inspector S\u0430mple Root', []],
      ['a zero-width joiner', 'PKC Inspector Sample\u200d Root', ['PKC117']],
    ] as const
  ).map(([what, text, codes]) =>
    attack(
      `rsa: root impostor whose name has ${what}`,
      'A root is trusted as a key, whatever it is called.',
      () => {
        const subject = name(['commonName', text, 'utf8']);
        return pkcFile(
          rsaChain({
            keys: FORGER_KEYS,
            change: { root: { subject, issuer: subject }, mic: { issuer: subject } },
          }),
        );
      },
      failed('PKC205', ...codes),
    ),
  ),
  attack(
    'rsa: the trusted key in a certificate of another name',
    'Anybody can wrap a public key. It verifies what that key signed, and nothing else.',
    () => {
      const subject = name(['commonName', 'Wrapped Root']);
      return pkcFile(rsaChain({ change: { root: { subject, issuer: subject, signer: 'rsa-other-root' } } }));
    },
    // The stored certificate of that root is found by its own name.
    verified(),
  ),
  attack(
    'rsa: forged chain below a certificate that wraps the trusted key',
    'The key stands at the top, but it signed nothing below.',
    () =>
      pkcFile(
        rsaChain({
          keys: { ...FORGER_KEYS, root: 'rsa-root' },
          change: { mic: { signer: 'rsa-other-root' }, root: { signer: 'rsa-other-root' } },
        }),
      ),
    failed('PKC203'),
  ),
  ...(['mic', 'hoc', 'dac'] as const satisfies readonly Role[]).map((role) =>
    attack(
      `rsa: forged ${role} that says to be the root, under its own name`,
      'A role is what an issuer grants; nobody grants it to himself.',
      () =>
        pkcFile(
          rsaChain({
            keys: FORGER_KEYS,
            change: { [role]: { extensions: [extendedKeyUsage([1])], issuer: RSA_NAMES.root } },
          }),
        ),
      failed(role === 'mic' ? 'PKC205' : 'PKC203'),
    ),
  ),
  attack(
    'ecc: forged chain with the names of the RSA root at its top',
    'The families do not mix: a name of one is no anchor of the other.',
    () => {
      const keys = { hoc: 'ec-other-issuer', root: 'ec-other-root' } as const;
      const subject = RSA_NAMES.root;
      return pkcFile(
        eccChain({ keys, change: { root: { subject, issuer: subject }, hoc: { issuer: subject } } }),
      );
    },
    failed('PKC205'),
  ),
];

/** Names that look like others, and keys in certificates that their owners did not make. */
export const NAME_ATTACKS: readonly Attack[] = [...lookalikes, ...roots];
