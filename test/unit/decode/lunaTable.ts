/** Name, type, value as hex, what is said of it; the values are those of the genuine files, but for one. */
export const LUNA_EXTENSIONS: readonly (readonly [
  string,
  string,
  string,
  readonly (readonly [string, string])[],
])[] = [
  [
    'Luna HSM serial number',
    '1.3.6.1.4.1.12383.2.1',
    'd6f30700',
    [
      ['serial number', '521174'],
      ['octets', 'd6f30700'],
    ],
  ],
  [
    'Luna firmware version',
    '1.3.6.1.4.1.12383.2.3',
    '54000700',
    [
      ['version', '7.8.4'],
      ['octets', '54000700'],
    ],
  ],
  [
    'Luna firmware version',
    '1.3.6.1.4.1.12383.2.3',
    '54ff0700',
    [
      ['version', 'not known how to read'],
      ['octets', '54ff0700'],
    ],
  ],
  [
    'Luna extension 1.3.6.1.4.1.12383.2.4, meaning not known',
    '1.3.6.1.4.1.12383.2.4',
    '02000000',
    [
      ['octets', '02000000'],
      ['as a little-endian number', '2'],
    ],
  ],
  [
    'Luna extension 1.3.6.1.4.1.12383.2.5, meaning not known',
    '1.3.6.1.4.1.12383.2.5',
    '030204f0',
    [
      ['octets', '030204f0'],
      ['bits, if it is a BIT STRING', '1111'],
    ],
  ],
];
