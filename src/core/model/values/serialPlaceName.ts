/** One of the places in which a PKC names its HSM; `holder` is the role of the certificate that has it. */
export interface SerialPlaceName {
  readonly place: 'ouid' | 'extension' | 'common-name' | 'certificate-serial';
  readonly holder: string;
}

/** What such a place says. */
export interface StatedSerial extends SerialPlaceName {
  readonly serial: number;
}
