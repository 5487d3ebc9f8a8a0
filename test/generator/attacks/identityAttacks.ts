import { concat, hex } from '../der.ts';
import { luna, replaceExtension } from '../extensions.ts';
import { HSM_SERIAL, hocSerial, ouid, pkcFile, u32LittleEndian } from '../luna.ts';
import type { Change, ChainOverrides } from '../luna.ts';
import { ECC_NAMES, eccChain } from '../lunaEcc.ts';
import { RSA_NAMES, rsaChain } from '../lunaRsa.ts';
import { name } from '../name.ts';
import { lunaExtension } from '../oids.ts';
import { attack, failed, verified } from './attack.ts';
import type { Attack } from './attack.ts';

const OTHER = 990018;
const hexText = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

function rsa(change: ChainOverrides['change']): Uint8Array {
  return pkcFile(rsaChain({ change: change ?? {} }));
}

function ecc(change: ChainOverrides['change']): Uint8Array {
  return pkcFile(eccChain({ change: change ?? {} }));
}

function serialExtension(octets: Uint8Array): Change {
  return (spec) => ({ extensions: replaceExtension(spec.extensions, lunaExtension(1), luna(1, octets)) });
}

const DISAGREE = 'The serial number stands in five places; certificates of two HSMs do not belong together.';

const disagreements: readonly Attack[] = [
  attack(
    'rsa: serial number differs in the OUID',
    DISAGREE,
    () => rsa({ pkc: { subject: RSA_NAMES.pkc(hexText(ouid(OTHER))) } }),
    failed('PKC301'),
  ),
  attack(
    'rsa: serial number differs in the extension of the attested certificate',
    DISAGREE,
    () => rsa({ pkc: serialExtension(u32LittleEndian(OTHER)) }),
    failed('PKC301'),
  ),
  attack(
    'rsa: serial number differs in the extension of the DAC',
    DISAGREE,
    () => rsa({ dac: serialExtension(u32LittleEndian(OTHER)) }),
    failed('PKC301'),
  ),
  attack(
    'rsa: serial number differs in the common name of the DAC',
    DISAGREE,
    () => rsa({ dac: { subject: RSA_NAMES.dac(OTHER) }, pkc: { issuer: RSA_NAMES.dac(OTHER) } }),
    failed('PKC301'),
  ),
  attack(
    'rsa: serial number differs in the certificate serial of the HOC',
    DISAGREE,
    () => rsa({ hoc: { serial: hocSerial(OTHER) } }),
    failed('PKC301'),
  ),
  attack(
    'ecc: serial number differs in the OUID',
    DISAGREE,
    () => ecc({ pkc: { subject: ECC_NAMES.pkc(hexText(ouid(OTHER))) } }),
    failed('PKC301'),
  ),
  attack(
    'ecc: serial number differs in the extension of the attested certificate',
    DISAGREE,
    () => ecc({ pkc: serialExtension(u32LittleEndian(OTHER)) }),
    failed('PKC301'),
  ),
  attack(
    'ecc: serial number differs in the common name of the HOC',
    DISAGREE,
    () => ecc({ hoc: { subject: ECC_NAMES.hoc(OTHER) }, pkc: { issuer: ECC_NAMES.hoc(OTHER) } }),
    failed('PKC301'),
  ),
  attack(
    'ecc: serial number differs in the certificate serial of the HOC',
    DISAGREE,
    () => ecc({ hoc: { serial: hocSerial(OTHER) } }),
    failed('PKC301'),
  ),
];

const OUID_TEXT = hexText(ouid(HSM_SERIAL));

const malformedOuids: readonly Attack[] = [
  ...(
    [
      ['11 octets', OUID_TEXT.slice(2)],
      ['13 octets', `00${OUID_TEXT}`],
      ['half an octet', OUID_TEXT.slice(1)],
      ['a letter that is no hex digit', `g${OUID_TEXT.slice(1)}`],
      ['a blank after it', `${OUID_TEXT} `],
      ['a NUL after it', `${OUID_TEXT}\0`],
      ['Cyrillic letters for Latin ones', OUID_TEXT.replace('b', 'Ь')],
      ['no octets', ''],
    ] as const
  ).map(([what, text]) =>
    attack(
      `rsa: OUID with ${what}`,
      'The common name must be 12 octets in hex and nothing else.',
      () => rsa({ pkc: { subject: RSA_NAMES.pkc(text) } }),
      failed('PKC302'),
    ),
  ),
  attack(
    'rsa: attested certificate without a common name',
    'No OUID, no key in an HSM.',
    () => rsa({ pkc: { subject: name(['organizationalUnit', 'Sample Proof of Origin']) } }),
    failed('PKC302'),
  ),
  attack(
    'rsa: attested certificate with two common names',
    'Readers could differ in which one they take.',
    () => rsa({ pkc: { subject: name(['commonName', OUID_TEXT], ['commonName', hexText(ouid(OTHER))]) } }),
    failed('PKC302'),
  ),
];

const serialForms: readonly Attack[] = [
  attack(
    "rsa: attested certificate without the HSM's serial number",
    'It must name its HSM.',
    () => rsa({ pkc: (spec) => ({ extensions: replaceExtension(spec.extensions, lunaExtension(1)) }) }),
    failed('PKC303'),
  ),
  attack(
    'rsa: HSM serial number of three octets',
    'A reader that pads it sees another number.',
    () => rsa({ pkc: serialExtension(u32LittleEndian(HSM_SERIAL).slice(0, 3)) }),
    failed('PKC303'),
  ),
  attack(
    'rsa: HSM serial number of five octets',
    'A reader that cuts it sees the right number.',
    () => rsa({ pkc: serialExtension(concat(u32LittleEndian(HSM_SERIAL), hex('00'))) }),
    failed('PKC303'),
  ),
  attack(
    'rsa: firmware version of two octets',
    'No meaning is known for it: a warning, and no version is shown as certain.',
    () =>
      rsa({
        pkc: (spec) => ({
          extensions: replaceExtension(spec.extensions, lunaExtension(3), luna(3, hex('5400'))),
        }),
      }),
    verified('PKC304'),
  ),
  attack(
    'rsa: Luna extension .2, which no sample holds',
    'Its octets are shown raw, without a made-up meaning.',
    () => rsa({ pkc: (spec) => ({ extensions: [...(spec.extensions ?? []), luna(2, hex('01000000'))] }) }),
    verified('PKC305'),
  ),
];

/** Certificates that do not agree on the HSM, or do not name it. */
export const IDENTITY_ATTACKS: readonly Attack[] = [...disagreements, ...malformedOuids, ...serialForms];
