import type { VerificationRules } from '../verify/rules.ts';

/**
 * All that a kind of attestation hands in. Nothing outside its folder knows a vendor: another kind is another folder
 * with a value of this type, which `inspect` passes on.
 */
export interface Format extends VerificationRules {
  /** The vendor's short name, lower case. */
  readonly id: string;
}
