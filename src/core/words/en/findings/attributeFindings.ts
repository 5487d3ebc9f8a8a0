import { REFUSE } from './advice.ts';
import type { AttributeFindingValues } from '../../../model/values/attributeFindingValues.ts';
import { type FindingWordsFor, sentence } from './entry.ts';

/** Findings on the HSM and the attributes of the key. */
export const ATTRIBUTE_FINDINGS = {
  PKC301: {
    title: 'HSM serial numbers disagree',
    why: 'The serial number stands in up to five places of a PKC, and they must agree. These certificates do not belong together.',
    whatToDo: REFUSE,
    source: "Observed in the vendor's samples",
    message: sentence,
  },
  PKC302: {
    title: 'OUID cannot be read',
    why: "The common name of the attested certificate must be the key's OUID, 12 octets in hex.",
    whatToDo: REFUSE,
    source: "Thales documentation (CKA_OUID, 12 octets); observed in the vendor's samples",
    message: sentence,
  },
  PKC303: {
    title: 'HSM serial number missing or malformed',
    why: 'The attested certificate must name its HSM in extension 1.3.6.1.4.1.12383.2.1, four octets.',
    whatToDo: REFUSE,
    source: "Thales luna-pkc-validator; observed in the vendor's samples",
    message: sentence,
  },
  PKC304: {
    title: 'Firmware version cannot be read',
    why: 'Extension 1.3.6.1.4.1.12383.2.3 has another length than in every known sample, or two certificates of one HSM name different versions. No version is shown as certain.',
    whatToDo: 'Ask the HSM administrator for the firmware version.',
    source: "Observed in the vendor's RSA sample",
    message: sentence,
  },
  PKC305: {
    title: 'Luna extension without known meaning',
    why: "An extension in the vendor's arc 1.3.6.1.4.1.12383.2 that no known sample holds. Its octets are shown raw.",
    whatToDo: 'Nothing. It plays no part in the verdict.',
    source: 'No source found',
    message: sentence,
  },
} as const satisfies FindingWordsFor<AttributeFindingValues>;
