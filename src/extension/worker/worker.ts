/**
 * The script of the worker: index, model, verification and text view, away from the event loop that all
 * extensions of a window share. Knows neither VS Code nor the file system: octets in, plain data out.
 */
import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { describeHolders } from '../../core/words/en/describeHolders.ts';
import { readCsrAttestations } from '../../core/formats/csrAttestations.ts';
import { renderCompareView } from '../../core/elements/compareView.ts';
import { renderTextView } from '../../core/elements/textView.ts';
import { connect, handOver } from '../../rpc.ts';
import { CORE_ENGINE } from '../../service/coreEngine.ts';
import type { ParentPort } from './thread.ts';
import { isWebWorker, webParent } from './webThread.ts';
import type { WorkerFunctions } from './workerFunctions.ts';

/** The memory of an index, to be handed over to the host instead of copied. */
function memoryOf(index: Asn1Index | null): ArrayBuffer[] {
  if (index === null) return [];
  const { bytes, offset, headerLength, contentLength, parent, end, tag, flags, field } = index;
  const buffers = [bytes, offset, headerLength, contentLength, parent, end, tag, flags, field].map(
    ({ buffer }) => buffer,
  );
  // Shared memory needs no handing over; nothing here makes any.
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

const functions: WorkerFunctions = {
  async inspect(input) {
    const answer = await CORE_ENGINE.inspect(input);
    return handOver(answer, memoryOf(answer.inspection.index));
  },
  explain: (mismatch, known) => CORE_ENGINE.explain(mismatch, known),
  text: async (input) => Promise.resolve(renderTextView(input)),
  compareText: async (input) => Promise.resolve(renderCompareView(input)),
  keys: (bytes) => CORE_ENGINE.keys(bytes),
  holders: (bytes) => describeHolders({ bytes }),
  statements: async (bytes) => Promise.resolve(readCsrAttestations({ bytes })),
};

function serve(parent: ParentPort): void {
  // The worker asks nothing of the host.
  const connection = connect<object>({
    post: (message, buffers) => parent.post(message, buffers),
    functions,
  });
  parent.onMessage((message) => connection.receive(message));
}

if (isWebWorker()) serve(webParent());
// Reached in the Node host alone: the web has no such module.
else void import('./nodeThread.ts').then(({ nodeParent }) => serve(nodeParent()));
