import type { PageModel } from '../../protocol.ts';
import type { Reading } from './inspectedFile.ts';

/** What the page is sent of a reading. Throws the reason, as a sentence, where there is nothing to show. */
export function pageModelOf(reading: Reading, fileName: string): PageModel {
  if (reading.kind === 'unread') throw new Error(reading.problem);
  const { report, index, certificates, annotations } = reading.inspection;
  return {
    revision: reading.revision,
    fileName,
    report,
    octets: index && { bytes: index.bytes, root: index.root },
    certificates,
    annotations,
  };
}
