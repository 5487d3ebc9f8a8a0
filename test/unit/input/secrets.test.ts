import { describe, expect, it } from 'vitest';
import { concat, context, hex, sequence, set, tlv } from '../../fixtures/generator/der.ts';
import { type KeyName, keyNamed } from '../../fixtures/generator/keys.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { integer, octetString, oid } from '../../fixtures/generator/primitives.ts';
import { base64, pem } from '../../fixtures/generator/pem.ts';
import { toldInput } from './toldInput.ts';

type Form = 'pkcs8' | 'pkcs1' | 'sec1';

function der(name: KeyName, type: Form): Uint8Array {
  return new Uint8Array(keyNamed(name).privateKey.export({ type, format: 'der' }));
}

function encrypted(format: 'der' | 'pem'): Uint8Array {
  const options = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  const { privateKey } = keyNamed('ec-p256');
  return new Uint8Array(
    format === 'der'
      ? privateKey.export({ ...options, format: 'der' })
      : Buffer.from(privateKey.export({ ...options, format: 'pem' })),
  );
}

/** DSAPrivateKey as OpenSSL writes it: version, p, q, g, y, x. */
const DSA = sequence([0, 23, 11, 4, 8, 7].map((value) => integer(value)));

/** A private key in PEM, as a mail program or a person changed it. */
function edited(change: (text: string) => string): Uint8Array {
  return Buffer.from(change(new TextDecoder().decode(pem('PRIVATE KEY', der('ec-p256', 'pkcs8')))));
}

const KEYS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['PKCS#8, RSA', der('rsa-2048', 'pkcs8')],
  ['PKCS#8, EC', der('ec-p256', 'pkcs8')],
  ['PKCS#8, Ed25519', der('ed25519', 'pkcs8')],
  ['PKCS#8, encrypted', encrypted('der')],
  ['PKCS#1', der('rsa-2048', 'pkcs1')],
  ['SEC1', der('ec-p256', 'sec1')],
  ['DSA', DSA],
];

const TEXTS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['PRIVATE KEY', pem('PRIVATE KEY', der('rsa-2048', 'pkcs8'))],
  ['RSA PRIVATE KEY', pem('RSA PRIVATE KEY', der('rsa-2048', 'pkcs1'))],
  ['EC PRIVATE KEY', pem('EC PRIVATE KEY', der('ec-p256', 'sec1'))],
  ['ENCRYPTED PRIVATE KEY', encrypted('pem')],
  ['a label that only says so', Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n')],
  ['a label that says otherwise', pem('CERTIFICATE', der('ec-p256', 'pkcs8'))],
  ['base64', base64(der('ec-p256', 'pkcs8'))],
  [
    'after a certificate request, with EC parameters',
    concat(pem('EC PARAMETERS', oid('1.2.840.10045.3.1.7')), pem('EC PRIVATE KEY', der('ec-p256', 'sec1'))),
  ],
  [
    'old encryption (RFC 1421)',
    Buffer.from(
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n',
    ),
  ],
  [
    'beside a sound attestation',
    concat(pem('PKCS7', pkcFile(eccChain())), pem('PRIVATE KEY', der('ec-p256', 'pkcs8'))),
  ],
  ...(
    [
      ['quoted', edited((text) => text.replaceAll(/^/gm, '> '))],
      ['without line breaks', edited((text) => text.replaceAll('\n', ' '))],
      ['without armour', edited((text) => text.replaceAll(/^-.*$/gm, ''))],
      ['under another label', pem('CERTIFICATE', der('ec-p256', 'pkcs8'))],
    ] as const
  ).flatMap(([name, key]) => [
    [`${name}, alone`, key] as const,
    [`${name}, before a sound attestation`, concat(key, pem('PKCS7', pkcFile(eccChain())))] as const,
    [`${name}, behind a sound attestation`, concat(pem('PKCS7', pkcFile(eccChain())), key)] as const,
  ]),
];

describe('a private key', () => {
  it.each([...KEYS, ...TEXTS])('%s: nothing of it is shown', (_, bytes) => {
    const { index, problem } = toldInput({ bytes });
    expect(index).toBeNull();
    expect(problem?.code).toBe('PKC108');
    expect(problem?.message).toMatch(/ is a private key, not an attestation\. Nothing of it is shown\.$/);
  });

  it('is named by its line', () => {
    const bytes = concat(Buffer.from('one\r\ntwo\r\n'), pem('PRIVATE KEY', der('ec-p256', 'pkcs8')));
    expect(toldInput({ bytes }).problem!.message).toMatch(/^The PEM block at line 3 of the text is /);
  });

  it.each(KEYS.filter(([name]) => name !== 'DSA'))(
    '%s, cut anywhere: no octet of the key itself is shown',
    (_, bytes) => {
      // Up to here there are only algorithm, parameters and, in PKCS#1, the modulus, which is public.
      const whole = toldInput({ bytes });
      expect(whole.index).toBeNull();
      for (let length = 1; length < bytes.length; length++) {
        const { index } = toldInput({ bytes: bytes.slice(0, length) });
        if (index === null) continue;
        const tags = Array.from({ length: index.count }, (__, node) => index.tag[node]);
        // A key lies in an OCTET STRING, or is the third number of PKCS#1.
        const atTop = index.parent.subarray(0, index.count).filter((parent) => parent === 0).length;
        const isPublic = atTop <= 2 && !tags.some((tag, node) => tag === 4 && index.parent[node] === 0);
        expect(isPublic, `cut after ${length}`).toBe(true);
      }
    },
  );
});

describe('a key store', () => {
  const mac = sequence(
    sequence(sequence(oid('1.3.14.3.2.26')), octetString(hex('00'))),
    octetString(hex('00')),
  );
  const safe = sequence(oid('1.2.840.113549.1.7.1'), context(0, octetString(sequence(set()))));
  const store = sequence(integer(3), safe, mac);

  it.each([
    ['DER', store],
    ['BER', tlv(0x30, [integer(3), safe, mac], { form: 'indefinite' })],
    ['without a MAC', sequence(integer(3), safe)],
    ['PEM', pem('PKCS12', store)],
  ])('%s: nothing of it is shown', (_, bytes) => {
    const { index, problem } = toldInput({ bytes });
    expect(index).toBeNull();
    expect(problem?.code).toBe('PKC101');
    expect(problem?.message).toMatch(
      /is a PKCS#12 key store, not a PKC .* It may hold private keys, so nothing of it is shown\.$/,
    );
  });
});
