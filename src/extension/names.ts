/** Names that stand both here and in package.json; a unit test holds the two together. */

/** The inspector of `*.pkc`, where it is the default editor. */
export const VIEW_TYPE = 'pkcInspector.editor';
/** The same inspector for the CMS extensions that other programs use too; there it is an option only. */
export const OPTIONAL_VIEW_TYPE = 'pkcInspector.editor.optional';

export const VIEW_TYPES: readonly string[] = [VIEW_TYPE, OPTIONAL_VIEW_TYPE];

export const COMMANDS = {
  /** With a dialog where no file is given. */
  open: 'pkcInspector.open',
  /** The same for menus of one file, where the title needs no ellipsis. */
  inspect: 'pkcInspector.inspect',
  openAsText: 'pkcInspector.openAsText',
  explainFinding: 'pkcInspector.explainFinding',
  copyReport: 'pkcInspector.copyReport',
} as const;

export const SETTINGS_SECTION = 'pkcInspector';
export const TRUSTED_ROOTS = 'trustedRoots';

/** URI scheme of the text view of an attestation. */
export const TEXT_SCHEME = 'pkc-text';
/** URI scheme of the explanation of a finding code. */
export const FINDING_SCHEME = 'pkc-finding';

/** Extensions of files that the inspector is offered for, in lower case without the dot. */
export const FILE_EXTENSIONS: readonly string[] = ['pkc', 'p7b', 'p7c', 'p7m', 'p7s'];

/** What markers and log lines are signed with. */
export const SOURCE = 'PKC Inspector';
