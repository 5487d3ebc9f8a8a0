import { standardName } from '../asn1/oid/standardNames.ts';
import { type DecodedValue, valueOf } from '../asn1/value/value.ts';
import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { FORMAT_OIDS } from './formatOids.ts';

/** Name of a dotted object identifier, a vendor's or a standard's; null where no name is known. */
export function oidName(dotted: string): string | null {
  const known = FORMAT_OIDS.find(({ names }) => Object.hasOwn(names, dotted));
  return known?.names[dotted] ?? standardName(dotted);
}

/** For a message: the name where there is one, else the dotted form. */
export function nameOrOid(dotted: string): string {
  return oidName(dotted) ?? dotted;
}

/** The value of a primitive element as `valueOf` gives it, with the names of all vendors. */
export function elementValue(index: Asn1Index, node: number, limit?: number): DecodedValue | null {
  return valueOf(index, node, limit, oidName);
}
