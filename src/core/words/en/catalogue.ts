import { ATTRIBUTE_FINDINGS } from './findings/attributeFindings.ts';
import { CHAIN_FINDINGS } from './findings/chainFindings.ts';
import { FILE_FINDINGS } from './findings/fileFindings.ts';
import { POLICY_FINDINGS } from './findings/policyFindings.ts';
import { REQUEST_FINDINGS } from './findings/requestFindings.ts';

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
