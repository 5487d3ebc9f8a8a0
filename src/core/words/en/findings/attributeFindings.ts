import { REFUSE } from './advice.ts';
import { entryAtStart } from '../entries.ts';
import { serialPlaceWords } from '../serialPlaces.ts';
import type { AttributeFindingValues } from '../../../model/values/attributeFindingValues.ts';
import type { FindingWordsFor } from './entry.ts';

/** Findings on the HSM and the attributes of the key. */
export const ATTRIBUTE_FINDINGS = {
  PKC301: {
    title: 'HSM serial numbers disagree',
    why: 'The serial number stands in up to five places of a PKC, and they must agree. These certificates do not belong together.',
    whatToDo: REFUSE,
    source: "Observed in the vendor's samples",
    message: ({ odd, others }) =>
      `The HSM serial numbers disagree: ${[odd, ...others].map((one) => `${serialPlaceWords(one)} says ${one.serial}`).join(', ')}.`,
  },
  PKC302: {
    title: 'OUID cannot be read',
    why: "The common name of the attested certificate must be the key's OUID, 12 octets in hex.",
    whatToDo: REFUSE,
    source: "Thales documentation (CKA_OUID, 12 octets); observed in the vendor's samples",
    message: ({ why }) =>
      `The attested certificate ${why === 'not-hex' ? 'has a common name that is not 24 lower-case hex digits' : 'does not have exactly one common name'}, so there is no OUID.`,
  },
  PKC303: {
    title: 'HSM serial number missing or malformed',
    why: 'The attested certificate must name its HSM in extension 1.3.6.1.4.1.12383.2.1, four octets.',
    whatToDo: REFUSE,
    source: "Thales luna-pkc-validator; observed in the vendor's samples",
    message: (values) =>
      values.why === 'missing'
        ? `The attested certificate has no extension ${values.extension} with the serial number of its HSM.`
        : `No HSM serial number can be read from ${serialPlaceWords(values.where)}.`,
  },
  PKC304: {
    title: 'Firmware version cannot be read',
    why: 'Extension 1.3.6.1.4.1.12383.2.3 has another length than in every known sample, or two certificates of one HSM name different versions. No version is shown as certain.',
    whatToDo: 'Ask the HSM administrator for the firmware version.',
    source: "Observed in the vendor's RSA sample",
    message: (values) =>
      values.why === 'differs'
        ? `${entryAtStart(values.entry)} states another firmware version than the attested certificate.`
        : `The firmware version ${values.octets} is not in the form of the known samples, so no version is read from it.`,
  },
  PKC305: {
    title: 'Luna extension without known meaning',
    why: "An extension in the vendor's arc 1.3.6.1.4.1.12383.2 that no known sample holds. Its octets are shown raw.",
    whatToDo: 'Nothing. It plays no part in the verdict.',
    source: 'No source found',
    message: ({ entry, extension, octets }) =>
      `${entryAtStart(entry)} has the extension ${extension}, which no known sample has; its octets are ${octets}.`,
  },
} as const satisfies FindingWordsFor<AttributeFindingValues>;
