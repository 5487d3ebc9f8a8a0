import * as vscode from 'vscode';
import { CARRIED_SCHEME } from '../names.ts';

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
