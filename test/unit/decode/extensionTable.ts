import { expect } from 'vitest';
import { ascii, name, oid, seq, set, tlv } from './support.ts';

const CN = name('x');

/** Name, type, value as hex, what is said of it. */
export const EXTENSIONS: readonly (readonly [
  string,
  string,
  string,
  readonly (readonly [string, string])[],
])[] = [
  ['Key usage', '2.5.29.15', '03020186', [['allowed', 'digitalSignature, keyCertSign, cRLSign']]],
  ['Key usage', '2.5.29.15', '0303070080', [['allowed', 'decipherOnly']]],
  [
    'Extended key usage',
    '2.5.29.37',
    seq(oid('1.3.6.1.5.5.7.3.3'), oid('1.3.6.1.4.1.12383.1.13'), oid('1.2.3.4')),
    [
      ['purpose', expect.stringMatching(/codeSigning \(1\.3\.6\.1\.5\.5\.7\.3\.3\)$/) as string],
      ['purpose', 'Luna public key confirmation, PKC (by position) (1.3.6.1.4.1.12383.1.13)'],
      ['purpose', '1.2.3.4'],
    ],
  ],
  [
    'Basic constraints',
    '2.5.29.19',
    '30060101ff020100',
    [
      ['certification authority', 'yes'],
      ['path length', '0'],
    ],
  ],
  [
    'Basic constraints',
    '2.5.29.19',
    '30030101ff',
    [
      ['certification authority', 'yes'],
      ['path length', 'unlimited'],
    ],
  ],
  ['Basic constraints', '2.5.29.19', '3000', [['certification authority', 'no']]],
  [
    'Authority key identifier',
    '2.5.29.35',
    seq(tlv('80', '0102'), tlv('a1', tlv('a4', CN)), tlv('82', '00ff')),
    [
      ['key identifier of the issuer', '0102'],
      ["issuer's issuer: directory name", 'CN=x'],
      ["issuer's serial number", '255'],
    ],
  ],
  [
    'Certificate policies',
    '2.5.29.32',
    seq(
      seq(
        oid('2.23.140.1.4.1'),
        seq(
          seq(oid('1.3.6.1.5.5.7.2.1'), ascii('16', 'https://a.example/cps')),
          seq(
            oid('1.3.6.1.5.5.7.2.2'),
            seq(seq(ascii('0c', 'Org'), seq('020101', '020107')), ascii('0c', 'Read this')),
          ),
        ),
      ),
      seq(oid('2.5.29.32.0'), seq(seq(oid('1.2.3'), '020105'))),
    ),
    [
      ['policy', expect.stringContaining('2.23.140.1.4.1') as string],
      ['practice statement', 'https://a.example/cps'],
      ['user notice', 'Read this'],
      ['notice of', 'Org, number 1, 7'],
      ['policy', expect.stringContaining('2.5.29.32.0') as string],
      ['qualifier 1.2.3', '5'],
    ],
  ],
  [
    'Subject alternative name',
    '2.5.29.17',
    seq(
      ascii('81', 'a@b.example'),
      ascii('82', 'b.example'),
      ascii('86', 'https://b.example/'),
      tlv('87', 'c0000201'),
      tlv('87', '20010db8000000000000000000000001'),
      tlv('88', '2a0304'),
      tlv('a4', CN),
      tlv('a0', oid('1.3.6.1.4.1.311.20.2.3'), tlv('a0', ascii('0c', 'u@b.example'))),
    ),
    [
      ['email', 'a@b.example'],
      ['DNS name', 'b.example'],
      ['URI', 'https://b.example/'],
      ['IP address', '192.0.2.1'],
      ['IP address', '2001:db8::1'],
      ['registered ID', '1.2.3.4'],
      ['directory name', 'CN=x'],
      ['other name', expect.stringMatching(/1\.3\.6\.1\.4\.1\.311\.20\.2\.3\)?: u@b\.example$/) as string],
    ],
  ],
  ['Issuer alternative name', '2.5.29.18', seq(ascii('82', 'i.example')), [['DNS name', 'i.example']]],
  [
    'CRL distribution points',
    '2.5.29.31',
    seq(
      seq(
        tlv('a0', tlv('a0', ascii('86', 'http://c.example/a.crl'))),
        tlv('81', '0640'),
        tlv('a2', tlv('a4', CN)),
      ),
      seq(tlv('a0', tlv('a1', seq(oid('2.5.4.3'), ascii('0c', 'crl1'))))),
    ),
    [
      ['URI', 'http://c.example/a.crl'],
      ['for the reasons', 'keyCompromise'],
      ['CRL issuer: directory name', 'CN=x'],
      ['name below the CRL issuer', 'CN=crl1'],
    ],
  ],
  [
    'Freshest CRL',
    '2.5.29.46',
    seq(seq(tlv('a0', tlv('a0', ascii('86', 'http://c.example/d.crl'))))),
    [['URI', 'http://c.example/d.crl']],
  ],
  [
    'Authority information access',
    '1.3.6.1.5.5.7.1.1',
    seq(
      seq(oid('1.3.6.1.5.5.7.48.1'), ascii('86', 'http://o.example')),
      seq(oid('1.3.6.1.5.5.7.48.2'), tlv('a4', CN)),
    ),
    [
      [expect.stringContaining('ocsp') as string, 'URI http://o.example'],
      [expect.stringContaining('caIssuers') as string, 'directory name CN=x'],
    ],
  ],
  [
    'Subject information access',
    '1.3.6.1.5.5.7.1.11',
    seq(seq(oid('1.2.3'), ascii('86', 'http://s.example'))),
    [['1.2.3', 'URI http://s.example']],
  ],
  [
    'Name constraints',
    '2.5.29.30',
    seq(
      tlv(
        'a0',
        seq(ascii('82', 'in.example')),
        seq(tlv('87', '0a000000ff000000')),
        seq(tlv('a4', CN), '800100'),
      ),
      tlv('a1', seq(ascii('82', ''), tlv('80', '01'), tlv('81', '03')), seq(tlv('87', '0a000000ff00ff00'))),
    ),
    [
      ['permitted DNS name', 'in.example'],
      ['permitted IP address', '10.0.0.0/8'],
      ['permitted directory name', expect.stringContaining('CN=x') as string],
      ['excluded DNS name', '(all), levels 1 to 3'],
      ['excluded IP address', '10.0.0.0/255.0.255.0'],
    ],
  ],
  [
    'Policy constraints',
    '2.5.29.36',
    seq(tlv('80', '00'), tlv('81', '02')),
    [
      ['explicit policy required after', '0 certificates'],
      ['policy mapping forbidden after', '2 certificates'],
    ],
  ],
  ['Policy mappings', '2.5.29.33', seq(seq(oid('1.2.3'), oid('1.2.4'))), [['same as', '1.2.3 is 1.2.4']]],
  ['Inhibit anyPolicy', '2.5.29.54', '020101', [['anyPolicy forbidden after', '1 certificates']]],
  [
    'Private key usage period',
    '2.5.29.16',
    seq(ascii('80', '20260101000000Z'), ascii('81', '20270101000000Z')),
    [
      ['from', '2026-01-01T00:00:00Z'],
      ['to', '2027-01-01T00:00:00Z'],
    ],
  ],
  [
    'Qualified certificate statements',
    '1.3.6.1.5.5.7.1.3',
    seq(
      seq(oid('0.4.0.1862.1.1')),
      seq(oid('0.4.0.1862.1.2'), seq(ascii('13', 'EUR'), '020105', '020103')),
      seq(oid('0.4.0.1862.1.3'), '02010f'),
      seq(oid('0.4.0.1862.1.5'), seq(seq(ascii('16', 'https://q.example'), ascii('13', 'en')))),
      seq(oid('0.4.0.1862.1.6'), seq(oid('0.4.0.1862.1.6.2'))),
      seq(oid('1.2.3'), seq('020105')),
    ),
    [
      [expect.stringContaining('0.4.0.1862.1.1') as string, 'stated'],
      [expect.stringContaining('0.4.0.1862.1.2') as string, 'transactions up to 5 × 10^3 EUR'],
      [expect.stringContaining('0.4.0.1862.1.3') as string, 'kept for 15 years'],
      [expect.stringContaining('0.4.0.1862.1.5') as string, 'https://q.example en'],
      [
        expect.stringContaining('0.4.0.1862.1.6') as string,
        expect.stringContaining('0.4.0.1862.1.6.2') as string,
      ],
      ['1.2.3', '3003020105'],
    ],
  ],
  [
    'Signed certificate timestamps',
    '1.3.6.1.4.1.11129.2.4.2',
    // One timestamp of 47 octets: version, log, time (2026-01-01), no extensions, SHA-256 with ECDSA, no signature.
    tlv('04', '0031', '002f', '00', 'ab'.repeat(32), '0000019b76daa800', '0000', '04030000'),
    [['timestamp', `2026-01-01T00:00:00Z by log ${'ab'.repeat(32)}`]],
  ],
  [
    'Precertificate poison',
    '1.3.6.1.4.1.11129.2.4.3',
    '0500',
    [['meaning', 'for a transparency log only, not to be used as a certificate']],
  ],
  [
    'OCSP no check',
    '1.3.6.1.5.5.7.48.1.5',
    '0500',
    [['meaning', 'an OCSP responder whose own revocation need not be checked']],
  ],
  [
    'TLS feature',
    '1.3.6.1.5.5.7.1.24',
    seq('020105', '020163'),
    [
      ['feature', 'status_request (must staple) (5)'],
      ['feature', '99'],
    ],
  ],
  [
    'Subject directory attributes',
    '2.5.29.9',
    seq(seq(oid('1.3.6.1.5.5.7.9.4'), set(ascii('13', 'CA'), ascii('13', 'DE')))),
    [[expect.stringContaining('1.3.6.1.5.5.7.9.4') as string, 'CA, DE']],
  ],
  ['Netscape certificate type', '2.16.840.1.113730.1.1', '03020780', [['allowed', 'SSL client']]],
  ['Netscape comment', '2.16.840.1.113730.1.13', ascii('16', 'made by me'), [['comment', 'made by me']]],
  [
    'Microsoft certificate template',
    '1.3.6.1.4.1.311.21.7',
    seq(oid('1.3.6.1.4.1.311.21.8.1'), '020164', '020103'),
    [
      ['template', expect.stringContaining('1.3.6.1.4.1.311.21.8.1') as string],
      ['version', '100.3'],
    ],
  ],
  ['Microsoft certificate template name', '1.3.6.1.4.1.311.20.2', '1e040043 0041', [['template', 'CA']]],
  [
    'Microsoft application policies',
    '1.3.6.1.4.1.311.21.10',
    seq(seq(oid('1.3.6.1.5.5.7.3.3'))),
    [['purpose', expect.stringContaining('1.3.6.1.5.5.7.3.3') as string]],
  ],
  ['Microsoft CA version', '1.3.6.1.4.1.311.21.1', '0203020003', [['version', 'certificate 3, key 2']]],
];
