import type { TrustAnchor } from '../core/verify/anchors.ts';
import { readUserAnchor } from '../core/verify/anchors.ts';
import { reasonWords } from '../core/words/en/reasons.ts';
import type { CliIo } from './io.ts';
import { complain } from './tell.ts';

/** The anchors that the user names, or null after saying why one of them is none. */
export async function readAnchors(io: CliIo, files: readonly string[]): Promise<TrustAnchor[] | null> {
  const anchors: TrustAnchor[] = [];
  for (const file of files) {
    const read = await io.readFile(file);
    const result = 'problem' in read ? read : readUserAnchor({ bytes: read.bytes, origin: file });
    if ('problem' in result) {
      const { problem } = result;
      await complain(io, `--trust ${file}`, typeof problem === 'string' ? problem : reasonWords(problem));
      return null;
    }
    anchors.push(result.anchor);
  }
  return anchors;
}
