import { certsOnly } from '../cms.ts';
import { csr, pemCsr } from '../csr.ts';
import { concat, context, sequence, tlv } from '../der.ts';
import { keyNamed, privateKeyPem } from '../keys.ts';
import { HSM_SERIAL, certificateOf, pkcFile, u32LittleEndian } from '../luna.ts';
import { rsaChain } from '../lunaRsa.ts';
import { OID, lunaExtension } from '../oids.ts';
import { boolean, integer, octetString, oid } from '../primitives.ts';
import { pem } from '../pem.ts';
import { attack, failed, unreadable } from './attack.ts';
import type { Attack } from './attack.ts';
import { withExtension } from './roleAttacks.ts';

const text = (...lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\n')));
const sound = (): Uint8Array => pkcFile(rsaChain());
const dac = (): Uint8Array => certificateOf(rsaChain(), 'dac').der;

const broken: readonly Attack[] = [
  ...([1, 3, 10, 40, 60, 3200, -1] as const).map((cut) =>
    attack(
      cut < 0 ? 'rsa: last octet missing' : `rsa: cut after ${cut} octets`,
      'What is there is shown, and nothing is verified.',
      () => sound().slice(0, cut),
      unreadable('PKC102'),
    ),
  ),
  attack(
    'rsa: an extension value longer than its extension, signed',
    'asn1js reads such a file without complaint. The signature is right: it is over these octets.',
    () => {
      const value = tlv(0x04, u32LittleEndian(HSM_SERIAL), { form: 'claims', length: 100 });
      const overrunning = sequence(oid(lunaExtension(1)), boolean(false), value);
      const change = withExtension(lunaExtension(1), overrunning);
      return pkcFile(rsaChain({ change: { pkc: change } }));
    },
    failed('PKC102'),
  ),
  attack(
    'rsa: a certificate whose length runs over the next one',
    'The lengths of the containers are right; that of one certificate is not.',
    () =>
      certsOnly([
        certificateOf(rsaChain(), 'pkc').der,
        tlv(0x30, [], { form: 'claims', length: 9000 }),
        dac(),
      ]),
    failed('PKC102'),
  ),
  attack(
    'rsa: indefinite length that is never closed',
    'Its end is not known.',
    () => pkcFile(rsaChain(), { length: { form: 'indefinite', closed: false } }),
    unreadable('PKC102'),
  ),
  attack(
    'a length of four gibibytes',
    'Nothing may be reserved for it.',
    () => concat(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), sound().slice(4)),
    unreadable('PKC102'),
  ),
  attack(
    'the length octet FF',
    'Reserved (X.690 8.1.3.5 c).',
    () => concat(Uint8Array.of(0x30, 0xff), sound().slice(4)),
    unreadable('PKC103'),
  ),
];

const ENVELOPED = sequence(
  oid(OID.envelopedData),
  context(
    0,
    sequence(
      integer(0),
      tlv(0x31, []),
      sequence(oid(OID.data), sequence(oid('2.16.840.1.101.3.4.1.42')), octetString([])),
    ),
  ),
);

const others: readonly Attack[] = [
  attack('a certificate, DER', 'Not a bag of certificates.', () => dac(), unreadable('PKC101')),
  attack(
    'a certificate, PEM',
    'Not a bag of certificates.',
    () => pem('CERTIFICATE', dac()),
    unreadable('PKC101'),
  ),
  attack(
    'a certificate request, PEM',
    'It belongs beside a PKC.',
    () => pemCsr('rsa-2048'),
    unreadable('PKC101'),
  ),
  attack(
    'a certificate request, DER',
    'It belongs beside a PKC.',
    () => csr('rsa-2048'),
    unreadable('PKC101'),
  ),
  attack(
    'a private key, PEM',
    'Nothing of it may be shown.',
    () => text(privateKeyPem('ec-p256')),
    unreadable('PKC108'),
  ),
  attack(
    'a private key, DER',
    'Nothing of it may be shown.',
    () => new Uint8Array(keyNamed('ec-p256').privateKey.export({ type: 'pkcs8', format: 'der' })),
    unreadable('PKC108'),
  ),
  attack(
    'a private key in the old RSA form, PEM',
    'Nothing of it may be shown.',
    () => text(keyNamed('rsa-2048').privateKey.export({ type: 'pkcs1', format: 'pem' }) as string),
    unreadable('PKC108'),
  ),
  attack(
    'a public key, PEM',
    'A key without a proof.',
    () => pem('PUBLIC KEY', keyNamed('rsa-2048').spki),
    unreadable('PKC101'),
  ),
  attack('CMS EnvelopedData', 'Another kind of message: encrypted.', () => ENVELOPED, unreadable('PKC101')),
  attack(
    'CMS signedData without certificates',
    'A message that holds nothing to verify.',
    () => certsOnly([]),
    unreadable('PKC101'),
  ),
  attack(
    'an HTML page',
    'What a download gives when the log-in has ended.',
    () => text('<!DOCTYPE html>', '<html><head><title>Sign in</title></head><body></body></html>', ''),
    unreadable('PKC101'),
  ),
  attack('an empty file', 'Nothing.', () => new Uint8Array(), unreadable('PKC101')),
  attack(
    'a text file of web components that has the ending .pkc, too',
    'Another format with the same ending is not a corrupt attestation.',
    () =>
      text(
        '<component name="button">',
        '  <template><button>{label}</button></template>',
        '</component>',
        '',
      ),
    unreadable('PKC101'),
  ),
  attack(
    'prose',
    'Not even base64.',
    () => text('The attestation is attached. Kind regards', ''),
    unreadable('PKC101'),
  ),
  attack(
    'PEM whose base64 is broken',
    'The label is right, the body is not.',
    () => text('-----BEGIN PKCS7-----', 'MIIb!!!!', '-----END PKCS7-----', ''),
    unreadable('PKC103'),
  ),
  attack(
    'PEM without an end',
    'Cut in transit.',
    () => pem('PKCS7', sound()).slice(0, 2000),
    unreadable('PKC103'),
  ),
  attack(
    'zero octets',
    'Ends of contents where nothing began.',
    () => new Uint8Array(64),
    unreadable('PKC101'),
  ),
];

/** Files that are cut, malformed or something else. */
export const FILE_ATTACKS: readonly Attack[] = [...broken, ...others];
