import { nameOrOid } from '../../../formats/oidNames.ts';
import { NOTHING, REFUSE } from './advice.ts';
import { entryAtStart, entryWords } from '../entries.ts';
import { reasonWords } from '../reasons.ts';
import { roleWords } from '../roles.ts';
import type { ChainFindingValues } from '../../../model/values/chainFindingValues.ts';
import type { FindingWordsFor } from './entry.ts';

/** Findings on the certificates and the chain. */
export const CHAIN_FINDINGS = {
  PKC201: {
    title: 'No attested certificate',
    why: 'No certificate has the extended key usage 1.3.6.1.4.1.12383.1.13 that marks the attested key, so the file is a bag of certificates that proves nothing about a key.',
    whatToDo: 'Choose the file that `cmu getpkc` wrote for this key.',
    source: "Thales luna-pkc-validator; observed in the vendor's samples",
    message: ({ read, all }) =>
      `${noneOf(read, all)} that of an attested key (extended key usage 1.3.6.1.4.1.12383.1.13): this is a bag of certificates, not a PKC.`,
  },
  PKC202: {
    title: 'Several attested certificates',
    why: 'Two different certificates claim to be the attested key. Nobody may have to guess which one is meant.',
    whatToDo: REFUSE,
    source: 'Rule of this tool: exactly one certificate with extended key usage 1.3.6.1.4.1.12383.1.13',
    message: ({ count }) =>
      `${count} different certificates claim to be that of the attested key; a PKC has one.`,
  },
  PKC203: {
    title: 'Signature does not verify',
    why: 'The certificate was not signed by the key of its issuer, or was changed after it was signed.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.3 (a)(1)',
    message: ({ entry, issuer }) =>
      `The signature of ${entryWords(entry)} does not verify under the key of ${entryWords(issuer)}: one of the two was changed, or another key signed.`,
  },
  PKC204: {
    title: 'Issuer certificate not found',
    why: "The chain breaks here: neither the file nor the trust anchors hold a certificate with the issuer's name.",
    whatToDo:
      'Ask for the complete file; when the missing certificate is a root that you trust, add it as a trusted root.',
    source: 'RFC 5280 section 6.1.3 (a)(4)',
    message: ({ entry, issuer }) =>
      `The issuer of ${entryWords(entry)} was not found: neither the file nor the trusted roots have a certificate "${issuer}".`,
  },
  PKC205: {
    title: 'Chain does not end at a trusted anchor',
    why: 'The certificates fit together, but the root is not one that Thales is known to use and not one that you trust. Anybody can make such a chain.',
    whatToDo:
      "Do not accept it, unless the root's fingerprint was confirmed by the manufacturer; then add it as a trusted root.",
    source: 'RFC 5280 section 6.1.1 (d)',
    message: (values) =>
      values.why === 'circle'
        ? `The issuers go in a circle: the issuer of ${entryWords(values.entry)} is "${values.issuer}", which stands below it. No root is reached.`
        : `The chain ends at the root ${entryWords(values.entry)}, which is not trusted: its key (SHA-256 ${values.spkiSha256}) is neither a known root of Thales nor one that you trust.`,
  },
  PKC206: {
    title: 'Certificate expired',
    why: 'The verification time is after notAfter.',
    whatToDo:
      'Verify at the date that counts for you (`--at`), or ask for an attestation under a current chain.',
    source: 'RFC 5280 section 6.1.3 (a)(2)',
    message: ({ entry, notAfter, at }) =>
      `${entryAtStart(entry)} expired at ${notAfter}, before the verification time ${at}.`,
  },
  PKC207: {
    title: 'Certificate not yet valid',
    why: 'The verification time is before notBefore.',
    whatToDo: 'Check the clock of this computer and the date you verify at.',
    source: 'RFC 5280 section 6.1.3 (a)(2)',
    message: ({ entry, notBefore, at }) =>
      `${entryAtStart(entry)} is valid from ${notBefore}, later than the verification time ${at}.`,
  },
  PKC208: {
    title: 'Issuer is not a CA',
    why: 'A certificate signs another, but its basicConstraints do not make it a CA. A device key could otherwise issue proofs.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (k)',
    message: ({ entry, hasBasicConstraints }) =>
      `${entryAtStart(entry)} signs a certificate of the path but is no CA: ${hasBasicConstraints ? 'its basicConstraints say that it is not' : 'it has no basicConstraints'}.`,
  },
  PKC209: {
    title: 'Issuer may not sign certificates',
    why: "The issuer's keyUsage lacks keyCertSign.",
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (n)',
    message: ({ entry, keyUsage }) =>
      `${entryAtStart(entry)} signs a certificate of the path but has no keyCertSign: ${keyUsage === null ? 'it has no keyUsage' : `its keyUsage is ${keyUsage.join(', ') || 'empty'}`}.`,
  },
  PKC210: {
    title: 'Path longer than the issuer allows',
    why: 'pathLenConstraint of a certificate above is exceeded.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (l), (m)',
    message: ({ entry, allowed, below }) =>
      `${entryAtStart(entry)} allows ${allowed} CA certificates below it (pathLenConstraint), the path has ${below}.`,
  },
  PKC211: {
    title: 'Unknown critical extension',
    why: 'The issuer says that the certificate must be refused by whoever does not understand this extension.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.2',
    message: ({ entry, extension }) =>
      `${entryAtStart(entry)} has the critical extension ${nameOrOid(extension)}, whose demands are not known or not checked here.`,
  },
  PKC212: {
    title: 'Weak hash in a signature',
    why: 'MD5 and SHA-1 signatures can be forged.',
    whatToDo: REFUSE,
    source: 'RFC 6151; NIST SP 800-131A revision 2',
    message: ({ entry, reason }) =>
      `${entryAtStart(entry)} is signed with ${reasonWords(reason)}, which can be forged.`,
  },
  PKC213: {
    title: 'Weak or malformed issuer key',
    why: "An issuer's RSA key under 2048 bits or EC key under 256 bits, or a key that no honest generator makes, can be broken or forged.",
    whatToDo: REFUSE,
    source: 'NIST SP 800-131A revision 2; NIST SP 800-56B revision 2 section 6.4',
    message: ({ entry, reason }) =>
      `${entryAtStart(entry)} has ${reasonWords(reason)}, so nothing that it signed is trusted.`,
  },
  PKC214: {
    title: 'Signature algorithms differ',
    why: 'The algorithm in the signed part and the one beside the signature must be the same; the outer one is not protected.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.1.1.2',
    message: ({ entry, inner, outer }) =>
      `${entryAtStart(entry)} says ${nameOrOid(inner)} in its signed part and ${nameOrOid(outer)} beside the signature, or with other parameters.`,
  },
  PKC215: {
    title: 'Roles of the chain fit no known family',
    why: 'Each certificate names its role in its extended key usage. The sequence from the attested key to the root must be one that Luna HSMs issue, or a certificate acts in a role it was not given.',
    whatToDo: REFUSE,
    source: "Thales luna-pkc-validator (list per position); observed in the vendor's samples",
    message: ({ roles }) =>
      `The roles from the attested key to the anchor are ${roleList(roles)}: no known family of Luna certificates.`,
  },
  PKC216: {
    title: 'Attested certificate is a CA',
    why: 'The certificate of an attested key may not sign other certificates, or any attested key could issue further proofs.',
    whatToDo: REFUSE,
    source: 'Rule of this tool; RFC 5280 section 4.2.1.9',
    message: ({ why }) =>
      `The attested certificate could sign further certificates: ${why === 'keyUsage' ? 'its keyUsage has keyCertSign' : 'its basicConstraints call it a CA'}.`,
  },
  PKC217: {
    title: 'Extension occurs twice',
    why: 'Two programs could read two different values. A certificate must not have an extension more than once.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.2',
    message: ({ entry, extension }) =>
      `${entryAtStart(entry)} has the extension ${nameOrOid(extension)} more than once.`,
  },
  PKC218: {
    title: 'Check could not be run',
    why: 'Nobody here can compute this algorithm. A check that did not run counts as failed.',
    whatToDo:
      'Verify with a tool that knows the algorithm, or ask for an attestation under the RSA or ECC chain.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
    message: ({ entry, reason }) =>
      `The signature of ${entryWords(entry)} could not be checked: ${reasonWords(reason)}. A check that did not run counts as failed.`,
  },
  PKC219: {
    title: 'Too many certificates or candidates',
    why: 'The search for a path is bounded to 256 certificates, 10 links and the work of 64 signature checks. A genuine PKC needs 4.',
    whatToDo: REFUSE,
    source: 'Bound of this tool',
    message(values) {
      switch (values.bound) {
        case 'certificates':
          return `The message has ${values.count} certificates; ${values.limit} are read.`;
        case 'signature-checks':
          return `The search for a path was stopped after the work of ${values.limit} signature checks.`;
        case 'path':
          return `The path has ${values.limit} certificates and has not come to a root; no chain of a Luna HSM has more than ${values.longest}.`;
      }
    },
  },
  PKC220: {
    title: 'TC-TrustCenter format',
    why: 'An RSA PKC with fewer certificates that does not end at the Chrysalis-ITS root: it looks like the older TC-TrustCenter format. It cannot be verified up to the manufacturer, and CAs refuse it.',
    whatToDo: 'Run `cmu getpkc` again and choose the Chrysalis-ITS format.',
    source: "Documented by a CA's guide for Luna attestations; the composition is inferred",
    message: ({ entry, issuer, inPath, inFile }) =>
      `The chain ends after ${inPath === 1 ? '1 certificate' : `${inPath} certificates`} at ${entryWords(entry)}, whose issuer is "${issuer}". With ${inFile} certificates and no hardware origin certificate this looks like the TC-TrustCenter format, which CAs refuse. Run "cmu getpkc" again in the Chrysalis-ITS format.`,
  },
  PKC221: {
    title: 'Certificate not part of the path',
    why: 'The message holds a certificate that the path from the attested key to the anchor does not need. It was not checked and says nothing.',
    whatToDo: 'Nothing. The bag itself is unprotected: anybody can add certificates.',
    source: 'RFC 5652 section 5.1',
    message: ({ subject }) => `The certificate "${subject}" is not part of the path.`,
  },
  PKC222: {
    title: 'Certificate present twice',
    why: 'Two octet-equal copies. They count as one.',
    whatToDo: 'Nothing.',
    source: 'RFC 5652 section 5.1',
    message: () => 'This certificate stands in the file before.',
  },
  PKC223: {
    title: 'Family known from documents only',
    why: "The roles fit a variant that the vendor's headers allow (an ECC chain with a device authentication certificate, or with a separate root), but no genuine sample was seen.",
    whatToDo: 'Nothing. Every check of the chain ran.',
    source: 'Vendor PKCS#11 headers: CKA_PKC_ECC, CKA_PKC_LEGACY_ECC and their certificate types',
    message: ({ roles }) =>
      `The roles ${roleList(roles)} fit a family that is documented but was never seen.`,
  },
  PKC224: {
    title: 'Role not stated as Luna states it',
    why: 'Each Luna certificate has one critical extended key usage with one OID, its role. Another form leaves open what the certificate may be used for.',
    whatToDo: REFUSE,
    source: "Observed in the vendor's samples; RFC 5280 section 4.2.1.12",
    message(values) {
      const name = entryAtStart(values.entry);
      switch (values.why) {
        case 'no-purpose':
          return `${name} states no role: it has no extended key usage.`;
        case 'several-purposes':
          return `${name} states ${values.purposes.length} purposes (${values.purposes.map(nameOrOid).join('; ')}) where Luna certificates state one role.`;
        case 'no-role':
          return `${name} states the purpose ${nameOrOid(values.purpose)}, which is no role of a Luna certificate.`;
        case 'not-critical':
          return `${name} states its role, ${roleWords(values.role)}, in an extension that is not critical.`;
      }
    },
  },
  PKC225: {
    title: 'Validity cannot be read',
    why: 'notBefore or notAfter is no valid time, or they are reversed, so no time is inside.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.1.2.5',
    message: (values) =>
      `The validity of ${entryAtStart(values.entry)} ${values.why === 'reversed' ? `is reversed: ${values.notBefore} is after ${values.notAfter}` : 'cannot be read: notBefore or notAfter is no time in the form of RFC 5280'}.`,
  },
  PKC231: {
    title: 'No authorityKeyIdentifier',
    why: "RFC 5280 asks for it in every certificate but a self-signed one. Luna's RSA chain has none; issuers are found by name and confirmed by signature.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2.1.1',
    message: ({ subject }) => `The certificate "${subject}" has no authorityKeyIdentifier.`,
  },
  PKC232: {
    title: 'CA without subjectKeyIdentifier',
    why: "RFC 5280 asks for it in every CA certificate. Luna's RSA chain has none.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2.1.2',
    message: ({ subject, saysCa }) =>
      `The ${saysCa ? 'CA' : 'self-issued'} certificate "${subject}" has no subjectKeyIdentifier.`,
  },
  PKC233: {
    title: 'Root without basicConstraints or keyUsage',
    why: 'The root does not say that it is a CA. It is trusted as a key, by its fingerprint, so nothing depends on it.',
    whatToDo: NOTHING,
    source: 'RFC 5280 sections 4.2.1.3, 4.2.1.9 and 6.1.1 (d)',
    message: ({ entry, missing }) => `The root ${entryWords(entry)} has no ${missing.join(' and no ')}.`,
  },
  PKC234: {
    title: 'Valid longer than its issuer',
    why: "notAfter lies after the issuer's notAfter. From then on the chain fails at the issuer.",
    whatToDo: NOTHING,
    source: "Observed in the vendor's RSA sample; RFC 5280 section 6.1.3 checks each certificate for itself",
    message: ({ entry, notAfter, issuerNotAfter }) =>
      `${entryAtStart(entry)} is valid until ${notAfter}, longer than its issuer (${issuerNotAfter}).`,
  },
  PKC235: {
    title: 'SHA-1 in the self-signature of a trusted root',
    why: 'The root is trusted as a key, by its fingerprint. Its self-signature proves nothing and is not relied upon.',
    whatToDo: NOTHING,
    source: 'RFC 5280 section 6.1.1 (d)',
    message: ({ entry, algorithm, hash }) =>
      `The root ${entryWords(entry)} is self-signed with ${nameOrOid(algorithm)} (${hash}).`,
  },
  PKC236: {
    title: 'Root certificate was changed',
    why: 'The root in the file carries the trusted key, but its self-signature does not verify: something else in it was changed. The chain rests on the key alone.',
    whatToDo: 'Ask for the file again; a genuine PKC holds the root unchanged.',
    source: 'RFC 5280 section 6.1.1 (d)',
    message: ({ entry }) =>
      `The self-signature of the root ${entryWords(entry)} does not verify, though it carries the trusted key.`,
  },
} as const satisfies FindingWordsFor<ChainFindingValues>;

/** How many certificates can be read, of how many there are, copies counted. */
function noneOf(read: number, all: number): string {
  if (read === 0) return 'No certificate can be read, so none is shown to be';
  if (read < all) return `None of the ${read} different certificates that can be read is`;
  return read === 1 ? 'The one certificate is not' : `None of the ${read} certificates is`;
}

function roleList(roles: readonly (string | null)[]): string {
  return roles.map((role) => role ?? 'no role').join(', ');
}
