import { createHash } from 'node:crypto';
import { certificate } from './certificate.ts';
import type { CertificateSpec } from './certificate.ts';
import { certsOnly } from './cms.ts';
import type { CmsOptions } from './cms.ts';
import { concat, fixedWidth, hex } from './der.ts';
import { keyNamed } from './keys.ts';
import type { KeyName } from './keys.ts';

/** Places of a Luna chain, the attested key first. The ECC chain has no `mic`, and a `dac` in one variant only. */
export type Role = 'pkc' | 'dac' | 'hoc' | 'mic' | 'root';

/** Fields to replace in the spec of one certificate. */
export type Change = Partial<CertificateSpec> | ((spec: CertificateSpec) => Partial<CertificateSpec>);

export interface ChainOverrides {
  /** Serial number of the HSM, in all five places; 990017 where nothing is said. */
  readonly hsmSerial?: number;
  /** Keys of the certificates; a child is signed by the key given here. */
  readonly keys?: Partial<Record<Role, KeyName>>;
  readonly change?: Partial<Record<Role, Change>>;
}

export interface ChainCertificate {
  readonly role: Role;
  readonly spec: CertificateSpec;
  readonly der: Uint8Array;
}

/** Certificates of a chain, the attested one first. */
export type Chain = readonly ChainCertificate[];

export const HSM_SERIAL = 990017;

/** The number in little-endian octets, as Luna's private extensions hold it. */
export function u32LittleEndian(value: number): Uint8Array {
  return fixedWidth(BigInt(value), 4).toReversed();
}

/** A key's OUID: object counter, container, one octet of unknown meaning, HSM serial number. 12 octets. */
export function ouid(hsmSerial: number): Uint8Array {
  return concat(hex('11000000 5a0000 02'), u32LittleEndian(hsmSerial));
}

/** serialNumber of a hardware origin certificate: its low 32 bits are the HSM's. */
export function hocSerial(hsmSerial: number): Uint8Array {
  return concat(hex('20abcdef'), fixedWidth(BigInt(hsmSerial), 4));
}

/** Key identifier of 32 octets, the width that Luna's ECC chain has. */
export function keyIdentifier(name: KeyName): Uint8Array {
  return new Uint8Array(createHash('sha256').update(keyNamed(name).spki).digest());
}

/** Makes the certificates of specs, with the changes laid over them. */
export function buildChain(
  specs: readonly (readonly [Role, CertificateSpec])[],
  overrides: ChainOverrides,
): Chain {
  return specs.map(([role, plain]) => {
    const change = overrides.change?.[role] ?? {};
    const spec = { ...plain, ...(typeof change === 'function' ? change(plain) : change) };
    return { role, spec, der: certificate(spec) };
  });
}

/** The certificate in this place. Throws where the chain has none. */
export function certificateOf(chain: Chain, role: Role): ChainCertificate {
  const found = chain.find((entry) => entry.role === role);
  if (!found) throw new Error(`no ${role} in the chain`);
  return found;
}

export interface PkcOptions extends CmsOptions {
  readonly omit?: readonly Role[];
  /** Put in front of and after the chain's own certificates. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}

/** The file: a certs-only CMS message of the chain, in the chain's order. */
export function pkcFile(chain: Chain, options: PkcOptions = {}): Uint8Array {
  const own = chain.filter((entry) => !options.omit?.includes(entry.role)).map((entry) => entry.der);
  return certsOnly([...(options.before ?? []), ...own, ...(options.after ?? [])], options);
}
