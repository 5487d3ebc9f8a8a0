import { ATTRIBUTE_FINDINGS } from './catalogue/attributeFindings.ts';
import { CHAIN_FINDINGS } from './catalogue/chainFindings.ts';
import { FILE_FINDINGS } from './catalogue/fileFindings.ts';
import { POLICY_FINDINGS } from './catalogue/policyFindings.ts';
import { REQUEST_FINDINGS } from './catalogue/requestFindings.ts';

/**
 * Every finding the product can make. Codes are stable: 1 file and structure, 2 certificates and chain, 3 HSM and key
 * attributes, 4 certificate request, 5 policy.
 */
export const CATALOGUE = {
  ...FILE_FINDINGS,
  ...CHAIN_FINDINGS,
  ...ATTRIBUTE_FINDINGS,
  ...REQUEST_FINDINGS,
  ...POLICY_FINDINGS,
} as const;

export type FindingCode = keyof typeof CATALOGUE;
