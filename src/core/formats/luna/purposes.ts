/** The vendor's arc: Chrysalis-ITS, now Thales. */
export const LUNA_ARC = '1.3.6.1.4.1.12383';
/** The vendor's arc of purposes in an extended key usage. */
export const LUNA_PURPOSES = `${LUNA_ARC}.1`;

/**
 * The purposes, each with the role that it states. No source names these identifiers: the names are by the position of
 * the certificate in the chain (observed in the vendor's samples, the list per position is documented by Thales
 * luna-pkc-validator).
 */
export const PURPOSES = [
  { oid: `${LUNA_PURPOSES}.1`, role: 'root', name: 'Luna root (by position)' },
  {
    oid: `${LUNA_PURPOSES}.7`,
    role: 'mic',
    name: 'Luna manufacturing integrity certificate, MIC (by position)',
  },
  { oid: `${LUNA_PURPOSES}.8`, role: 'hoc', name: 'Luna hardware origin certificate, HOC (by position)' },
  {
    oid: `${LUNA_PURPOSES}.12`,
    role: 'dac',
    name: 'Luna device authentication certificate, DAC (by position)',
  },
  { oid: `${LUNA_PURPOSES}.13`, role: 'pkc', name: 'Luna public key confirmation, PKC (by position)' },
  { oid: `${LUNA_PURPOSES}.14`, role: 'ecc-mic', name: 'Luna ECC manufacturing integrity (by position)' },
  { oid: `${LUNA_PURPOSES}.15`, role: 'ecc-hoc', name: 'Luna ECC hardware origin (by position)' },
] as const;
