import { context, sequence } from '../der.ts';
import { unknownExtension } from '../extensions.ts';
import { pkcFile } from '../luna.ts';
import type { Change, ChainOverrides, Role } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { rsaChain } from '../lunaRsa.ts';
import { OID } from '../oids.ts';
import { NULL, integer, oid, time } from '../primitives.ts';
import { RSA_SHA384, algorithmOf, pssParameters } from '../signature.ts';
import type { Scheme } from '../signature.ts';
import { VERIFICATION_TIME, attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

const BELOW_ROOT = ['pkc', 'dac', 'hoc', 'mic'] as const;

function rsaFile(role: Role, change: Change, more: ChainOverrides = {}): Uint8Array {
  return pkcFile(rsaChain({ ...more, change: { [role]: change } }));
}

const extensionAttacks: readonly Attack[] = BELOW_ROOT.flatMap((role) => [
  attack(
    `rsa: ${role} with an unknown critical extension`,
    'Its issuer forbids trust by whoever does not understand it.',
    () => rsaFile(role, (spec) => ({ extensions: [...(spec.extensions ?? []), unknownExtension(true)] })),
    failed('PKC211'),
  ),
  attack(
    `rsa: ${role} with its first extension twice`,
    'Two readers could take two different ones for the valid one.',
    () => rsaFile(role, (spec) => ({ extensions: [...(spec.extensions ?? []), spec.extensions![0]!] })),
    failed('PKC217'),
  ),
  attack(
    `rsa: ${role} with SHA-256 named beside a SHA-384 signature`,
    'The outer algorithm is not signed: an attacker chooses it.',
    () => rsaFile(role, { outerAlgorithm: algorithmOf({ type: 'rsa-pkcs1', hash: 'sha256' }) }),
    failed('PKC214'),
  ),
]);

const hashAttacks: readonly Attack[] = BELOW_ROOT.map((role) =>
  attack(
    `rsa: ${role} signed with md5`,
    'The signature is right, but two certificates with this hash can be made.',
    () => rsaFile(role, { scheme: { type: 'rsa-pkcs1', hash: 'md5' } }),
    failed('PKC212'),
  ),
);

const PSS: Scheme = { type: 'rsa-pss', hash: 'sha384', saltLength: 0 };

function pssFile(parameters: readonly Uint8Array[], scheme: Scheme = PSS): Uint8Array {
  const algorithm = sequence(oid(OID.rsaPss), parameters);
  return rsaFile('pkc', { scheme, innerAlgorithm: algorithm, outerAlgorithm: algorithm });
}

const algorithmAttacks: readonly Attack[] = [
  attack(
    'ecc: attested certificate signed with SHA-1',
    'As for RSA.',
    () =>
      pkcFile(
        eccChain({
          change: {
            pkc: { scheme: { type: 'ecdsa', hash: 'sha1', encoding: 'der', nullParameters: false } },
          },
        }),
      ),
    failed('PKC212'),
  ),
  attack(
    'rsa: PSS without parameters, which means SHA-1',
    'The defaults of RSASSA-PSS-params are SHA-1 (RFC 4055 section 3.1).',
    () => pssFile([sequence()], { type: 'rsa-pss', hash: 'sha1', saltLength: 20 }),
    failed('PKC212'),
  ),
  attack(
    'rsa: PSS whose mask generator has another hash',
    'The parameters do not describe the signature that was made.',
    () => pssFile([pssParameters('sha384', 'sha256', 0)]),
    failed('PKC218'),
  ),
  attack(
    'rsa: PSS with trailer field 2',
    'RFC 4055 section 3.1 knows 1 only.',
    () => pssFile([pssParameters('sha384', 'sha384', 0, 2)]),
    failed('PKC218'),
  ),
  attack(
    'rsa: PSS with a salt of another length than said',
    'The salt length is part of what is verified.',
    () => pssFile([pssParameters('sha384', 'sha384', 48)]),
    failed('PKC203'),
  ),
  attack(
    'rsa: signature algorithm that nobody here can compute',
    'A check that did not run must count as failed.',
    () => {
      const algorithm = sequence(oid('2.999.7.2'), NULL);
      return rsaFile('dac', { innerAlgorithm: algorithm, outerAlgorithm: algorithm });
    },
    failed('PKC218'),
  ),
  attack(
    'rsa: ECDSA named for a signature by an RSA key',
    "The issuer's key decides what can be verified, not the name of the algorithm.",
    () => {
      const algorithm = algorithmOf({
        type: 'ecdsa',
        hash: 'sha384',
        encoding: 'der',
        nullParameters: false,
      });
      return rsaFile('dac', { innerAlgorithm: algorithm, outerAlgorithm: algorithm });
    },
    failed('PKC203'),
  ),
  attack(
    "rsa: signature algorithm with parameters that are no algorithm's",
    'Both places say the same, and neither is what RFC 4055 section 5 allows.',
    () => {
      const algorithm = sequence(oid('1.2.840.113549.1.1.12'), integer(7));
      return rsaFile('dac', { innerAlgorithm: algorithm, outerAlgorithm: algorithm });
    },
    failed('PKC218'),
  ),
];

function dates(notBefore: Uint8Array, notAfter: Uint8Array): Change {
  return { notBefore, notAfter };
}

const utc = (text: string): Uint8Array => time('utc', text);
const PLAIN = [utc('200301000000Z'), utc('490505000000Z')] as const;

const dateAttacks: readonly Attack[] = [
  ...BELOW_ROOT.flatMap((role) => [
    attack(
      `rsa: ${role} expired`,
      'The date of every certificate of the path counts.',
      () => rsaFile(role, dates(PLAIN[0], utc('260101000000Z'))),
      failed('PKC206'),
    ),
    attack(
      `rsa: ${role} not yet valid`,
      'The date of every certificate of the path counts.',
      () => rsaFile(role, dates(utc('270101000000Z'), PLAIN[1])),
      failed('PKC207'),
    ),
    attack(
      `rsa: ${role} with reversed dates`,
      'No time lies after the end and before the beginning.',
      () => rsaFile(role, dates(PLAIN[1], PLAIN[0])),
      failed('PKC225'),
    ),
  ]),
  attack(
    'rsa: DAC expired one second ago',
    'The second of notAfter is the last one inside (RFC 5280 section 4.1.2.5).',
    () => rsaFile('dac', dates(PLAIN[0], utc('261122235959Z'))),
    failed('PKC206'),
  ),
  attack(
    'rsa: DAC valid from the next second',
    'The second of notBefore is the first one inside.',
    () => rsaFile('dac', dates(utc('261123000001Z'), PLAIN[1])),
    failed('PKC207'),
  ),
  attack(
    'rsa: DAC that begins and ends in the second of verification',
    'Both boundaries are inside.',
    () => rsaFile('dac', dates(utc('261123000000Z'), utc('261123000000Z'))),
    verified(),
    { at: VERIFICATION_TIME },
  ),
  attack(
    'rsa: DAC until UTCTime 50',
    'A UTCTime year of 50 or more is 19xx (RFC 5280 section 4.1.2.5.1): this one ended before it began.',
    () => rsaFile('dac', dates(PLAIN[0], utc('500101000000Z'))),
    failed('PKC225'),
  ),
  ...(
    [
      ['month 13', utc('201301000000Z')],
      ['30 February', utc('200230000000Z')],
      ['no seconds', utc('2003010000Z')],
      ['an offset for Z', utc('200301000000+0000')],
      ['letters', utc('yymmddhhmmssZ')],
      ['a fraction', time('generalized', '20200301000000.5Z')],
      ['no octets', utc('')],
      ['another type', integer(7)],
    ] as const
  ).map(([what, notBefore]) =>
    attack(
      `rsa: DAC whose notBefore has ${what}`,
      'A time that cannot be read is no time (RFC 5280 section 4.1.2.5).',
      () => rsaFile('dac', dates(notBefore, PLAIN[1])),
      failed('PKC225'),
    ),
  ),
  attack('rsa: sound chain at 2050', 'The chain ends in 2049.', () => pkcFile(rsaChain()), failed('PKC206'), {
    at: '2050-01-01T00:00:00Z',
  }),
  attack(
    'ecc: sound chain at 2009',
    'The chain begins in 2010.',
    () => pkcFile(eccChain()),
    failed('PKC207'),
    { at: '2009-01-01T00:00:00Z' },
  ),
];

const formAttacks: readonly Attack[] = [
  attack(
    'rsa: DAC of version 1 with extensions',
    'Extensions exist in version 3 only (RFC 5280 section 4.1.2.1).',
    () => rsaFile('dac', { version: null }),
    failed('PKC109'),
  ),
  attack(
    'rsa: DAC without extensions',
    'No role, no CA flag.',
    () => rsaFile('dac', { extensions: null }),
    failed('PKC208', 'PKC209', 'PKC224'),
  ),
  attack(
    'rsa: attested certificate without a key',
    'A field that must be there is missing.',
    () => rsaFile('pkc', { spki: new Uint8Array() }),
    { verdict: 'failed', codes: ['PKC109'] },
  ),
  attack(
    'rsa: DAC with its extensions twice',
    'Two extension lists: readers could differ in which one they read.',
    () =>
      rsaFile('dac', (spec) => ({
        extensions: spec.extensions,
        tamperTbs: null,
        spki: twice(spec.spki, spec.extensions ?? []),
      })),
    failed('PKC109'),
  ),
  attack(
    'rsa: signed with SHA-384, SHA-512 named in both places',
    'The signature must be computed with the named hash.',
    () => {
      const algorithm = algorithmOf({ ...RSA_SHA384, hash: 'sha512' } as Scheme);
      return rsaFile('hoc', { innerAlgorithm: algorithm, outerAlgorithm: algorithm });
    },
    failed('PKC203'),
  ),
];

/** The key with a further extensions field after it, so that two stand in the certificate. */
function twice(spki: Uint8Array, extensions: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([spki, context(3, sequence(extensions))]));
}

/** Certificates that break a rule of X.509, each signed by the right key. */
export const CERTIFICATE_ATTACKS: readonly Attack[] = [
  ...extensionAttacks,
  ...hashAttacks,
  ...algorithmAttacks,
  ...dateAttacks,
  ...formAttacks,
];
