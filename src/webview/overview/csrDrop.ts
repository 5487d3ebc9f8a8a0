import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import type { Dropped } from '../../protocol.ts';

/** Where the addresses of files stand that are dragged from the explorer or from an editor's tab. */
const URI_LISTS = ['application/vnd.code.uri-list', 'text/uri-list'] as const;

/** Whether something is dragged that could be a request. */
function isFile({ types }: DataTransfer): boolean {
  return types.includes('Files') || URI_LISTS.some((type) => types.includes(type));
}

/** The addresses of a list in the form of RFC 2483 section 5. */
function urisIn(data: DataTransfer): string[] {
  const text = URI_LISTS.map((type) => data.getData(type)).find((list) => list !== '') ?? '';
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

/** What was dropped. Throws, in a sentence that need not be escaped, where it cannot be compared with. */
async function droppedIn(data: DataTransfer): Promise<Dropped> {
  // Both are read before the first wait: the browser empties the transfer after the event.
  const uris = urisIn(data);
  const [file] = data.files;
  // A file of the explorer has an address, by which it is watched and remembered.
  const [uri] = uris;
  if (uri !== undefined) return { uri };
  if (!file) throw new Error('What was dropped is no file.');
  const { name, size } = file;
  if (size > MAX_COMPARED_BYTES) {
    const words = `has ${size.toLocaleString('en')} octets; at most ${MAX_COMPARED_BYTES.toLocaleString('en')} are read`;
    throw new Error(`${name} ${words}.`);
  }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new Error(`${name} cannot be read: it is a folder, or it is gone.`);
  }
}

/** Says that a drop is welcome: without it the browser refuses it. */
function over(event: DragEvent): void {
  if (!event.dataTransfer || !isFile(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

/** Calls back with each drop onto the page, which may fail; gives the function that ends it. */
export function listenForDrops(onDrop: (dropped: Promise<Dropped>) => void): () => void {
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer || !isFile(event.dataTransfer)) return;
    event.preventDefault();
    onDrop(droppedIn(event.dataTransfer));
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
