import { escapeForDisplay } from '../../base/escape.ts';
import type { FileKind, FilePart, TextKind } from '../../model/fileKinds.ts';

const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  signedData: 'a CMS message of type SignedData',
  broken: 'ASN.1 that breaks off',
  privateKey: 'a private key',
  keyStore: 'a PKCS#12 key store',
  certificate: 'an X.509 certificate',
  certificationRequest: 'a certificate signing request (CSR)',
  revocationList: 'a certificate revocation list (CRL)',
  publicKey: 'a bare public key',
  rsaPublicKey: 'a bare RSA public key',
  data: 'a CMS message of type data',
  envelopedData: 'an encrypted CMS message (EnvelopedData)',
  digestedData: 'a CMS message of type DigestedData',
  encryptedData: 'an encrypted CMS message (EncryptedData)',
  authenticatedData: 'a CMS message of type AuthenticatedData',
  authEnvelopedData: 'an encrypted CMS message (AuthEnvelopedData)',
  otherAsn1: 'an ASN.1 file of another kind',
  binary: 'binary data that is no CMS message',
  empty: 'empty (0 octets)',
};

const TEXT_KINDS: Readonly<Record<TextKind, string>> = {
  blanks: 'a text of blanks only',
  html: 'an HTML page, perhaps a log-in or error page that was saved instead of the file',
  webComponent: 'what looks like the source text of a web component, for which the ending .pkc is used too',
  xml: 'an XML file',
  script: 'a JSON or script text',
};

/** What octets are, after "is": "an X.509 certificate". */
export function fileKindWords(kind: FileKind): string {
  return FILE_KINDS[kind];
}

/** What a text is, after "is": "an XML file". */
export function textKindWords(kind: TextKind): string {
  return TEXT_KINDS[kind];
}

/** What octets were taken from, at the beginning of a sentence. */
export function partWords(part: FilePart): string {
  switch (part.type) {
    case 'file':
      return 'The file';
    case 'pem':
      return `The PEM block ${labelWords(part.label)}`;
    case 'base64':
      return 'The base64 text';
  }
}

/** The label of a PEM block in quotes. */
export function labelWords(label: string): string {
  return `"${escapeForDisplay(label)}"`;
}
