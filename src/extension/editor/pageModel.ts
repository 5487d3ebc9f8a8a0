import type { PageModel } from '../../protocol.ts';
import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { Report } from '../../core/words/report.ts';
import { whyWords } from '../csr/pairingWords.ts';
import type { Reading } from './inspectedFile.ts';

/** VS Code sends the whole buffer that a view lies in: what is not the file's must not travel with it. */
function withoutSurroundings(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** What to do about what was found, from the catalogue, which the page has none of. Remarks ask for nothing. */
function adviceFor({ findings }: Report): PageModel['advice'] {
  const codes = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
  return Object.fromEntries([...codes].map((code) => [code, CATALOGUE[code].whatToDo]));
}

/** What the page is sent of a reading. Throws the reason, as a sentence, where there is nothing to show. */
export function pageModelOf(reading: Reading, fileName: string): PageModel {
  if (reading.kind === 'unread') throw new Error(reading.problem);
  const { inspection, compared } = reading;
  const { report, index, certificates, annotations, decoded } = inspection;
  return {
    revision: reading.revision,
    fileName,
    report,
    octets: index && { bytes: withoutSurroundings(index.bytes), root: index.root },
    certificates,
    annotations,
    advice: adviceFor(report),
    ...(decoded ? { decoded } : {}),
    compared: compared && {
      file: compared.file,
      how: compared.how,
      why: whyWords(compared),
      problem: compared.problem,
    },
  };
}
