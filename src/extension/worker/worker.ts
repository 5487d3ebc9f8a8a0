/**
 * The script of the worker: index, model, verification and text view, away from the event loop that all
 * extensions of a window share. Knows neither VS Code nor the file system: octets in, plain data out.
 */
import { indexAsn1 } from '../../core/asn1/index/walk.ts';
import { attestedKeyOf, comparedKeysOf } from '../../core/compare/attestedKey.ts';
import { describeHolders } from '../../core/words/en/describeHolders.ts';
import { readCsrAttestations } from '../../core/compare/readCsrAttestations.ts';
import { inspect } from '../../core/inspect.ts';
import { renderCompareView } from '../../core/elements/compareView.ts';
import { renderTextView } from '../../core/elements/textView.ts';
import { buffersOf } from './buffers.ts';
import type { Answer, FileKeys, Question } from './messages.ts';
import type { ParentPort } from './thread.ts';
import { isWebWorker, webParent } from './webThread.ts';

interface Sent {
  readonly value: unknown;
  readonly transfer: readonly ArrayBuffer[];
}

async function answer(question: Question): Promise<Sent> {
  switch (question.type) {
    case 'inspect': {
      const value = await inspect(question.input);
      return { value, transfer: buffersOf(value.index) };
    }
    case 'text': {
      const { octets, ...rest } = question.input;
      return { value: renderTextView({ ...rest, index: octets && indexAsn1(octets) }).text, transfer: [] };
    }
    case 'compare': {
      const { octets, ...rest } = question.input;
      return { value: renderCompareView({ ...rest, index: octets && indexAsn1(octets) }), transfer: [] };
    }
    case 'keys': {
      const attested = await attestedKeyOf(question);
      // One file is one or the other.
      const value: FileKeys = { attested, compared: attested ? [] : await comparedKeysOf(question) };
      return { value, transfer: [] };
    }
    case 'holders':
      return { value: await describeHolders(question), transfer: [] };
    case 'statements':
      return { value: readCsrAttestations(question), transfer: [] };
  }
}

function serve(parent: ParentPort): void {
  const post = (message: Answer, transfer: readonly ArrayBuffer[]): void => parent.post(message, transfer);
  parent.onMessage((message) => {
    // Only the host talks to its worker.
    answer(message as Question)
      .then(({ value, transfer }) => post({ ok: true, value }, transfer))
      .catch((error: unknown) =>
        post({ ok: false, problem: error instanceof Error ? error.message : String(error) }, []),
      );
  });
}

if (isWebWorker()) serve(webParent());
// Reached in the Node host alone: the web has no such module.
else void import('./nodeThread.ts').then(({ nodeParent }) => serve(nodeParent()));
