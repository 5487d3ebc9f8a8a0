import type { Claim, ClaimHolder, ClaimId, ClaimValues } from '../../model/claim.ts';
import { roleWords } from './roles.ts';
import { keyWords } from './words.ts';

/** A claim in words. */
interface ClaimWords<Values> {
  /** `attribute`: a key attribute of the report. `claim`: told by what it rests on. Most are both. */
  readonly told: 'attribute' | 'claim' | 'both';
  readonly name: (values: Values) => string;
  /** What is shown; null where no meaning is known. */
  readonly value: (values: Values) => string | number | boolean | null;
  /** Where the reading comes from: the vendor's text, the clause, or "observed in …". */
  readonly source: (values: Values) => string;
}

const AUTHENTICITY = 'Thales Luna documentation, "Verifying the HSM\'s Authenticity"';
const SAMPLES = "observed in the vendor's samples";
const NO_SOURCE = 'no source found';

function existence(name: string): ClaimWords<{ readonly proven: boolean }> {
  return {
    told: 'both',
    name: () => name,
    value: ({ proven }) => (proven ? true : 'not proven'),
    source: () => AUTHENTICITY,
  };
}

/** What a PKC cannot say, and why. */
function notStated(name: string, why: string): ClaimWords<Record<string, never>> {
  return { told: 'claim', name: () => name, value: () => '', source: () => why };
}

function holderWords(holder: ClaimHolder): string {
  if (holder.own) return '';
  return ` (in the certificate for ${holder.role === null ? 'no stated role' : roleWords(holder.role)})`;
}

const CLAIMS: { readonly [Id in ClaimId]: ClaimWords<ClaimValues[Id]> } = {
  'generated-in-hsm': existence('generated in a Luna HSM'),
  'never-extractable': existence('never extractable from the Luna perimeter'),
  'key-type': {
    told: 'attribute',
    name: () => 'key type and size',
    value: ({ key: { algorithm, bits, curve } }) => {
      const size = curve ?? (bits === null ? null : `${bits} bits`);
      return size === null ? algorithm : `${algorithm}, ${size}`;
    },
    source: () => 'RFC 5280 section 4.1.2.7',
  },
  'key-usage': {
    told: 'both',
    name: () => 'keyUsage',
    value: ({ bits }) => bits.join(', ') || '(none)',
    source: () => 'RFC 5280 section 4.2.1.3',
  },
  ouid: {
    told: 'both',
    name: () => 'OUID',
    value: ({ hex }) => hex,
    source: () =>
      `Thales PKCS#11 headers (CKA_OUID, 12 octets); that the common name is the OUID is ${SAMPLES}`,
  },
  'ouid-counter': {
    told: 'both',
    name: () => 'OUID: object counter',
    value: ({ number }) => number,
    source: () => 'octets 0 to 3 of the OUID, little-endian; no source',
  },
  'ouid-container': {
    told: 'both',
    name: () => 'OUID: container number',
    value: ({ number }) => number,
    source: () => 'octets 4 to 6 of the OUID, little-endian; no source',
  },
  'ouid-octet-7': {
    told: 'both',
    name: () => 'OUID: octet 7',
    value: () => null,
    source: () => NO_SOURCE,
  },
  'ouid-hsm-serial': {
    told: 'both',
    name: () => 'OUID: HSM serial number',
    value: ({ serial }) => serial,
    source: () => `octets 8 to 11 of the OUID, little-endian; ${SAMPLES}`,
  },
  'hsm-serial': {
    told: 'both',
    name: ({ holder }) => `HSM serial number${holderWords(holder)}`,
    value: ({ serial }) => serial,
    source: () => 'Thales luna-pkc-validator: extension 12383.2.1',
  },
  firmware: {
    told: 'both',
    name: ({ holder }) => `firmware version${holderWords(holder)}`,
    value: ({ version }) => version,
    source: () =>
      'that extension 12383.2.3 is the firmware is documented by Thales luna-pkc-validator; how it codes the version is inferred',
  },
  extension: {
    told: 'both',
    name: ({ oid, name, holder }) => `${name ?? `extension ${oid}`}${holderWords(holder)}`,
    value: ({ value }) => value,
    source: ({ oid, name }) => (name === null ? NO_SOURCE : `documented as extension ${oid}`),
  },
  'attested-key': {
    told: 'claim',
    name: () => 'attested public key',
    value: ({ key }) => keyWords(key),
    source: ({ proven }) =>
      proven
        ? 'it is the key in the certificate at the bottom of the verified chain'
        : 'it stands in the certificate for the attested key',
  },
  'signed-under': {
    told: 'claim',
    name: () => 'signed under',
    value: ({ anchor }) => anchor,
    source: ({ signatures }) => `${signatures} signatures, each checked with the key of the next certificate`,
  },
  'valid-at': {
    told: 'claim',
    name: () => 'valid at',
    value: ({ at }) => at,
    source: () => 'the dates of every certificate below the anchor',
  },
  'same-key': {
    told: 'claim',
    name: () => 'same key as',
    value: ({ file }) => file,
    source: () => 'both keys compared as numbers',
  },
  'hsm-model': {
    told: 'claim',
    name: () => 'HSM model',
    value: ({ model }) => model,
    source: () => `the common name of the DAC; ${SAMPLES}`,
  },
  'fips-mode': notStated(
    'FIPS mode',
    'a PKC does not say whether the HSM or the partition runs in FIPS mode',
  ),
  certification: notStated(
    'certification of the module',
    'neither a FIPS 140 level nor a Common Criteria one is in a PKC',
  ),
  'creation-time': notStated(
    "time of the key's creation",
    'the dates are copied from certificate to certificate; nothing says when the key was made',
  ),
  'confirmation-time': notStated(
    'time of this confirmation',
    'a PKC holds neither a time of its making nor a nonce',
  ),
  'only-here': notStated(
    'that the key is in this HSM alone',
    'Luna HSMs clone keys to each other within their perimeter (inferred), and a PKC names one of them',
  ),
};

/** A claim whose name, value and source are words; `told` says in which lists it stands. */
export interface ToldClaim {
  readonly told: ClaimWords<unknown>['told'];
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly source: string;
}

export function claimWords({ id, values }: Pick<Claim, 'id' | 'values'>): ToldClaim {
  const { told, name, value, source } = CLAIMS[id] as ClaimWords<unknown>;
  return { told, name: name(values), value: value(values), source: source(values) };
}
