/** Files made to exhaust whoever reads them: small rules broken a million times. None of them is a PKC. */
import { certificate } from './certificate.ts';
import { certsOnly } from './cms.ts';
import { crowd, someEcKey } from './crowd.ts';
import { concat, fixedWidth, sequence, tlv, unsortedSet } from './der.ts';
import { keyNamed } from './keys.ts';
import { certificateOf, pkcFile } from './luna.ts';
import type { Change } from './luna.ts';
import { eccChain } from './lunaEcc.ts';
import { rsaChain } from './lunaRsa.ts';
import { OID } from './oids.ts';
import { NULL, bitString, integer, octetString, oid, rawInteger, string } from './primitives.ts';

export interface Bomb {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const MEBI = 1024 * 1024;

/** Octets that stand `count` times one after the other. */
export function repeated(part: Uint8Array, count: number): Uint8Array {
  const all = new Uint8Array(part.length * count);
  if (count === 0) return all;
  all.set(part);
  // Each copy doubles what is there.
  for (let done = part.length; done < all.length; done *= 2) all.copyWithin(done, 0, all.length - done);
  return all;
}

/** Elements within elements, each with its right length. */
function nested(depth: number): Uint8Array {
  const headers: Uint8Array[] = [];
  let length = 2;
  for (let i = 0; i < depth; i++) {
    const header = tlv(0x30, [], { form: 'claims', length });
    headers.push(header);
    length += header.length;
  }
  return concat(headers.toReversed(), NULL);
}

/** An OBJECT IDENTIFIER whose last arc has this many octets. */
function longArc(octets: number): Uint8Array {
  const content = new Uint8Array(octets).fill(0xff);
  content[0] = 0x2a;
  content[octets - 1] = 0x7f;
  return tlv(0x06, content);
}

/** The sound RSA file with one certificate changed. The changed part is unsigned: it is read before it is refused. */
function withChange(role: 'pkc' | 'dac' | 'hoc', change: Change): Uint8Array {
  return pkcFile(rsaChain({ change: { [role]: change } }));
}

/** The attested certificate with a subject or issuer of its own. */
const attestedNamed = (subject: Uint8Array): Uint8Array => withChange('pkc', { subject });

const commonName = (value: Uint8Array): Uint8Array => unsortedSet(sequence(oid('2.5.4.3'), value));

const extension = (id: string, value: Uint8Array): Uint8Array => sequence(oid(id), octetString(value));

export const BOMBS: readonly Bomb[] = [
  { name: '100,000 levels of nesting', bytes: () => nested(100_000) },
  {
    name: '100,000 levels of indefinite length, never closed',
    bytes: () => repeated(Uint8Array.of(0x30, 0x80), 100_000),
  },
  {
    name: '64 MiB of indefinite lengths, never closed',
    bytes: () => repeated(Uint8Array.of(0x30, 0x80), 32 * MEBI),
  },
  {
    name: 'indefinite lengths never closed, a million times in a message',
    bytes: () => certsOnly([repeated(Uint8Array.of(0x30, 0x03, 0x30, 0x80, 0x00), MEBI)]),
  },
  { name: '2,000,001 elements', bytes: () => sequence(repeated(NULL, 2_000_000)) },
  { name: '33,000,000 elements', bytes: () => sequence(repeated(NULL, 32 * MEBI - 8)) },
  { name: '64 MiB of zeros', bytes: () => new Uint8Array(64 * MEBI) },
  { name: '64 MiB of zeros in a SEQUENCE', bytes: () => sequence(new Uint8Array(64 * MEBI - 8)) },
  { name: '64 MiB of FF', bytes: () => new Uint8Array(64 * MEBI).fill(0xff) },
  { name: '64 MiB of FF in a SEQUENCE', bytes: () => sequence(new Uint8Array(64 * MEBI - 8).fill(0xff)) },
  { name: '64 MiB of base64', bytes: () => new Uint8Array(64 * MEBI).fill(0x41) },
  { name: '64 MiB of blanks', bytes: () => new Uint8Array(64 * MEBI).fill(0x20) },
  { name: '64 MiB of PEM headers', bytes: () => repeated(Buffer.from('-----BEGIN PKCS7-----\n'), 3 * MEBI) },
  { name: 'an OBJECT IDENTIFIER of 64 MiB', bytes: () => longArc(64 * MEBI - 8) },
  {
    name: 'a content type of 32 MiB',
    bytes: () => sequence(longArc(32 * MEBI), tlv(0xa0, sequence(integer(1)))),
  },
  {
    name: 'a purpose of 32 MiB in the attested certificate',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [...(extensions ?? []), extension('2.5.29.37', sequence(longArc(32 * MEBI)))],
      })),
  },
  {
    name: 'an extension identifier of 32 MiB in the attested certificate',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [...(extensions ?? []), sequence(longArc(32 * MEBI), octetString([]))],
      })),
  },
  {
    name: 'a declared length of 1 GiB',
    bytes: () => tlv(0x30, NULL, { form: 'claims', length: 1024 * MEBI }),
  },
  { name: 'a million empty certificates', bytes: () => certsOnly([repeated(sequence(), 1_000_000)]) },
  {
    name: '64 MiB of sound certificates, all the same',
    bytes: () => {
      const { der } = certificateOf(eccChain(), 'hoc');
      return certsOnly([repeated(der, Math.floor((64 * MEBI - 100) / der.length))]);
    },
  },
  {
    name: '64 MiB of copies of the attested certificate',
    bytes: () => {
      const { der } = certificateOf(eccChain(), 'pkc');
      return certsOnly([repeated(der, Math.floor((64 * MEBI - 100) / der.length))]);
    },
  },
  {
    name: '256 certificates of 250 KiB that differ in their last octet',
    bytes: () => {
      const { spec } = certificateOf(eccChain(), 'pkc');
      const template = certificate({
        ...spec,
        extensions: [...(spec.extensions ?? []), extension('2.999.1', new Uint8Array(250 * 1024))],
      });
      return certsOnly(
        Array.from({ length: 256 }, (_, i) => {
          const copy = Uint8Array.from(template);
          copy[copy.length - 1] = i;
          return copy;
        }),
      );
    },
  },
  {
    name: 'a common name of 10 MB',
    bytes: () => attestedNamed(sequence(commonName(string('utf8', 'a'.repeat(10_000_000))))),
  },
  {
    name: 'a common name of 10 MB of control characters',
    bytes: () => attestedNamed(sequence(commonName(string('utf8', '\u202e'.repeat(3_300_000))))),
  },
  {
    name: 'a common name of 64 MB in BMPString',
    bytes: () => attestedNamed(sequence(commonName(tlv(0x1e, new Uint8Array(60_000_000).fill(0x20))))),
  },
  {
    name: 'a name with a million parts',
    bytes: () => attestedNamed(sequence(repeated(commonName(string('utf8', 'a')), 300_000))),
  },
  {
    name: 'a part of a name with a million values',
    bytes: () =>
      attestedNamed(sequence(unsortedSet(repeated(sequence(oid('2.5.4.3'), string('utf8', 'a')), 400_000)))),
  },
  {
    name: 'a modulus of 1 MiB in the issuer of the attested key',
    bytes: () => withChange('dac', { spki: rsaKeyOf(new Uint8Array(MEBI).fill(0x7f), Uint8Array.of(3)) }),
  },
  {
    name: 'a modulus of 1 MiB in the attested key',
    bytes: () => withChange('pkc', { spki: rsaKeyOf(new Uint8Array(MEBI).fill(0x7f), Uint8Array.of(3)) }),
  },
  {
    name: 'a modulus and an exponent of 30 MiB in the attested key',
    bytes: () =>
      withChange('pkc', {
        spki: rsaKeyOf(new Uint8Array(30 * MEBI).fill(0x7f), new Uint8Array(30 * MEBI).fill(0x7f)),
      }),
  },
  {
    name: 'a serial number of 60 MiB',
    bytes: () => withChange('pkc', { serial: new Uint8Array(60 * MEBI).fill(0x7f) }),
  },
  {
    name: 'a version of 60 MiB',
    bytes: () =>
      sequence(oid(OID.signedData), tlv(0xa0, sequence(rawInteger(new Uint8Array(60 * MEBI).fill(0x7f))))),
  },
  {
    name: '100,000 different extensions in the attested certificate',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [...(extensions ?? []), ...differentExtensions(100_000)],
      })),
  },
  {
    name: '100,000 copies of an extension in the attested certificate',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [
          ...(extensions ?? []),
          repeated(extension('2.5.29.14', octetString(new Uint8Array(4))), 100_000),
        ],
      })),
  },
  {
    name: 'a million key purposes in the attested certificate',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [
          ...(extensions ?? []),
          extension('2.5.29.37', sequence(repeated(oid(OID.data), 1_000_000))),
        ],
      })),
  },
  {
    name: 'a bit string of named bits of 60 MiB',
    bytes: () =>
      withChange('pkc', ({ extensions }) => ({
        extensions: [
          extension('2.5.29.15', bitString(new Uint8Array(60 * MEBI).fill(0xff))),
          ...(extensions ?? []),
        ],
      })),
  },
  {
    name: '200 issuers, each of which the pinned key could have signed',
    bytes: () => {
      const { spec } = certificateOf(eccChain(), 'hoc');
      const subject = sequence(commonName(string('utf8', 'X')));
      const signer = 'ec-other-issuer';
      const issuers = Array.from({ length: 200 }, (_, i) =>
        certificate({
          ...spec,
          subject,
          issuer: subject,
          signer,
          spki: keyNamed(signer).spki,
          serial: fixedWidth(0x40000000n + BigInt(i), 4),
        }),
      );
      return pkcFile(eccChain({ change: { pkc: { issuer: subject, signer } } }), {
        omit: ['hoc', 'root'],
        after: issuers,
      });
    },
  },
  {
    name: '256 certificates with 100 odd extensions each',
    bytes: () => {
      const { spec } = certificateOf(eccChain(), 'pkc');
      return certsOnly(crowd({ ...spec, extensions: differentExtensions(90) }, 256, someEcKey));
    },
  },
  {
    name: '256 certificates with names of 64 parts in bidirectional characters',
    bytes: () => {
      const { spec } = certificateOf(eccChain(), 'pkc');
      const part = commonName(string('utf8', '\u202e'.repeat(1000)));
      return certsOnly(crowd({ ...spec, subject: sequence(repeated(part, 64)) }, 256, someEcKey));
    },
  },
  {
    name: 'a million unknown digest algorithms',
    bytes: () =>
      sequence(
        oid(OID.signedData),
        tlv(
          0xa0,
          sequence(
            integer(1),
            unsortedSet(repeated(sequence(oid(OID.data)), 400_000)),
            sequence(oid(OID.data)),
            tlv(0xa0, []),
            unsortedSet(),
          ),
        ),
      ),
  },
];

function rsaKeyOf(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  return sequence(
    sequence(oid('1.2.840.113549.1.1.1'), NULL),
    bitString(sequence(rawInteger(modulus), rawInteger(exponent))),
  );
}

function differentExtensions(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => extension(`2.999.${i}`, NULL));
}
