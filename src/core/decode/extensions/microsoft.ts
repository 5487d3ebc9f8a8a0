import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { oidText, textOf } from '../text.ts';

/** [MS-WCCE] 2.2.2.7.7.2: the template that an enterprise CA issues by. */
export const certificateTemplate: Decoder = {
  oid: '1.3.6.1.4.1.311.21.7',
  name: 'Microsoft certificate template',
  decode(decoding) {
    const { index, inner } = decoding;
    const id = childNamed(index, inner, 'templateID');
    const major = childNamed(index, inner, 'templateMajorVersion');
    const minor = childNamed(index, inner, 'templateMinorVersion');
    if (id >= 0) decoding.say('template', oidText(decoding, id), id);
    if (major >= 0) {
      const rest = minor < 0 ? '' : `.${textOf(index, minor)}`;
      decoding.say('version', `${textOf(index, major)}${rest}`, major);
    }
  },
};

/** [MS-WCCE] 2.2.2.7.7.1: the template of the first version, by its name. */
export const certificateTemplateName: Decoder = {
  oid: '1.3.6.1.4.1.311.20.2',
  name: 'Microsoft certificate template name',
  decode: (decoding) => decoding.say('template', textOf(decoding.index, decoding.inner), decoding.inner),
};

/** [MS-WCCE] 2.2.2.7.7.3: purposes in the form of certificate policies. */
export const applicationPolicies: Decoder = {
  oid: '1.3.6.1.4.1.311.21.10',
  name: 'Microsoft application policies',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const policy of decoding.items(inner)) {
      const id = childNamed(index, policy, 'policyIdentifier');
      if (id >= 0) decoding.say('purpose', oidText(decoding, id), id);
    }
  },
};

/** [MS-WCCE] 3.2.2.1.2.1.1: how often the CA's certificate and its key were renewed: key index above, certificate index below. */
export const caVersion: Decoder = {
  oid: '1.3.6.1.4.1.311.21.1',
  name: 'Microsoft CA version',
  decode(decoding) {
    const text = textOf(decoding.index, decoding.inner);
    const version = Number(text);
    if (!Number.isInteger(version) || version < 0 || version > 0xffffffff)
      decoding.wrong('not a number of 32 bits', decoding.inner);
    else
      decoding.say(
        'version',
        `certificate ${version % 0x10000}, key ${Math.floor(version / 0x10000)}`,
        decoding.inner,
      );
  },
};
