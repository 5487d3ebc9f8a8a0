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
  saveReport: 'pkcInspector.saveReport',
  exportCertificates: 'pkcInspector.exportCertificates',
  explainOid: 'pkcInspector.explainOid',
  showInInspector: 'pkcInspector.showInInspector',
  compareWith: 'pkcInspector.compareWith',
  /** The same for two files that are selected together, where nothing is asked. */
  compareSelected: 'pkcInspector.compareSelected',
  verifyAgainstCsr: 'pkcInspector.verifyAgainstCsr',
  /** The same for an attestation and a request that are selected together, where nothing is asked. */
  verifySelected: 'pkcInspector.verifySelected',
  clearCsr: 'pkcInspector.clearCsr',
  verifyAtDate: 'pkcInspector.verifyAtDate',
  findAttestation: 'pkcInspector.findAttestation',
  inspectCsrAttestations: 'pkcInspector.inspectCsrAttestations',
  manageTrustedRoots: 'pkcInspector.manageTrustedRoots',
} as const;

export const SETTINGS_SECTION = 'pkcInspector';
export const TRUSTED_ROOTS = 'trustedRoots';
/** That setting as it stands in settings.json. */
export const TRUSTED_ROOTS_SETTING = `${SETTINGS_SECTION}.${TRUSTED_ROOTS}`;
export const AUTO_MATCH = 'csr.autoMatch';
export const CODE_LENS = 'csr.codeLens';
export const POLICY = 'policy';

/** URI scheme of the text view of an attestation. */
export const TEXT_SCHEME = 'pkc-text';
/** URI scheme of the text of an attestation for comparison with another. */
export const COMPARE_SCHEME = 'pkc-compare';
/** URI scheme of the explanation of an object identifier. */
export const OID_SCHEME = 'pkc-oid';
/** URI scheme of the explanation of a finding code. */
export const FINDING_SCHEME = 'pkc-finding';
/** URI scheme of a PKC that a certificate request carries. */
export const CARRIED_SCHEME = 'pkc-in-csr';

/** Language of the text views, which are told by what their names end in. */
export const TEXT_LANGUAGE = 'pkc-text';
export const VIEW_SUFFIX = ' (as text)';

/** Language of certificate requests, so that opening one wakes the extension. */
export const REQUEST_LANGUAGE = 'certificate-request';

/** What markers and log lines are signed with. */
export const SOURCE = 'PKC Inspector';
