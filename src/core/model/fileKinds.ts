/**
 * What the outermost element of a file is. `signedData`: what a PKC is. `broken`: ASN.1 that breaks off before it can
 * be told. `privateKey` and `keyStore`: nothing of it is shown. `binary`: no ASN.1 that begins as these do.
 */
export type FileKind =
  | 'signedData'
  | 'broken'
  | 'privateKey'
  | 'keyStore'
  | 'certificate'
  | 'certificationRequest'
  | 'revocationList'
  | 'publicKey'
  | 'rsaPublicKey'
  | 'data'
  | 'envelopedData'
  | 'digestedData'
  | 'encryptedData'
  | 'authenticatedData'
  | 'authEnvelopedData'
  | 'otherAsn1'
  | 'binary'
  | 'empty';

/** What a text is that is neither PEM nor base64. */
export type TextKind = 'blanks' | 'html' | 'webComponent' | 'xml' | 'script';

/** What octets were taken from. */
export type FilePart =
  | { readonly type: 'file' }
  /** A PEM block: its label as written, which may be hostile, and how many blocks the text has. */
  | { readonly type: 'pem'; readonly label: string; readonly blocks: number }
  /** A text that is base64 without armour. */
  | { readonly type: 'base64' };
