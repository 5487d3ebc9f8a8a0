import { attestation } from './attributes/attestation.ts';
import { challengePassword } from './attributes/challengePassword.ts';
import { extensionRequest, microsoftCertExtensions } from './attributes/extensionRequest.ts';
import { enrollmentCsp, osVersion, requestClientInfo } from './attributes/microsoft.ts';
import { unstructuredAddress, unstructuredName } from './attributes/unstructured.ts';
import type { Decoder } from './decoding.ts';
import { EXTENSION_DECODERS } from './extensionDecoders.ts';

const byOid = new Map<string, Decoder>();
for (const decoder of [
  ...EXTENSION_DECODERS,
  attestation,
  challengePassword,
  enrollmentCsp,
  extensionRequest,
  microsoftCertExtensions,
  osVersion,
  requestClientInfo,
  unstructuredAddress,
  unstructuredName,
]) {
  byOid.set(decoder.oid, decoder);
}

/** What reads an extension or attribute of this dotted type; null where nothing does. */
export function decoderOf(oid: string): Decoder | null {
  return byOid.get(oid) ?? null;
}

/** Every decoder, for tests that hold them against the list of names. */
export const DECODERS: readonly Decoder[] = [...byOid.values()];
