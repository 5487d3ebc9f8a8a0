import * as vscode from 'vscode';
import type { CarriedAttestation, CsrAttestations } from '../../core/formats/csrAttestations.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import { tryReadFile } from '../editor/tryReadFile.ts';
import { watchFile } from '../editor/watchFile.ts';
import { CARRIED_SCHEME } from '../names.ts';
import { ReadonlyFiles, registerReadonlyFiles } from '../readonlyFiles.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';

/** A PKC inside a request, as a file of its own: named after the request and its place there, from 1. */
export function carriedUri(request: vscode.Uri, position: number): vscode.Uri {
  return vscode.Uri.from({
    scheme: CARRIED_SCHEME,
    path: `${request.path}/attestation-${position}.pkc`,
    query: request.toString(),
  });
}

/** The request that carries this PKC; null for any other file, and for an address that `carriedUri` did not make. */
export function requestOfCarried(uri: vscode.Uri): vscode.Uri | null {
  if (uri.scheme !== CARRIED_SCHEME) return null;
  const request = vscode.Uri.parse(uri.query);
  // Compared again, so that a made-up link cannot show one file under the name of another.
  return carriedUri(request, positionOfCarried(uri)).toString() === uri.toString() ? request : null;
}

/** Which one of the request, from 1. */
export function positionOfCarried({ path }: vscode.Uri): number {
  return Number(/-(\d{1,4})\.pkc$/.exec(path)?.[1] ?? 0);
}

/** The PKCs that requests carry, in the order of the statements, then those made of the certificates beside them. */
export function carriedBy(found: readonly CsrAttestations[]): CarriedAttestation[] {
  return found.flatMap(({ statements, bag }) =>
    [...statements.map(({ attestation }) => attestation), bag].filter((one) => one !== null),
  );
}

/** The PKCs inside requests as read-only files, so that they open in the inspector like any other. */
class CarriedFiles extends ReadonlyFiles {
  readonly #worker: InspectionWorker;

  constructor(worker: InspectionWorker) {
    super();
    this.#worker = worker;
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const request = requestOfCarried(uri);
    if (!request) return new vscode.Disposable(() => undefined);
    return watchFile(request, () => this.changed(uri));
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    const request = requestOfCarried(uri);
    const { ctime, mtime } = request ? await vscode.workspace.fs.stat(request) : { ctime: 0, mtime: 0 };
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime, mtime, size: length, permissions };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const request = requestOfCarried(uri);
    if (!request) throw vscode.FileSystemError.FileNotFound(uri);
    const read = await tryReadFile(request, MAX_COMPARED_BYTES);
    if ('problem' in read)
      throw read.missing ? vscode.FileSystemError.FileNotFound(uri) : vscode.FileSystemError.Unavailable(uri);
    const found = await this.#worker.statements(read.bytes);
    const carried = 'code' in found ? undefined : carriedBy(found)[positionOfCarried(uri) - 1];
    if (!carried) throw vscode.FileSystemError.FileNotFound(uri);
    return carried.bytes.slice();
  }
}

/** Registers the PKCs inside requests under their URI scheme. */
export function registerCarriedFiles(worker: InspectionWorker): vscode.Disposable {
  return registerReadonlyFiles(CARRIED_SCHEME, new CarriedFiles(worker));
}
