import { certificate } from '../certificate.ts';
import { emptySigner } from '../cms.ts';
import { crowd, nobodysRsaKey, someEcKey } from '../crowd.ts';
import { hex } from '../der.ts';
import { unknownExtension } from '../extensions.ts';
import { keyNamed } from '../keys.ts';
import type { KeyName } from '../keys.ts';
import { certificateOf, pkcFile } from '../luna.ts';
import { eccChain } from '../lunaEcc.ts';
import { RSA_NAMES, rsaChain } from '../lunaRsa.ts';
import { name } from '../name.ts';
import { attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

/** A CA certificate between two names, as the DAC is but for that. */
function cross(
  subject: Uint8Array,
  subjectKey: KeyName,
  issuer: Uint8Array,
  issuerKey: KeyName,
  serial: string,
): Uint8Array {
  const { spec } = certificateOf(rsaChain(), 'dac');
  return certificate({
    ...spec,
    subject,
    spki: keyNamed(subjectKey).spki,
    issuer,
    signer: issuerKey,
    serial: hex(serial),
  });
}

const X = name(['commonName', 'Sample CA X']);
const Y = name(['commonName', 'Sample CA Y']);

/** X certifies Y and Y certifies X: a walk without memory never ends. */
const CROSSED_PAIR = (): readonly Uint8Array[] => [
  cross(X, 'rsa-3072', Y, 'rsa-other-issuer', '51'),
  cross(Y, 'rsa-other-issuer', X, 'rsa-3072', '52'),
];

const additions: readonly Attack[] = [
  attack(
    'rsa: an unrelated certificate added',
    'The bag is unprotected; what the path does not need says nothing.',
    () => pkcFile(rsaChain(), { before: [certificateOf(eccChain(), 'hoc').der] }),
    verified('PKC221'),
  ),
  attack(
    'rsa: attested certificate twice, octet by octet the same',
    'Two copies of one certificate name one key.',
    () => pkcFile(rsaChain(), { after: [certificateOf(rsaChain(), 'pkc').der] }),
    verified('PKC222'),
  ),
  attack(
    'rsa: whole chain twice',
    'Copies count as one.',
    () => pkcFile(rsaChain(), { after: rsaChain().map((entry) => entry.der) }),
    verified('PKC222'),
  ),
  attack(
    'rsa: a DAC with the same name and another key before the right one',
    'The name finds two candidates; only a signature tells which one it is.',
    () => pkcFile(rsaChain(), { before: crowd(certificateOf(rsaChain(), 'dac').spec, 1, nobodysRsaKey) }),
    verified('PKC221'),
  ),
  attack(
    "rsa: the root's certificate by another signature, beside it",
    'Two certificates of one trusted key.',
    () =>
      pkcFile(rsaChain(), {
        after: [certificateOf(rsaChain({ change: { root: { serial: hex('0d') } } }), 'root').der],
      }),
    verified(),
  ),
  attack(
    'rsa: signers, content and revocation lists in the message',
    'A genuine PKC is a bag of certificates. No part of it is verified by them.',
    () => pkcFile(rsaChain(), { content: hex('00'), signers: [emptySigner()], crls: [hex('3000')] }),
    verified('PKC107'),
  ),
  attack(
    'rsa: octets after the message',
    'No signature covers them; the message itself is sound.',
    () => pkcFile(rsaChain(), { trailing: Buffer.from('trailing') }),
    verified('PKC105'),
  ),
  attack(
    'rsa: bidirectional and zero-width characters in the name of the DAC',
    'A name that looks like another; it plays no part in finding the path.',
    () => {
      const dac = name(
        ['organization', 'PKC\u202eInspector\u200b', 'utf8'],
        ['commonName', 'Luna K7-990017'],
      );
      return pkcFile(rsaChain({ change: { dac: { subject: dac }, pkc: { issuer: dac } } }));
    },
    verified('PKC117'),
  ),
  attack(
    'ecc: root left out, its key in a certificate of another name',
    'A carrier of the trusted key that nobody asks for must not stop the search for who signed.',
    () => {
      const change = { root: { subject: X } };
      return pkcFile(eccChain(), {
        omit: ['root'],
        after: [certificateOf(eccChain({ change }), 'root').der],
      });
    },
    verified('PKC221'),
  ),
  attack(
    "rsa: ten certificates with the trusted root's name and key, none of them good",
    'Anybody can wrap a public key: such a crowd must not hide the root that the user trusts.',
    () => {
      const spec = certificateOf(rsaChain(), 'root').spec;
      const extensions = [unknownExtension(true)];
      return pkcFile(rsaChain(), {
        omit: ['root'],
        after: crowd({ ...spec, extensions }, 10, () => spec.spki),
      });
    },
    verified('PKC221'),
  ),
];

const loops: readonly Attack[] = [
  attack(
    'rsa: issuers in a circle',
    'DAC and HOC certify each other; the walk must end, and ends nowhere.',
    () => {
      const dac = { issuer: RSA_NAMES.hoc, signer: 'rsa-hoc' } as const;
      const hoc = { issuer: RSA_NAMES.dac(990017), signer: 'rsa-dac' } as const;
      return pkcFile(rsaChain({ change: { dac, hoc } }), { omit: ['mic', 'root'] });
    },
    failed('PKC205'),
  ),
  attack(
    'rsa: proof under a pair of cross-certified issuers',
    'Each signature is good and no anchor is reached.',
    () =>
      pkcFile(rsaChain({ change: { pkc: { issuer: X, signer: 'rsa-3072' } } }), {
        omit: ['dac', 'hoc', 'mic'],
        after: CROSSED_PAIR(),
      }),
    failed('PKC205'),
  ),
  attack(
    'rsa: a cross-certified pair that names the DAC, beside a sound chain',
    'A search that follows the pair must come back and find the right path.',
    () => {
      const dac = certificateOf(rsaChain(), 'dac').spec.subject;
      const pair = [cross(dac, 'rsa-dac', X, 'rsa-3072', '61'), cross(X, 'rsa-3072', dac, 'rsa-dac', '62')];
      return pkcFile(rsaChain(), { before: pair });
    },
    verified('PKC221'),
  ),
  attack(
    'rsa: twelve issuers between the proof and the root',
    'No family is so long; the walk is bounded.',
    () => {
      const names = Array.from({ length: 12 }, (_, i) => name(['commonName', `Sample CA ${i}`]));
      const issuers = names.map((subject, i) =>
        cross(
          subject,
          'rsa-3072',
          names[i + 1] ?? RSA_NAMES.root,
          i === 11 ? 'rsa-root' : 'rsa-3072',
          `70${(16 + i).toString(16)}`,
        ),
      );
      const chain = rsaChain({ change: { pkc: { issuer: names[0]!, signer: 'rsa-3072' } } });
      return pkcFile(chain, { omit: ['dac', 'hoc', 'mic'], after: issuers });
    },
    failed('PKC219'),
  ),
];

const crowds: readonly Attack[] = [
  attack(
    'rsa: 200 candidates with the name of the issuer, the right one last',
    'Signature checks are bounded; a file that needs more is refused, with the reason.',
    () =>
      pkcFile(rsaChain(), {
        omit: ['dac', 'hoc', 'mic', 'root'],
        after: [
          ...crowd(certificateOf(rsaChain(), 'dac').spec, 200, nobodysRsaKey),
          ...rsaChain()
            .slice(1)
            .map((entry) => entry.der),
        ],
      }),
    failed('PKC219'),
  ),
  attack(
    'ecc: 200 candidates with the name and the key identifier of the issuer',
    'Key identifiers rank candidates; anybody can copy them.',
    () => pkcFile(eccChain(), { before: crowd(certificateOf(eccChain(), 'hoc').spec, 200, someEcKey) }),
    failed('PKC219'),
  ),
  attack(
    'rsa: 300 certificates that nobody needs',
    'More certificates than any attestation has: refused, with the reason.',
    () =>
      pkcFile(rsaChain(), {
        after: crowd({ ...certificateOf(rsaChain(), 'dac').spec, subject: X }, 300, nobodysRsaKey),
      }),
    failed('PKC219'),
  ),
  attack(
    'ecc: 200 candidates with the name but another key identifier',
    'The right one ranks first by its key identifier.',
    () => {
      const own = certificateOf(eccChain({ keys: { hoc: 'ec-other-issuer' } }), 'hoc').spec;
      return pkcFile(eccChain(), { before: crowd(own, 200, someEcKey) });
    },
    verified('PKC221'),
  ),
];

/** What can be done to an unprotected bag of sound certificates. */
export const BAG_ATTACKS: readonly Attack[] = [...additions, ...loops, ...crowds];
