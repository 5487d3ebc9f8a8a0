import { concat, context, sequence, set, tlv, unsortedSet } from './der.ts';
import type { LengthForm, Part } from './der.ts';
import { OID } from './oids.ts';
import { integer, octetString, oid } from './primitives.ts';

export interface CmsOptions {
  /** How the lengths of the message's outer elements are written; certificates keep theirs. */
  readonly length?: LengthForm;
  /** Content octets inside encapContentInfo; a genuine PKC has none. */
  readonly content?: Uint8Array;
  /** Whole elements inside crls [1]; a genuine PKC has no such field. */
  readonly crls?: readonly Uint8Array[];
  /** Whole SignerInfo elements; a genuine PKC has none. */
  readonly signers?: readonly Uint8Array[];
  /** Content type of the message in place of signedData. */
  readonly contentType?: string;
  /** Octets after the message. */
  readonly trailing?: Uint8Array;
}

/** Octets of the whole file, in the certificates' order as given: no sorting, as Luna does none. */
export function certsOnly(certificates: readonly Part[], options: CmsOptions = {}): Uint8Array {
  const length = options.length ?? { form: 'minimal' };
  const content = options.content ? context(0, octetString(options.content), length) : [];
  const signedData = tlv(
    0x30,
    [
      integer(1),
      set(),
      tlv(0x30, [oid(OID.data), content], length),
      context(0, certificates, length),
      options.crls ? context(1, options.crls, length) : [],
      unsortedSet(options.signers ?? []),
    ],
    length,
  );
  const message = tlv(
    0x30,
    [oid(options.contentType ?? OID.signedData), context(0, signedData, length)],
    length,
  );
  return concat(message, options.trailing ?? []);
}

/** A SignerInfo by subject key identifier whose signature nobody made: only its presence matters. */
export function emptySigner(): Uint8Array {
  const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
  const signature = sequence(oid('1.2.840.113549.1.1.1'));
  return sequence(
    integer(3),
    tlv(0x80, new Uint8Array(20)),
    sha256,
    signature,
    octetString(new Uint8Array(256)),
  );
}
