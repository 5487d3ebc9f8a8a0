import type { ByteRange, ComparedFile, Severity } from './finding.ts';
import type { RelatedValues } from './relatedValues.ts';
import { SEVERITIES } from './severities.ts';
import type { AttributeFindingValues } from './values/attributeFindingValues.ts';
import type { ChainFindingValues } from './values/chainFindingValues.ts';
import type { FileFindingValues } from './values/fileFindingValues.ts';
import type { PolicyFindingValues } from './values/policyFindingValues.ts';
import type { RequestFindingValues } from './values/requestFindingValues.ts';

/**
 * What every finding says, by code, as plain values. Codes are stable: 1 file and structure, 2 certificates and
 * chain, 3 HSM and key attributes, 4 certificate request, 5 policy.
 */
export interface FindingValues
  extends
    FileFindingValues,
    ChainFindingValues,
    AttributeFindingValues,
    RequestFindingValues,
    PolicyFindingValues {}

export type FindingCode = keyof FindingValues;

/** Where something stands: octets of a file, and the element that they are. */
export interface DataPlace extends ByteRange {
  /** Schema path of the element, such as `signedData.certificates[0].signatureValue`; '' for the file as a whole. */
  readonly path: string;
  /** Set for a place in the compared file, whose decoded octets `offset` counts; else it is in the attestation. */
  readonly in?: ComparedFile;
}

/** A further place that belongs to a finding, and what it is: the other serial number, the issuer of a failed link. */
export type DataRelated = {
  readonly [Kind in keyof RelatedValues]: DataPlace & {
    readonly kind: Kind;
    readonly values: RelatedValues[Kind];
  };
}[keyof RelatedValues];

/** One thing to know about a file: a code, values and a place. `words` makes the sentence. */
export type DataFinding<Code extends FindingCode = FindingCode> = {
  readonly [C in Code]: DataPlace & {
    readonly code: C;
    readonly values: FindingValues[C];
    readonly related: readonly DataRelated[];
  };
}[Code];

export function finding<Code extends FindingCode>(
  code: Code,
  values: FindingValues[Code],
  place: DataPlace,
  related: readonly DataRelated[] = [],
): DataFinding {
  const { offset, length, path } = place;
  const made = { code, values, offset, length, path, related, ...(place.in ? { in: place.in } : {}) };
  // The compiler cannot see that code and values belong together once they are in one object.
  return made as DataFinding;
}

export function related<Kind extends keyof RelatedValues>(
  kind: Kind,
  values: RelatedValues[Kind],
  place: DataPlace,
): DataRelated {
  return { ...place, kind, values } as DataRelated;
}

export function severityOf({ code }: Pick<DataFinding, 'code'>): Severity {
  return SEVERITIES[code];
}

/** Whether a finding makes the verdict *failed* or *unreadable*. */
export function isError(one: Pick<DataFinding, 'code'>): boolean {
  return severityOf(one) === 'error';
}

/** The file as a whole, without a place in it. */
export const WHOLE_FILE: DataPlace = { offset: 0, length: 0, path: '' };
