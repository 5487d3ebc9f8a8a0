import type { OpenFiles } from '../editor/openFiles.ts';
import { showInspector } from './attestationArgument.ts';
import { attestationFor, optionOf } from './inspectionOf.ts';

/** Shows the inspector of a file, and in it an element: `{ uri, node }`, node as in the newest reading. */
export async function showInInspector(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = attestationFor(argument);
  if (!uri) return;
  const node = optionOf(argument, 'node');
  const lease = files.open(uri);
  try {
    const { revision } = await lease.file.whenRead();
    await showInspector(uri);
    if (typeof node === 'number' && Number.isSafeInteger(node))
      lease.file.select({ revision, node, by: 'command' });
  } finally {
    lease.dispose();
  }
}
