import type { Dropped } from '../../protocol.ts';

/** Octets of a file that is dropped; a request has about a thousand, and more would only be refused later. */
const MAX_OCTETS = 64 * 1024 * 1024;

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

async function droppedIn(data: DataTransfer): Promise<Dropped | null> {
  // Both are read before the first wait: the browser empties the transfer after the event.
  const uris = urisIn(data);
  const [file] = data.files;
  // A file of the explorer has an address, by which it is watched and remembered.
  const [uri] = uris;
  if (uri !== undefined) return { uri };
  if (!file || file.size > MAX_OCTETS) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Says that a drop is welcome: without it the browser refuses it. */
function over(event: DragEvent): void {
  if (!event.dataTransfer || !isFile(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

/** Calls back with what is dropped onto the page; gives the function that ends it. */
export function listenForDrops(onDrop: (dropped: Dropped) => void): () => void {
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer || !isFile(event.dataTransfer)) return;
    event.preventDefault();
    droppedIn(event.dataTransfer).then(
      (dropped) => dropped && onDrop(dropped),
      // The file went away under the pointer: nothing was dropped.
      () => undefined,
    );
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
