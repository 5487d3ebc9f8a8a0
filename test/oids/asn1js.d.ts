declare module '@lapo/asn1js/oids.js' {
  /** d: name, c: where it comes from. */
  export const oids: Readonly<
    Record<string, { readonly d: string; readonly c?: string; readonly w?: boolean }>
  >;
}
