import { attestedKeyOf, comparedKeysOf } from '../core/formats/attestedKey.ts';
import { examine, withKnownKeys } from '../core/inspect.ts';
import { explain } from '../core/words/en/explain.ts';
import { reportOf } from '../core/words/en/report.ts';
import type { Engine } from './engine.ts';

/** The core in this thread. */
export const CORE_ENGINE: Engine = {
  async inspect(input) {
    const examined = await examine(input);
    const { examination } = examined;
    const isMismatch = Boolean(examination.comparison?.report?.comparison);
    return { inspection: explain(examined), mismatch: isMismatch ? examination : null };
  },
  explain: async (mismatch, known) => Promise.resolve(reportOf(withKnownKeys(mismatch, known))),
  async keys(bytes) {
    const attested = await attestedKeyOf({ bytes });
    // One file is one or the other.
    return { attested, compared: attested ? [] : await comparedKeysOf({ bytes }) };
  },
};
