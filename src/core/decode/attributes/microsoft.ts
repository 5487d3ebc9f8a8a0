import { childrenOf } from '../../asn1/index/asn1Index.ts';
import type { Decoder } from '../decoding.ts';
import { textOf } from '../text.ts';

/** [MS-WCCE] 2.2.2.7.1: the Windows that made the request. */
export const osVersion: Decoder = {
  oid: '1.3.6.1.4.1.311.13.2.3',
  name: 'Microsoft OS version',
  attribute: true,
  decode: (decoding) => decoding.say('version', textOf(decoding.index, decoding.inner), decoding.inner),
};

/** [MS-WCCE] 2.2.2.7.2: the provider that holds the key. */
export const enrollmentCsp: Decoder = {
  oid: '1.3.6.1.4.1.311.13.2.2',
  name: 'Microsoft enrolment provider',
  attribute: true,
  decode(decoding) {
    const { index, inner } = decoding;
    // SEQUENCE { keySpec INTEGER, cspName BMPString, signature BIT STRING }
    const name = childrenOf(index, inner)[1];
    if (name === undefined) decoding.wrong('no name of a provider', inner);
    else decoding.say('provider', textOf(index, name), name);
  },
};

/** [MS-WCCE] 2.2.2.7.4: the program, user and machine that made the request. */
export const requestClientInfo: Decoder = {
  oid: '1.3.6.1.4.1.311.21.20',
  name: 'Microsoft request client',
  attribute: true,
  decode(decoding) {
    const { index, inner } = decoding;
    // SEQUENCE { clientId INTEGER, machine UTF8String, user UTF8String, process UTF8String }
    const [, ...texts] = childrenOf(index, inner);
    ['machine', 'user', 'program'].forEach((label, i) => {
      const node = texts[i];
      if (node !== undefined) decoding.say(label, textOf(index, node), node);
    });
  },
};
