/** Why there is nothing to compare with, although a comparison was asked for. */
export type MissingRequest =
  /** `reason`: what the caller says of it, to go on after "The file": "does not exist". */
  | { readonly missing: 'file' | 'folder'; readonly reason: string }
  /** `reason`: a sentence of the caller that names the file. */
  | { readonly missing: 'request'; readonly reason: string }
  /** No file beside the attestation has one of these endings. */
  | { readonly missing: 'none-beside'; readonly extensions: readonly string[] }
  | { readonly missing: 'several-beside'; readonly names: readonly string[] }
  /** The only one bears the name of another attestation. */
  | { readonly missing: 'of-another'; readonly name: string };
