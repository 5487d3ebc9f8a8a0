import { contextPrimitive, sequence, tlv } from './der.ts';
import type { Part } from './der.ts';
import { OID, lunaExtension, lunaUsage } from './oids.ts';
import { boolean, integer, namedBits, octetString, oid } from './primitives.ts';

/** How `critical` stands: DER leaves FALSE out; Luna writes `explicit-false`; a number is a raw octet. */
export type Critical = boolean | 'explicit-false' | number;

/** An extension with any octets in extnValue. */
export function extension(id: string, critical: Critical, value: Part): Uint8Array {
  const flag = critical === false ? [] : boolean(critical === 'explicit-false' ? false : critical);
  return sequence(oid(id), flag, octetString(value));
}

/** Extended key usage: critical, with one role, as Luna writes it; other forms by the arguments. */
export function extendedKeyUsage(roles: readonly number[], critical: Critical = true): Uint8Array {
  return extension(OID.extendedKeyUsage, critical, sequence(roles.map((role) => oid(lunaUsage(role)))));
}

/** Bit numbers of KeyUsage (RFC 5280 section 4.2.1.3). */
export const KEY_USAGE = { digitalSignature: 0, keyCertSign: 5, crlSign: 6 } as const;

export function keyUsage(...bits: readonly number[]): Uint8Array {
  return extension(OID.keyUsage, true, namedBits(...bits));
}

export function basicConstraints(ca: boolean, pathLength: number | null = null): Uint8Array {
  const value = sequence(ca ? boolean(true) : [], pathLength === null ? [] : integer(pathLength));
  return extension(OID.basicConstraints, true, value);
}

export function subjectKeyIdentifier(id: Uint8Array): Uint8Array {
  return extension(OID.subjectKeyIdentifier, false, octetString(id));
}

/** With the keyIdentifier alone, as Luna writes it. */
export function authorityKeyIdentifier(id: Uint8Array): Uint8Array {
  return extension(OID.authorityKeyIdentifier, false, sequence(contextPrimitive(0, id)));
}

export function certificatePolicies(...policies: readonly string[]): Uint8Array {
  return extension(OID.certificatePolicies, false, sequence(policies.map((policy) => sequence(oid(policy)))));
}

/** Private extension 1.3.6.1.4.1.12383.2.x: raw octets and an explicit `critical FALSE`. */
export function luna(number: number, octets: Uint8Array): Uint8Array {
  return extension(lunaExtension(number), 'explicit-false', octets);
}

/** An extension that nobody knows, in the arc {joint-iso-itu-t(2) example(999)} (X.660 annex A). */
export function unknownExtension(critical: Critical): Uint8Array {
  return extension('2.999.7', critical, tlv(0x0c, Buffer.from('unknown')));
}

function isOf(id: string, element: Uint8Array): boolean {
  const wanted = oid(id);
  const start = element[1]! < 0x80 ? 2 : 2 + (element[1]! & 0x7f);
  return Buffer.compare(element.subarray(start, start + wanted.length), wanted) === 0;
}

/**
 * The list with the extensions of this OID replaced by others, or by none.
 * Throws where there is no such extension: a test that replaces nothing shows nothing.
 */
export function replaceExtension(
  extensions: readonly Uint8Array[] | null,
  id: string,
  ...replacement: readonly Uint8Array[]
): readonly Uint8Array[] {
  const list = extensions ?? [];
  const at = list.findIndex((element) => isOf(id, element));
  if (at < 0) throw new Error(`no extension ${id}`);
  return [...list.slice(0, at), ...replacement, ...list.slice(at + 1)];
}
