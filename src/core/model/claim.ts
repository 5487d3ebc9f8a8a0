import type { Basis, KeySummary, Standing } from './terms.ts';

/** Whose certificate an extension stands in: the attested key's own, or that of a role (null: of no stated role). */
export type ClaimHolder = { readonly own: true } | { readonly own: false; readonly role: string | null };

/** What each claim says, as plain values. */
export interface ClaimValues {
  /** What only a genuine attestation says, by being one; not proven where its chain is not. */
  readonly 'generated-in-hsm': { readonly proven: boolean };
  readonly 'never-extractable': { readonly proven: boolean };
  readonly 'key-type': { readonly key: KeySummary };
  /** Bits that are set. */
  readonly 'key-usage': { readonly bits: readonly string[] };
  readonly ouid: { readonly hex: string };
  readonly 'ouid-counter': { readonly number: number };
  readonly 'ouid-container': { readonly number: number };
  readonly 'ouid-octet-7': Record<string, never>;
  readonly 'ouid-hsm-serial': { readonly serial: number };
  /** Null where the octets are in no form that is read. */
  readonly 'hsm-serial': { readonly serial: number | null; readonly holder: ClaimHolder };
  readonly firmware: { readonly version: string | null; readonly holder: ClaimHolder };
  /** Another extension of the vendor's; null where no source gives its name, or its octets are not read. */
  readonly extension: {
    readonly oid: string;
    readonly name: string | null;
    readonly value: string | number | null;
    readonly holder: ClaimHolder;
  };
  readonly 'attested-key': { readonly key: KeySummary; readonly proven: boolean };
  readonly 'signed-under': { readonly anchor: string; readonly signatures: number };
  /** ISO 8601, seconds, UTC. */
  readonly 'valid-at': { readonly at: string };
  readonly 'same-key': { readonly file: string };
  readonly 'hsm-model': { readonly model: string };
  readonly 'fips-mode': Record<string, never>;
  readonly certification: Record<string, never>;
  readonly 'creation-time': Record<string, never>;
  readonly 'confirmation-time': Record<string, never>;
  readonly 'only-here': Record<string, never>;
}

export type ClaimId = keyof ClaimValues;

/** Where the octets of a claim lie; null for what no octets say. */
export interface ClaimPlace {
  /** Element that holds them; -1 for none. */
  readonly node: number;
  readonly offset: number;
  readonly length: number;
}

/** One statement about the attested key or its HSM. The tree, the tooltip and every part of the report are made of it. */
export type Claim<Id extends ClaimId = ClaimId> = {
  readonly [I in Id]: {
    readonly id: I;
    readonly values: ClaimValues[I];
    readonly standing: Standing;
    readonly basis: Basis;
    /** The octets as lower-case hex where the claim is read from octets. */
    readonly raw: string | null;
    readonly place: ClaimPlace | null;
  };
}[Id];

/** `raw` and `basis` as the claim has them; documented, without octets of its own, unless told otherwise. */
export function claim<Id extends ClaimId>(
  id: Id,
  values: ClaimValues[Id],
  rest: {
    readonly standing: Standing;
    readonly basis?: Basis;
    readonly raw?: string | null;
    readonly place?: ClaimPlace | null;
  },
): Claim {
  const { standing, basis = 'documented', raw = null, place = null } = rest;
  return { id, values, standing, basis, raw, place } as Claim;
}
