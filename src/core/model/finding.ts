import type { Place } from './place.ts';
import type { Severity } from './severity.ts';
import type { RelatedValues } from './relatedValues.ts';
import { SEVERITY_OF } from './findingSeverity.ts';
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

/** A further place that belongs to a finding, and what it is: the other serial number, the issuer of a failed link. */
export type Related = {
  readonly [Kind in keyof RelatedValues]: Place & {
    readonly kind: Kind;
    readonly values: RelatedValues[Kind];
  };
}[keyof RelatedValues];

/** One thing to know about a file: a code, values and a place. `words` makes the sentence. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [C in Code]: Place & {
    readonly code: C;
    readonly values: FindingValues[C];
    readonly related: readonly Related[];
  };
}[Code];

export function finding<Code extends FindingCode>(
  code: Code,
  values: FindingValues[Code],
  place: Place,
  related: readonly Related[] = [],
): Finding {
  const { offset, length, path } = place;
  const made = { code, values, offset, length, path, related, ...(place.in ? { in: place.in } : {}) };
  // The compiler cannot see that code and values belong together once they are in one object.
  return made as Finding;
}

export function related<Kind extends keyof RelatedValues>(
  kind: Kind,
  values: RelatedValues[Kind],
  place: Place,
): Related {
  return { ...place, kind, values } as Related;
}

export function severityOf({ code }: Pick<Finding, 'code'>): Severity {
  return SEVERITY_OF[code];
}

/** Whether a finding makes the verdict *failed* or *unreadable*. */
export function isError(one: Pick<Finding, 'code'>): boolean {
  return severityOf(one) === 'error';
}
