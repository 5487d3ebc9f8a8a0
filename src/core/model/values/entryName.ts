/** Names an entry of the path: a certificate by its subject, escaped for display, or an anchor of which the key alone is known. */
export type EntryName =
  | { readonly type: 'anchor'; readonly name: string }
  | {
      readonly type: 'certificate';
      readonly subject: string;
      /** It is the one of the user's trusted roots: the file may have another of that name and key. */
      readonly trustedByUser: boolean;
    };
