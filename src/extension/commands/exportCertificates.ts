import * as vscode from 'vscode';
import type { CertificateEntry, Inspection } from '../../core/words/inspection.ts';
import { renderCertificates } from '../../core/forms/pem.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { baseOf } from '../../service/fileNames.ts';
import { plainLabel } from '../plainText.ts';
import { attestationFor, fileArgument, optionOf } from './arguments.ts';

type Format = 'pem' | 'der';

/** Certificates by their position in the list that the inspector shows, from 0. */
function chosenOf(certificates: readonly CertificateEntry[], positions: unknown): CertificateEntry[] {
  const list: readonly unknown[] | null = Array.isArray(positions) ? positions : null;
  const chosen = list?.map((position) => certificates[Number(position)]);
  if (!chosen || chosen.length === 0 || chosen.includes(undefined))
    throw new Error('`certificates` is a list of positions, from 0.');
  return chosen.filter((entry) => entry !== undefined);
}

async function chooseCertificates(
  certificates: readonly CertificateEntry[],
): Promise<readonly CertificateEntry[] | undefined> {
  const items = certificates.map((entry) => ({
    label: entry.role,
    description: plainLabel(entry.subject),
    ...(entry.inPath ? {} : { detail: 'not part of the path' }),
    picked: entry.inPath,
    entry,
  }));
  const title = 'Which certificates are to be exported?';
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ entry }) => entry);
}

async function formatOf(format: unknown): Promise<Format | undefined> {
  if (format === 'pem' || format === 'der') return format;
  if (format !== undefined) throw new Error("The format is 'pem' or 'der'.");
  const items = [
    { label: 'PEM', detail: 'One text file with all of them', value: 'pem' },
    { label: 'DER', detail: 'One binary file each', value: 'der' },
  ] as const;
  return (await vscode.window.showQuickPick(items, { title: 'Export the certificates as' }))?.value;
}

/** Names of files, by role; scripts may wait for them, so they stay whatever the roles are called in sentences. */
const ROLE_FILES: Readonly<Record<string, string>> = {
  pkc: 'attested-key-PKC',
  dac: 'device-authentication-DAC',
  hoc: 'hardware-origin-HOC',
  mic: 'manufacturing-integrity-MIC',
  root: 'root',
  'ecc-hoc': 'hardware-origin-ECC',
  'ecc-mic': 'manufacturing-integrity-ECC-root',
};

/** Letters, digits and hyphens: "01-attested-key-PKC.der". */
function derName({ roleCode }: CertificateEntry, position: number): string {
  const role = roleCode ?? 'certificate';
  const name = Object.hasOwn(ROLE_FILES, role) ? ROLE_FILES[role]! : role.replace(/[^A-Za-z0-9]+/g, '-');
  return `${String(position + 1).padStart(2, '0')}-${name}.der`;
}

function write(target: vscode.Uri, octets: Uint8Array): Thenable<void> {
  return vscode.workspace.fs.writeFile(target, octets);
}

/**
 * Writes certificates of a file: several as PEM into one file, several as DER into a folder. Takes
 * `{ uri, certificates, format, target }`, a URI, or nothing for the active editor; asks for what is not given.
 */
export async function exportCertificates(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = attestationFor(argument);
  if (!uri) return;
  const inspection = await files.inspectionOf(uri);
  const { certificates, index } = inspection;
  if (index === null || certificates.length === 0) throw new Error('The file holds no certificate.');
  const positions = optionOf(argument, 'certificates');
  const chosen =
    positions === undefined ? await chooseCertificates(certificates) : chosenOf(certificates, positions);
  if (!chosen || chosen.length === 0) return;
  const format = await formatOf(optionOf(argument, 'format'));
  if (!format) return;
  const given = fileArgument(optionOf(argument, 'target'));
  const saved =
    format === 'pem'
      ? await savePem(inspection, chosen, uri, given)
      : await saveDer(inspection, chosen, uri, given);
  if (saved) vscode.window.setStatusBarMessage(`$(check) ${chosen.length} exported`, 3000);
}

async function savePem(
  inspection: Inspection,
  chosen: readonly CertificateEntry[],
  uri: vscode.Uri,
  given: vscode.Uri | undefined,
): Promise<boolean> {
  const defaultUri = vscode.Uri.joinPath(uri, '..', `${baseOf(uri.path)}.pem`);
  const target = given ?? (await vscode.window.showSaveDialog({ title: 'Export certificates', defaultUri }));
  if (!target) return false;
  const text = renderCertificates(inspection, new Set(chosen.map(({ node }) => node)));
  await write(target, new TextEncoder().encode(text));
  return true;
}

/** One goes to a file; several to a folder, where nothing that is there already is overwritten. */
async function saveDer(
  { index, certificates }: Inspection,
  chosen: readonly CertificateEntry[],
  uri: vscode.Uri,
  given: vscode.Uri | undefined,
): Promise<boolean> {
  const derOf = ({ offset, length }: CertificateEntry): Uint8Array =>
    index!.bytes.slice(offset, offset + length);
  const nameOf = (entry: CertificateEntry): string => derName(entry, certificates.indexOf(entry));
  const [only, ...others] = chosen;
  if (only && others.length === 0) {
    const defaultUri = vscode.Uri.joinPath(uri, '..', nameOf(only));
    const target =
      given ?? (await vscode.window.showSaveDialog({ title: 'Export the certificate', defaultUri }));
    if (target) await write(target, derOf(only));
    return target !== undefined;
  }
  const [folder] = given
    ? [given]
    : ((await vscode.window.showOpenDialog({
        title: 'Export certificates to a folder',
        openLabel: 'Export here',
        canSelectFiles: false,
        canSelectFolders: true,
        defaultUri: vscode.Uri.joinPath(uri, '..'),
      })) ?? []);
  if (!folder) return false;
  const targets = chosen.map((entry) => ({ entry, target: vscode.Uri.joinPath(folder, nameOf(entry)) }));
  for (const { entry, target } of targets)
    if (await exists(target)) throw new Error(`${nameOf(entry)} is there already.`);
  for (const { entry, target } of targets) await write(target, derOf(entry));
  return true;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
