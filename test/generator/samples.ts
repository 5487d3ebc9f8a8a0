import { concat, sequence } from './der.ts';
import { cmuCsr, csrAttribute, pemCsr } from './csr.ts';
import { basicConstraints, keyUsage } from './extensions.ts';
import { certificateOf, pkcFile } from './luna.ts';
import { eccChain } from './lunaEcc.ts';
import { rsaChain } from './lunaRsa.ts';
import { OID } from './oids.ts';
import { pem } from './pem.ts';
import { octetString, oid, string } from './primitives.ts';

/** A file of media/samples. */
export interface Sample {
  readonly name: string;
  /** For the table in the README there. */
  readonly shows: string;
  readonly bytes: () => Uint8Array;
}

/** Other keys for every place of the RSA chain: what a forger makes who copies all names. */
export const FORGER_KEYS = {
  pkc: 'rsa-2048-other',
  dac: 'rsa-3072',
  hoc: 'rsa-4096',
  mic: 'rsa-other-issuer',
  root: 'rsa-other-root',
} as const;

/** The roots of both chains, DER. Their private keys are in the repository: trust them for trying out only. */
export function sampleRoots(): readonly Uint8Array[] {
  return [certificateOf(rsaChain(), 'root').der, certificateOf(eccChain(), 'root').der];
}

/** Where broken.pkc ends: inside the third certificate's key. */
export const BROKEN_AT = 3200;

/** What a request has that carries its own attestation (draft-ietf-lamps-csr-attestation); the types are examples. */
function carryingAttributes(): readonly Uint8Array[] {
  const statements = [
    sequence(oid('2.999.3.2'), octetString(Uint8Array.of(1, 2, 3))),
    sequence(oid('2.999.3.1'), pkcFile(rsaChain()), string('utf8', 'verifier.example')),
  ];
  return [
    csrAttribute(OID.extensionRequest, sequence(keyUsage(0), basicConstraints(false))),
    csrAttribute('1.2.840.113549.1.9.7', string('utf8', 'sample password')),
    csrAttribute('1.2.840.113549.1.9.16.2.59', sequence(sequence(statements))),
  ];
}

/** All that ships, but for the README that is made of it. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'luna-rsa-verified.pkc',
    shows: 'An RSA-2048 key under the RSA chain: *verified*, once `sample-root-rsa.pem` is trusted.',
    bytes: () => pkcFile(rsaChain()),
  },
  {
    name: 'luna-rsa-verified.csr',
    shows: 'The certificate request for that key, as `cmu requestcertificate` writes it.',
    bytes: () => cmuCsr('rsa-2048'),
  },
  {
    name: 'luna-ecc-verified.pkc',
    shows:
      'A P-256 key under the ECC chain, with the negative INTEGER in a signature that other programs refuse: *verified*, once `sample-root-ecc.pem` is trusted.',
    bytes: () => pkcFile(eccChain()),
  },
  {
    name: 'luna-ecc-verified.csr',
    shows: 'The certificate request for that key.',
    bytes: () => cmuCsr('ec-p256'),
  },
  {
    name: 'other-key.pkc',
    shows:
      'A sound attestation beside a request of the same name that is for another key: *failed*, with both keys side by side.',
    bytes: () => pkcFile(rsaChain()),
  },
  {
    name: 'other-key.csr',
    shows: 'That request. Its key is the one that `forged-chain.pkc` names.',
    bytes: () => pemCsr('rsa-2048-other'),
  },
  {
    name: 'carries-attestation.csr',
    shows:
      'A request for the key of `luna-rsa-verified.pkc` with that attestation inside, beside a statement of another kind, and with requested extensions.',
    bytes: () => pemCsr('rsa-2048', { attributes: carryingAttributes() }),
  },
  {
    name: 'forged-chain.pkc',
    shows:
      "Every name as in `luna-rsa-verified.pkc`, every signature good, every key another: *failed*, as its root is nobody's.",
    bytes: () => pkcFile(rsaChain({ keys: FORGER_KEYS })),
  },
  {
    name: 'broken.pkc',
    shows: `\`luna-rsa-verified.pkc\` cut after ${BROKEN_AT} octets: *unreadable*, with everything before the cut shown.`,
    bytes: () => pkcFile(rsaChain()).slice(0, BROKEN_AT),
  },
  ...(['rsa', 'ecc'] as const).map((family, i) => ({
    name: `sample-root-${family}.pem`,
    shows: `The root of the ${family.toUpperCase()} chain. Anybody can sign with its key: trust it to try the samples, then no more.`,
    bytes: () => pem('CERTIFICATE', sampleRoots()[i]!),
  })),
  {
    name: 'sample-root.pem',
    shows: 'Both roots in one file. Refused as a trusted root: it must be clear which key is trusted.',
    bytes: () => concat(sampleRoots().map((root) => pem('CERTIFICATE', root))),
  },
];

/** README.md of the folder. */
export function samplesReadme(): string {
  const rows = SAMPLES.map((sample) => `| \`${sample.name}\` | ${sample.shows} |`);
  return [
    '# Samples',
    '',
    'Synthetic files, made by `npm run samples`. No HSM took part: names, serial numbers and keys are invented,',
    'and they depart from the rules exactly where genuine Luna files do.',
    '',
    '| file | what it shows |',
    '|---|---|',
    ...rows,
    '',
    'Try them on the command line:',
    '',
    '```',
    'pkc verify --trust sample-root-rsa.pem --trust sample-root-ecc.pem *.pkc',
    '```',
    '',
  ].join('\n');
}
