import { type Asn1Index, Flag, contentOf, elementOf, hasFlag } from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { HIDDEN, isSecret } from '../asn1/value/secret.ts';
import { typeOf } from '../asn1/index/types.ts';
import type { DecodedExtension } from './decoded.ts';
import { type Decoder, Decoding } from './decoding.ts';
import { holdAgainstSchema } from './holdAgainstSchema.ts';
import { dottedOf, textOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Decodes the Extension at `node`; null where it is no Extension. */
export function decodeExtension(
  index: Asn1Index,
  node: number,
  vocabulary: Vocabulary,
): DecodedExtension | null {
  const oid = dottedOf(index, childNamed(index, node, 'extnID'));
  const holder = childNamed(index, node, 'extnValue');
  if (oid === null || holder < 0) return null;
  const inner = hasFlag(index, holder, Flag.encapsulates) ? holder + 1 : -1;
  const critical = childNamed(index, node, 'critical');
  return {
    kind: 'extension',
    node,
    valueNode: holder,
    oid,
    critical: critical >= 0 && contentOf(index, critical)[0] !== 0,
    ...decodeWith(vocabulary.decoderOf(oid), oid, new Decoding(index, inner, holder, vocabulary)),
  };
}

/** Runs a decoder, or says what can be said without one. */
export function decodeWith(
  decoder: Decoder | null,
  oid: string,
  decoding: Decoding,
): Pick<DecodedExtension, 'name' | 'known' | 'lines' | 'problems'> {
  const { index, inner, holder, vocabulary } = decoding;
  if (decoder === null) sayRaw(decoding);
  else if (decoder.raw) decoder.decode(decoding);
  else if (inner < 0 || index.field[inner] === 0) {
    decoding.wrong(
      inner < 0 ? 'the octets are no DER' : `${typeOf(index, inner)} in place of its type`,
      inner < 0 ? holder : inner,
    );
    sayRaw(decoding);
  } else {
    holdAgainstSchema(decoding);
    decoder.decode(decoding);
  }
  return {
    name: decoder?.name ?? vocabulary.oidName(oid) ?? oid,
    known: decoder !== null,
    lines: decoding.lines,
    problems: decoding.problems,
  };
}

/** ASN.1 type and octets of what nothing decodes. */
function sayRaw(decoding: Decoding): void {
  const { index, inner, holder } = decoding;
  if (isSecret(index, holder)) return decoding.say('value', HIDDEN, holder);
  if (inner >= 0) {
    const value = textOf(index, inner);
    decoding.say('ASN.1', value === '' ? typeOf(index, inner) : `${typeOf(index, inner)} ${value}`, inner);
    decoding.sayOctets('octets', elementOf(index, inner), inner);
  } else decoding.sayOctets('octets', decoding.octets, holder);
}
