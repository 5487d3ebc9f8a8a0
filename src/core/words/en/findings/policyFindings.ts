import type { ForbiddenKey, PolicyFindingValues } from '../../../model/values/policyFindingValues.ts';
import type { NamedHolder } from '../../../model/comparison.ts';
import { exponentValue } from '../../../x509/exponent.ts';
import { exponentWords } from '../exponent.ts';
import { holderWords } from '../holders.ts';
import type { FindingWordsFor } from './entry.ts';

/** Findings of a policy that was chosen. */
export const POLICY_FINDINGS = {
  PKC501: {
    title: 'Key not allowed for code signing',
    why: 'A code-signing certificate needs an RSA key of at least 3072 bits or an EC key on P-256, P-384 or P-521. The CA must reject a request for any other.',
    whatToDo: 'Make a larger key in the HSM, with a new attestation and a new request.',
    source: 'CSBR 3.10.0 sections 6.1.1.3 (1) and 6.1.5.2',
    message: ({ holder, ...key }) => `${keyOf(holder)} ${forbiddenWords(key)}`,
  },
  PKC502: {
    title: 'RSA exponent or modulus not allowed',
    why: 'The public exponent must be an odd number equal to 3 or more, and a modulus is odd.',
    whatToDo: 'Make a new key in the HSM, with a new attestation and a new request.',
    source: 'CSBR 3.10.0 sections 6.1.1.3 (1) and 6.1.6',
    message: ({ holder, ...broken }) =>
      broken.part === 'modulus'
        ? `${keyOf(holder)} has an RSA modulus that is even.`
        : `${keyOf(holder)} has the RSA exponent ${exponentWords(exponentValue(BigInt(broken.exponent)))}; it must be an odd number from 3 on.`,
  },
  PKC503: {
    title: 'RSA exponent outside the recommended range',
    why: 'The public exponent should lie between 2^16 + 1 and 2^256 - 1. Some CAs refuse others.',
    whatToDo: 'Ask the CA, or make a new key with the exponent 65537.',
    source: 'CSBR 3.10.0 section 6.1.6',
    message: ({ holder, exponent }) =>
      `${keyOf(holder)} has the RSA exponent ${exponentWords(exponentValue(BigInt(exponent)))}; it should lie between 2^16 + 1 and 2^256 - 1.`,
  },
  PKC504: {
    title: 'Signature hash of the request',
    why: 'The requirements list SHA-256, SHA-384 and SHA-512 for RSA and ECDSA, for what a CA signs. They say nothing of the signature of a request; this policy asks the same of it.',
    whatToDo: 'Make the request again with SHA-256, SHA-384 or SHA-512.',
    source: 'Rule of this tool, after CSBR 3.10.0 sections 7.1.3.2.1 and 7.1.3.2.2',
    message: ({ holder, algorithm }) =>
      `${holderWords(holder, 'The')} is signed with ${algorithm}; the policy asks for RSA or ECDSA with SHA-256, SHA-384 or SHA-512.`,
  },
  PKC505: {
    title: 'Attestation format that CAs refuse',
    why: "Key attestation is verified with the manufacturer's certificate. One in the TC-TrustCenter format does not lead to it.",
    whatToDo: 'Run `cmu getpkc` again and choose the Chrysalis-ITS format.',
    source: "CSBR 3.10.0 section 6.2.7.4.2 (2); a CA's guide for Luna attestations",
    message: () =>
      "The attestation looks like the TC-TrustCenter format, which does not end at the manufacturer's root: CAs refuse it.",
  },
  PKC506: {
    title: 'Certification of the module is to be shown by other means',
    why: 'The private key must be in a module certified to FIPS 140-2 level 2, Common Criteria EAL 4+ or better. A PKC names the HSM but states neither its certification nor its mode.',
    whatToDo:
      "Look up the model and firmware in the lists of NIST's CMVP or of the Common Criteria, and ask the HSM administrator whether the HSM runs in its certified configuration.",
    source: 'CSBR 3.10.0 sections 6.2.7.4.1 and 6.2.7.4.2 (2)',
    message: () =>
      'Still to be shown by other means: that the HSM is certified to FIPS 140-2 level 2, Common Criteria EAL 4+ or better, and runs in that configuration. An attestation does not state it.',
  },
  PKC507: {
    title: 'No request to check under the policy',
    why: 'The policy is about the key for which a certificate is requested. Without the request only the attested key was checked.',
    whatToDo: 'Give the certificate request too (`--csr`).',
    source: 'CSBR 3.10.0 sections 6.1.1.3 and 6.2.7.4.2 (2)',
    message: () => 'No certificate request was given, so the key and the signature of one were not checked.',
  },
} as const satisfies FindingWordsFor<PolicyFindingValues>;

function keyOf(holder: NamedHolder | null): string {
  return holder === null ? 'The attested key' : `The key of ${holderWords(holder)}`;
}

function forbiddenWords(key: ForbiddenKey): string {
  switch (key.because) {
    case 'size':
      return `is an RSA key of ${key.bits} bits; code signing needs ${key.least} or more.`;
    case 'curve':
      return `is on the curve ${key.curve}; code signing needs RSA, or EC on ${key.allowed.join(', ')}.`;
    case 'kind':
      return `is of the kind ${key.algorithm}; code signing needs RSA, or EC on ${key.allowed.join(', ')}.`;
  }
}
