import { inspect } from '../../../src/core/inspect.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { VERIFICATION_TIME } from '../../generator/attacks/attack.ts';
import { certificateOf, pkcFile } from '../../generator/luna.ts';
import type { Chain } from '../../generator/luna.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

/** The whole answer for a generated chain under its own root. */
export async function inspectionOf(chain: Chain, bytes: Uint8Array = pkcFile(chain)): Promise<Inspection> {
  const read = readUserAnchor({ bytes: certificateOf(chain, 'root').der, origin: 'test' });
  if ('problem' in read) throw new Error(reasonWords(read.problem));
  return inspect({ file: 'a.pkc', bytes, userAnchors: [read.anchor], at: new Date(VERIFICATION_TIME) });
}
