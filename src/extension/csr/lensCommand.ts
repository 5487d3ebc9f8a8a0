import type * as vscode from 'vscode';
import { SIGNATURE_WORDS } from '../../core/words/en/words.ts';
import type { HolderDescription } from '../../core/words/en/describeHolders.ts';
import type { Verdict } from '../../core/model/terms.ts';
import { COMMANDS } from '../names.ts';
import { plainLabel } from '../plainText.ts';
import type { FoundAttestation } from './attestationsFor.ts';
import { shownPath } from './keyFiles.ts';

interface Words {
  readonly icon: string;
  readonly say: (file: string) => string;
}

/** A lens says "attested" of a verified attestation alone: anybody can write a file that names a key. */
const WORDS: Readonly<Record<Verdict, Words>> = {
  verified: { icon: '$(verified)', say: (file) => `key attested by ${file}` },
  failed: { icon: '$(error)', say: (file) => `${file} names this key, but is not verified` },
  unreadable: { icon: '$(question)', say: (file) => `${file} names this key, but cannot be read` },
};

/** What the lens above a request says, and does when it is clicked. */
export function lensCommand(
  request: vscode.Uri,
  signature: HolderDescription['signature'],
  found: readonly FoundAttestation[],
): vscode.Command {
  // Anybody can write a request with the key of somebody else: no good sign may stand on one.
  const status = signature?.status ?? 'unsupported';
  const title = (icon: string, text: string): string =>
    status === 'valid' ? `${icon} ${text}` : `$(warning) the request itself is not soundly signed; ${text}`;
  const tooltip = (text: string): string =>
    status === 'valid' ? text : `Signature of the request: ${SIGNATURE_WORDS[status]}. ${text}`;
  const [best, ...others] = found;
  if (!best) {
    return {
      title: title('$(circle-slash)', 'no attestation found for this key'),
      tooltip: tooltip(
        'No attestation beside this file or in the workspace is for this key. Click to look again.',
      ),
      command: COMMANDS.findAttestation,
      arguments: [request],
    };
  }
  const { icon, say } = WORDS[best.verdict];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return {
    title: title(icon, say(plainLabel(shownPath(best.uri))) + more),
    tooltip: tooltip('Open the attestation, compared with this file'),
    command: COMMANDS.verifyAgainstCsr,
    arguments: [{ uri: best.uri, csr: request }],
  };
}
