import type { SerialPlaceName } from '../../model/values/serialPlaceName.ts';

/** A place that names the HSM: "the OUID of the attested key", "extension 12383.2.1 of the DAC". */
export function serialPlaceWords({ place, holder }: SerialPlaceName): string {
  const whose = HOLDERS[holder] ?? holder;
  switch (place) {
    case 'ouid':
      return `the OUID of ${whose}`;
    case 'extension':
      return `extension 12383.2.1 of ${whose}`;
    case 'common-name':
      return `the common name of ${whose}`;
    case 'certificate-serial':
      return `the low 32 bits of ${whose}'s serialNumber`;
  }
}

const HOLDERS: Readonly<Record<string, string>> = {
  pkc: 'the attested key',
  dac: 'the DAC',
  hoc: 'the HOC',
  'ecc-hoc': 'the HOC',
};
