import type * as vscode from 'vscode';
import { baseOf } from '../../service/fileNames.ts';
import type { Verdict } from '../../core/model/terms.ts';
import { type Services, inspectUri } from '../editor/inspectUri.ts';
import type { KeyFiles } from './keyFiles.ts';
import { PLAIN_OPTIONS } from './inspectionOptions.ts';

/** An attestation that names a key, and whether that is to be believed. */
export interface FoundAttestation {
  readonly uri: vscode.Uri;
  readonly verdict: Verdict;
}

/** Attestations of one key that are verified; more are not told apart by anybody. */
const MAX_VERIFIED = 8;

/**
 * The attestations beside a request and in the workspace that are for one of these keys: verified ones first, then
 * those of the same base name. That a file names a key says nothing until it is verified, so each is.
 */
export async function attestationsFor(
  fingerprints: ReadonlySet<string>,
  request: vscode.Uri,
  { keyFiles, ...services }: Pick<Services, 'roots' | 'worker'> & { readonly keyFiles: KeyFiles },
): Promise<FoundAttestation[]> {
  const base = baseOf(request.path);
  const named: vscode.Uri[] = [];
  for await (const { uri, keys } of keyFiles.readAll('attestation', request)) {
    if (keys.attested && fingerprints.has(keys.attested.fingerprint)) named.push(uri);
  }
  const isNamesake = (uri: vscode.Uri): number => Number(baseOf(uri.path) === base);
  named.sort((a, b) => isNamesake(b) - isNamesake(a));
  const found: FoundAttestation[] = [];
  for (const uri of named.slice(0, MAX_VERIFIED)) {
    const answer = await inspectUri(uri, services, PLAIN_OPTIONS);
    if (answer.kind === 'inspected') found.push({ uri, verdict: answer.inspection.report.verdict });
  }
  const isVerified = ({ verdict }: FoundAttestation): number => Number(verdict === 'verified');
  return found.sort((a, b) => isVerified(b) - isVerified(a));
}
