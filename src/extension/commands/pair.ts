import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import { readFile, shownName } from '../editor/readFile.ts';
import { showInspector } from './attestationArgument.ts';
import type { CsrArguments, RequestContent } from './csrArguments.ts';

/** Throws, in words, where a file holds nothing to compare with: then everything stays as it is. */
async function mustHoldKey(csr: vscode.Uri | RequestContent, { worker }: Inspectorate): Promise<void> {
  const isFile = csr instanceof vscode.Uri;
  const read = isFile ? await readFile(csr, MAX_COMPARED_BYTES) : csr;
  if ('problem' in read) throw new Error(read.problem);
  const { problem } = await worker.holders(read.bytes);
  if (problem === null) return;
  const name = isFile ? shownName(csr) : escapeForDisplay(csr.name);
  throw new Error(`${name} cannot be compared with an attestation. ${problem}`);
}

export interface PairInput {
  readonly uri: vscode.Uri;
  readonly csr: vscode.Uri | RequestContent;
  /** Undefined: as it was. */
  readonly at?: CsrArguments['at'];
}

/** Pairs an attestation with a request and shows the answer. */
export async function pair({ uri, csr, at }: PairInput, inspectorate: Inspectorate): Promise<void> {
  await mustHoldKey(csr, inspectorate);
  const { comparisons } = inspectorate;
  if (at !== undefined) comparisons.setDate(uri, at);
  await comparisons.wish(
    uri,
    csr instanceof vscode.Uri
      ? { type: 'file', uri: csr }
      : { type: 'content', file: escapeForDisplay(csr.name), bytes: csr.bytes },
  );
  await showInspector(uri);
}
