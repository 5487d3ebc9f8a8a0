/** What is used of a package that ships no types. */
declare module '@lapo/asn1js/dom.js' {
  export class ASN1DOM {
    static decode(bytes: Uint8Array): ASN1DOM;
    toDOM(spaces: string): HTMLElement;
  }
}
