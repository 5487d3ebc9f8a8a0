import { context, sequence, set, tlv } from './der.ts';
import { certificateOf } from './luna.ts';
import { rsaChain } from './lunaRsa.ts';
import { OID } from './oids.ts';
import { integer, oid } from './primitives.ts';

/**
 * A certs-only message of this many certificates of about 1.4 kB, each with a serial number of its own: 10,000
 * make 14 MB. All are copies of one, signed once: they are made to be read fast, and none verifies.
 */
export function bagOfCertificates(count: number): Uint8Array {
  const template = certificateOf(rsaChain(), 'dac').der;
  // Certificate 4, tbsCertificate 4, version 5, serialNumber header 2: a DAC's serial is 00 and 8 octets.
  const serial = 15;
  const certificates = new Uint8Array(template.length * count);
  const view = new DataView(certificates.buffer);
  for (let i = 0; i < count; i++) {
    certificates.set(template, i * template.length);
    view.setUint32(i * template.length + serial + 5, i);
  }
  const message = [integer(1), set(), sequence(oid(OID.data)), context(0, certificates), tlv(0x31, [])];
  return sequence(oid(OID.signedData), context(0, sequence(message)));
}
