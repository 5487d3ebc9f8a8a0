import { renderCertificates } from '../../core/forms/pem.ts';
import type { Terms } from '../../service/terms.ts';
import { answerFor } from '../answers.ts';
import { statusOf } from '../exitStatus.ts';
import type { ExitStatus } from '../exitStatus.ts';
import type { CliIo } from '../io.ts';
import { complain } from '../tell.ts';

/** Writes the certificates of a file as PEM; without any, says why on standard error. */
export async function certs(io: CliIo, file: string, terms: Terms): Promise<ExitStatus> {
  const result = await answerFor(io, file, terms);
  if ('problem' in result) {
    await complain(io, result.name, result.problem);
    return 2;
  }
  const { report } = result.inspection;
  const pem = renderCertificates(result.inspection);
  if (pem !== '') await io.out(pem);
  else await complain(io, report.file, `holds no certificates of a PKC to write. ${report.summary}`);
  return pem === '' ? 2 : statusOf(report.verdict);
}
