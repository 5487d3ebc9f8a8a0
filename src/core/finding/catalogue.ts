import type { Severity } from './finding.ts';

/** What is said about a finding wherever it appears: its page in docs/findings.md is made from this. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What it means and why it matters. */
  readonly why: string;
  readonly whatToDo: string;
  /** The rule's source: clause, vendor text or observed file. */
  readonly source: string;
}

const AGAIN =
  'Ask for the file again, as binary: `cmu getpkc -outputfile=attestation.pkc`, sent as an attachment that no mail filter changes.';
const REFUSE =
  'Do not accept the attestation. Ask the HSM administrator to run `cmu getpkc` again and send the file untouched.';
const NOTHING =
  'Nothing: genuine Luna files do this. The remark says only where the file departs from the rule.';

/** Every finding the product can make. Codes are stable: 1 file and structure, 2 certificates and chain, 3 HSM and key attributes, 4 certificate request, 5 policy. */
export const CATALOGUE = {
  PKC101: {
    severity: 'error',
    title: 'Not a public key confirmation',
    why: 'A PKC is a CMS (PKCS#7) signedData message that holds certificates. This file is something else, so it proves nothing about a key.',
    whatToDo: 'Choose the file that `cmu getpkc -outputfile=…` wrote.',
    source: 'RFC 5652 section 5.1; Thales Luna documentation, "Verifying the HSM\'s Authenticity"',
  },
  PKC102: {
    severity: 'error',
    title: 'Element runs past its container',
    why: 'A length says more octets than there are: the file was cut short or changed in transit. What follows the break cannot be read.',
    whatToDo: AGAIN,
    source: 'X.690 8.1.3',
  },
  PKC103: {
    severity: 'error',
    title: 'Malformed element',
    why: 'Identifier or length octets that no BER encoder may write. What follows cannot be read with certainty.',
    whatToDo: AGAIN,
    source: 'X.690 8.1.2, 8.1.3',
  },
  PKC104: {
    severity: 'error',
    title: 'File beyond a bound',
    why: 'The file is larger, deeper or has more elements than any attestation. What lies beyond the bound was not read, so nothing can be verified.',
    whatToDo: 'Check that it is the right file. A genuine PKC has a few kilobytes.',
    source: 'Bounds of this tool: 64 MiB, 2,000,000 elements, depth 128',
  },
  PKC105: {
    severity: 'warning',
    title: 'Octets after the message',
    why: 'The message ends before the file does. No signature covers what follows, and other programs may ignore or read it.',
    whatToDo: 'Ask where the octets come from. They play no part in the verdict.',
    source: 'X.690 8.1.1: one data value is one encoding',
  },
  PKC106: {
    severity: 'info',
    title: 'BER where DER is expected',
    why: 'An indefinite length or a length not in its shortest form: valid BER, not DER. HSMs write DER, so a program in between has written the message anew.',
    whatToDo: 'Nothing, if the verdict is good: signatures are checked over the octets as they are.',
    source: 'X.690 10.1; RFC 5652 section 2 allows BER',
  },
  PKC107: {
    severity: 'warning',
    title: 'Unusual content in the message',
    why: 'A genuine PKC is a bag of certificates: no content, signers or revocation lists. What else is in it is unprotected, and it plays no part in the verdict.',
    whatToDo: 'Ask where it comes from.',
    source: "Observed in the vendor's RSA and ECC samples; RFC 5652 section 5",
  },
  PKC108: {
    severity: 'error',
    title: 'Private key in the file',
    why: 'An attestation never holds a private key. A key that lies in a file is not kept in an HSM. Nothing of it is shown.',
    whatToDo:
      'Delete the file where it does not belong, and treat the key as disclosed if it was sent to you.',
    source: 'RFC 5958; RFC 7468 sections 10 and 11',
  },
  PKC109: {
    severity: 'error',
    title: 'Element is not what its schema says',
    why: 'A field that must be there is missing, doubled or of another type, so the certificate or message cannot be read with certainty.',
    whatToDo: AGAIN,
    source: 'RFC 5280 section 4.1; RFC 5652 section 5.1',
  },
  PKC111: {
    severity: 'info',
    title: 'BOOLEAN FALSE encoded where it is the DEFAULT',
    why: 'DER leaves default values out. Genuine Luna certificates write `critical FALSE` in each private extension.',
    whatToDo: NOTHING,
    source: 'X.690 11.5',
  },
  PKC112: {
    severity: 'info',
    title: 'extnValue holds no DER',
    why: "An extension value should be the DER encoding of a type. Luna's private extensions hold raw octets.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2',
  },
  PKC113: {
    severity: 'info',
    title: 'ECDSA algorithm with NULL parameters',
    why: 'The parameters of ecdsa-with-SHA2 must be absent. Luna writes NULL.',
    whatToDo: NOTHING,
    source: 'RFC 5758 section 3.2',
  },
  PKC114: {
    severity: 'info',
    title: 'Wrong INTEGER encoding in an ECDSA signature',
    why: 'r and s are positive, but this INTEGER is encoded with fixed width, so it reads as negative or has needless leading zeros. OpenSSL and Node refuse it; here it is read as unsigned, as the HSM meant it.',
    whatToDo: NOTHING,
    source: 'RFC 3279 section 2.2.3; X.690 8.3',
  },
  PKC115: {
    severity: 'info',
    title: 'Certificates not sorted as a DER SET OF',
    why: 'DER sorts the elements of a SET OF. CMS does not ask for DER here, and the order says nothing.',
    whatToDo: NOTHING,
    source: 'X.690 11.6; RFC 5652 section 10.2.3',
  },
  PKC116: {
    severity: 'info',
    title: 'Space at the end of a name',
    why: 'Two names that differ by a trailing space look the same. The names are compared octet by octet.',
    whatToDo: NOTHING,
    source: 'RFC 5280 section 7.1',
  },
  PKC117: {
    severity: 'warning',
    title: 'Invisible or control characters in a string',
    why: 'Control, bidirectional or zero-width characters can make a name look like another. They are shown escaped.',
    whatToDo: 'Read the escaped form before you trust the name.',
    source: 'RFC 5280 section 8',
  },
  PKC118: {
    severity: 'warning',
    title: 'More problems than are listed',
    why: 'The list was cut. A file with so many problems is not a genuine attestation.',
    whatToDo: AGAIN,
    source: 'Bound of this tool: 1,000 structural problems',
  },
  PKC119: {
    severity: 'warning',
    title: 'Extension or attribute that cannot be decoded',
    why: 'The value is not what its type says that it holds, so it is shown as far as it can be read, or raw. What the verdict depends on is checked by itself: a certificate whose key usage, extended key usage or basic constraints cannot be read is no certificate.',
    whatToDo: 'Ask whoever made the file: the genuine certificates of Luna HSMs have no such value.',
    source: 'The definition of the extension or attribute, such as RFC 5280 section 4.2 or RFC 2985',
  },
  PKC201: {
    severity: 'error',
    title: 'No attested certificate',
    why: 'No certificate has the extended key usage 1.3.6.1.4.1.12383.1.13 that marks the attested key, so the file is a bag of certificates that proves nothing about a key.',
    whatToDo: 'Choose the file that `cmu getpkc` wrote for this key.',
    source: "Thales luna-pkc-validator; observed in the vendor's samples",
  },
  PKC202: {
    severity: 'error',
    title: 'Several attested certificates',
    why: 'Two different certificates claim to be the attested key. Nobody may have to guess which one is meant.',
    whatToDo: REFUSE,
    source: 'Rule of this tool: exactly one certificate with extended key usage 1.3.6.1.4.1.12383.1.13',
  },
  PKC203: {
    severity: 'error',
    title: 'Signature does not verify',
    why: 'The certificate was not signed by the key of its issuer, or was changed after it was signed.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.3 (a)(1)',
  },
  PKC204: {
    severity: 'error',
    title: 'Issuer certificate not found',
    why: "The chain breaks here: neither the file nor the trust anchors hold a certificate with the issuer's name.",
    whatToDo:
      'Ask for the complete file; when the missing certificate is a root that you trust, add it as a trusted root.',
    source: 'RFC 5280 section 6.1.3 (a)(4)',
  },
  PKC205: {
    severity: 'error',
    title: 'Chain does not end at a trusted anchor',
    why: 'The certificates fit together, but the root is not one that Thales is known to use and not one that you trust. Anybody can make such a chain.',
    whatToDo:
      "Do not accept it, unless the root's fingerprint was confirmed by the manufacturer; then add it as a trusted root.",
    source: 'RFC 5280 section 6.1.1 (d)',
  },
  PKC206: {
    severity: 'error',
    title: 'Certificate expired',
    why: 'The verification time is after notAfter.',
    whatToDo:
      'Verify at the date that counts for you (`--at`), or ask for an attestation under a current chain.',
    source: 'RFC 5280 section 6.1.3 (a)(2)',
  },
  PKC207: {
    severity: 'error',
    title: 'Certificate not yet valid',
    why: 'The verification time is before notBefore.',
    whatToDo: 'Check the clock of this computer and the date you verify at.',
    source: 'RFC 5280 section 6.1.3 (a)(2)',
  },
  PKC208: {
    severity: 'error',
    title: 'Issuer is not a CA',
    why: 'A certificate signs another, but its basicConstraints do not make it a CA. A device key could otherwise issue proofs.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (k)',
  },
  PKC209: {
    severity: 'error',
    title: 'Issuer may not sign certificates',
    why: "The issuer's keyUsage lacks keyCertSign.",
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (n)',
  },
  PKC210: {
    severity: 'error',
    title: 'Path longer than the issuer allows',
    why: 'pathLenConstraint of a certificate above is exceeded.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 6.1.4 (l), (m)',
  },
  PKC211: {
    severity: 'error',
    title: 'Unknown critical extension',
    why: 'The issuer says that the certificate must be refused by whoever does not understand this extension.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.2',
  },
  PKC212: {
    severity: 'error',
    title: 'Weak hash in a signature',
    why: 'MD5 and SHA-1 signatures can be forged.',
    whatToDo: REFUSE,
    source: 'RFC 6151; NIST SP 800-131A revision 2',
  },
  PKC213: {
    severity: 'error',
    title: 'Weak or malformed issuer key',
    why: "An issuer's RSA key under 2048 bits or EC key under 256 bits, or a key that no honest generator makes, can be broken or forged.",
    whatToDo: REFUSE,
    source: 'NIST SP 800-131A revision 2; NIST SP 800-56B revision 2 section 6.4',
  },
  PKC214: {
    severity: 'error',
    title: 'Signature algorithms differ',
    why: 'The algorithm in the signed part and the one beside the signature must be the same; the outer one is not protected.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.1.1.2',
  },
  PKC215: {
    severity: 'error',
    title: 'Roles of the chain fit no known family',
    why: 'Each certificate names its role in its extended key usage. The sequence from the attested key to the root must be one that Luna HSMs issue, or a certificate acts in a role it was not given.',
    whatToDo: REFUSE,
    source: "Thales luna-pkc-validator (list per position); observed in the vendor's samples",
  },
  PKC216: {
    severity: 'error',
    title: 'Attested certificate is a CA',
    why: 'The certificate of an attested key may not sign other certificates, or any attested key could issue further proofs.',
    whatToDo: REFUSE,
    source: 'Rule of this tool; RFC 5280 section 4.2.1.9',
  },
  PKC217: {
    severity: 'error',
    title: 'Extension occurs twice',
    why: 'Two programs could read two different values. A certificate must not have an extension more than once.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.2',
  },
  PKC218: {
    severity: 'error',
    title: 'Check could not be run',
    why: 'Nobody here can compute this algorithm. A check that did not run counts as failed.',
    whatToDo:
      'Verify with a tool that knows the algorithm, or ask for an attestation under the RSA or ECC chain.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
  },
  PKC219: {
    severity: 'error',
    title: 'Too many certificates or candidates',
    why: 'The search for a path is bounded to 256 certificates, 10 links and 64 signature checks. A genuine PKC needs 4.',
    whatToDo: REFUSE,
    source: 'Bound of this tool',
  },
  PKC220: {
    severity: 'error',
    title: 'TC-TrustCenter format',
    why: 'An RSA PKC with fewer certificates that does not end at the Chrysalis-ITS root: it looks like the older TC-TrustCenter format. It cannot be verified up to the manufacturer, and CAs refuse it.',
    whatToDo: 'Run `cmu getpkc` again and choose the Chrysalis-ITS format.',
    source: "Documented by a CA's guide for Luna attestations; the composition is inferred",
  },
  PKC221: {
    severity: 'info',
    title: 'Certificate not part of the path',
    why: 'The message holds a certificate that the path from the attested key to the anchor does not need. It was not checked and says nothing.',
    whatToDo: 'Nothing. The bag itself is unprotected: anybody can add certificates.',
    source: 'RFC 5652 section 5.1',
  },
  PKC222: {
    severity: 'info',
    title: 'Certificate present twice',
    why: 'Two octet-equal copies. They count as one.',
    whatToDo: 'Nothing.',
    source: 'RFC 5652 section 5.1',
  },
  PKC223: {
    severity: 'info',
    title: 'Family known from documents only',
    why: "The roles fit a variant that the vendor's headers allow (an ECC chain with a device authentication certificate, or with a separate root), but no genuine sample was seen.",
    whatToDo: 'Nothing. Every check of the chain ran.',
    source: 'Vendor PKCS#11 headers: CKA_PKC_ECC, CKA_PKC_LEGACY_ECC and their certificate types',
  },
  PKC224: {
    severity: 'error',
    title: 'Role not stated as Luna states it',
    why: 'Each Luna certificate has one critical extended key usage with one OID, its role. Another form leaves open what the certificate may be used for.',
    whatToDo: REFUSE,
    source: "Observed in the vendor's samples; RFC 5280 section 4.2.1.12",
  },
  PKC225: {
    severity: 'error',
    title: 'Validity cannot be read',
    why: 'notBefore or notAfter is no valid time, or they are reversed, so no time is inside.',
    whatToDo: REFUSE,
    source: 'RFC 5280 section 4.1.2.5',
  },
  PKC231: {
    severity: 'info',
    title: 'No authorityKeyIdentifier',
    why: "RFC 5280 asks for it in every certificate but a self-signed one. Luna's RSA chain has none; issuers are found by name and confirmed by signature.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2.1.1',
  },
  PKC232: {
    severity: 'info',
    title: 'CA without subjectKeyIdentifier',
    why: "RFC 5280 asks for it in every CA certificate. Luna's RSA chain has none.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2.1.2',
  },
  PKC233: {
    severity: 'info',
    title: 'Root without basicConstraints or keyUsage',
    why: 'The root does not say that it is a CA. It is trusted as a key, by its fingerprint, so nothing depends on it.',
    whatToDo: NOTHING,
    source: 'RFC 5280 sections 4.2.1.3, 4.2.1.9 and 6.1.1 (d)',
  },
  PKC234: {
    severity: 'info',
    title: 'Valid longer than its issuer',
    why: "notAfter lies after the issuer's notAfter. From then on the chain fails at the issuer.",
    whatToDo: NOTHING,
    source: "Observed in the vendor's RSA sample; RFC 5280 section 6.1.3 checks each certificate for itself",
  },
  PKC235: {
    severity: 'info',
    title: 'SHA-1 in the self-signature of a trusted root',
    why: 'The root is trusted as a key, by its fingerprint. Its self-signature proves nothing and is not relied upon.',
    whatToDo: NOTHING,
    source: 'RFC 5280 section 6.1.1 (d)',
  },
  PKC236: {
    severity: 'warning',
    title: 'Root certificate was changed',
    why: 'The root in the file carries the trusted key, but its self-signature does not verify: something else in it was changed. The chain rests on the key alone.',
    whatToDo: 'Ask for the file again; a genuine PKC holds the root unchanged.',
    source: 'RFC 5280 section 6.1.1 (d)',
  },
  PKC301: {
    severity: 'error',
    title: 'HSM serial numbers disagree',
    why: 'The serial number stands in up to five places of a PKC, and they must agree. These certificates do not belong together.',
    whatToDo: REFUSE,
    source: "Observed in the vendor's samples",
  },
  PKC302: {
    severity: 'error',
    title: 'OUID cannot be read',
    why: "The common name of the attested certificate must be the key's OUID, 12 octets in hex.",
    whatToDo: REFUSE,
    source: "Thales documentation (CKA_OUID, 12 octets); observed in the vendor's samples",
  },
  PKC303: {
    severity: 'error',
    title: 'HSM serial number missing or malformed',
    why: 'The attested certificate must name its HSM in extension 1.3.6.1.4.1.12383.2.1, four octets.',
    whatToDo: REFUSE,
    source: "Thales luna-pkc-validator; observed in the vendor's samples",
  },
  PKC304: {
    severity: 'warning',
    title: 'Firmware version cannot be read',
    why: 'Extension 1.3.6.1.4.1.12383.2.3 has another length than in every known sample, or two certificates of one HSM name different versions. No version is shown as certain.',
    whatToDo: 'Ask the HSM administrator for the firmware version.',
    source: "Observed in the vendor's RSA sample",
  },
  PKC305: {
    severity: 'info',
    title: 'Luna extension without known meaning',
    why: "An extension in the vendor's arc 1.3.6.1.4.1.12383.2 that no known sample holds. Its octets are shown raw.",
    whatToDo: 'Nothing. It plays no part in the verdict.',
    source: 'No source found',
  },
  PKC401: {
    severity: 'error',
    title: 'Nothing to compare in the file',
    why: 'The attested key is compared with a PKCS#10 certificate request, an X.509 certificate or a public key. This file is none of them, so whether the request is for the attested key was not shown.',
    whatToDo:
      'Choose the request that was made with the attested key, such as the one that `cmu requestcertificate` wrote.',
    source: 'RFC 2986; RFC 5280 section 4.1; RFC 7468 sections 5, 7 and 13',
  },
  PKC402: {
    severity: 'error',
    title: 'Request cannot be read',
    why: 'The request, certificate or public key is cut short, changed, mislabelled or not unambiguous. Nothing was compared.',
    whatToDo: 'Ask for the file again, unchanged, with one kind of content.',
    source: 'RFC 2986 section 4; RFC 7468 section 2; X.690 8.1',
  },
  PKC403: {
    severity: 'error',
    title: 'Private key beside the request',
    why: 'The file holds a private key. A key that lies in a file is not kept in an HSM alone. Nothing of it is shown, and nothing was compared.',
    whatToDo:
      'Choose a file without a private key, and treat the key as disclosed if the file was sent to you.',
    source: 'RFC 5958; RFC 7468 sections 10 and 11',
  },
  PKC404: {
    severity: 'error',
    title: 'Key is not the attested key',
    why: 'The request, certificate or public key holds another key than the one that the attestation is about. The attestation says nothing of that key.',
    whatToDo:
      'Find the attestation of the key in the request (`cmu getpkc` with the handle of its key), or make the request again with the attested key.',
    source: 'PKI Consortium, key attestation: matching the key in the CSR; CSBR section 6.2.7.4.2 (2)',
  },
  PKC405: {
    severity: 'error',
    title: 'Keys cannot be compared',
    why: 'One of the two keys is of an algorithm or in a form that is not read here, or is no key at all. Keys that were not compared do not count as the same.',
    whatToDo:
      'Make the request again with a named curve, or compare the keys with a tool that knows the algorithm.',
    source: 'RFC 5480 section 2.1.1; rule of this tool: nothing is verified because a check was skipped',
  },
  PKC406: {
    severity: 'error',
    title: 'Signature of the request does not verify',
    why: 'A request is signed with the private key of the public key in it, as proof that its maker holds that key. This one was changed after it was signed, or signed with another key.',
    whatToDo: 'Do not accept the request. Ask for it again, unchanged.',
    source: 'RFC 2986 sections 3 and 4.2',
  },
  PKC407: {
    severity: 'error',
    title: 'Weak hash in the signature of the request',
    why: 'MD5 and SHA-1 signatures can be forged, so the request does not prove that its maker holds the key.',
    whatToDo: 'Make the request again with SHA-256 or better.',
    source: 'RFC 6151; NIST SP 800-131A revision 2',
  },
  PKC408: {
    severity: 'error',
    title: 'Signature of the request could not be checked',
    why: 'Nobody here can compute this algorithm, or the key is such that a signature proves nothing. A check that did not run counts as failed.',
    whatToDo: 'Verify the request with a tool that knows the algorithm, or make it again with another one.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
  },
  PKC410: {
    severity: 'warning',
    title: 'Octets after the request',
    why: 'The request, certificate or public key ends before the file does. What follows was not read.',
    whatToDo: 'Ask where the octets come from. They play no part in the verdict.',
    source: 'X.690 8.1.1: one data value is one encoding',
  },
  PKC411: {
    severity: 'info',
    title: 'Several keys in the file',
    why: 'The file holds more than one request, certificate or public key. The one with the attested key was taken; without one, the first.',
    whatToDo: 'Nothing, if the one that is named is the one that you mean.',
    source: 'RFC 7468 section 2 allows several',
  },
  PKC412: {
    severity: 'info',
    title: 'Request carries attestations',
    why: 'The request itself has an attribute with attestation statements. They were not used for this verdict.',
    whatToDo: 'Inspect them by themselves when they are what you want to rely on.',
    source: 'draft-ietf-lamps-csr-attestation',
  },
  PKC501: {
    severity: 'error',
    title: 'Key not allowed for code signing',
    why: 'A code-signing certificate needs an RSA key of at least 3072 bits or an EC key on P-256, P-384 or P-521. The CA must reject a request for any other.',
    whatToDo: 'Make a larger key in the HSM, with a new attestation and a new request.',
    source: 'CSBR 3.10.0 sections 6.1.1.3 (1) and 6.1.5.2',
  },
  PKC502: {
    severity: 'error',
    title: 'RSA exponent or modulus not allowed',
    why: 'The public exponent must be an odd number equal to 3 or more, and a modulus is odd.',
    whatToDo: 'Make a new key in the HSM, with a new attestation and a new request.',
    source: 'CSBR 3.10.0 sections 6.1.1.3 (1) and 6.1.6',
  },
  PKC503: {
    severity: 'warning',
    title: 'RSA exponent outside the recommended range',
    why: 'The public exponent should lie between 2^16 + 1 and 2^256 - 1. Some CAs refuse others.',
    whatToDo: 'Ask the CA, or make a new key with the exponent 65537.',
    source: 'CSBR 3.10.0 section 6.1.6',
  },
  PKC504: {
    severity: 'error',
    title: 'Signature hash of the request',
    why: 'The requirements list SHA-256, SHA-384 and SHA-512 for RSA and ECDSA, for what a CA signs. They say nothing of the signature of a request; this policy asks the same of it.',
    whatToDo: 'Make the request again with SHA-256, SHA-384 or SHA-512.',
    source: 'Rule of this tool, after CSBR 3.10.0 sections 7.1.3.2.1 and 7.1.3.2.2',
  },
  PKC505: {
    severity: 'error',
    title: 'Attestation format that CAs refuse',
    why: "Key attestation is verified with the manufacturer's certificate. One in the TC-TrustCenter format does not lead to it.",
    whatToDo: 'Run `cmu getpkc` again and choose the Chrysalis-ITS format.',
    source: "CSBR 3.10.0 section 6.2.7.4.2 (2); a CA's guide for Luna attestations",
  },
  PKC506: {
    severity: 'info',
    title: 'Certification of the module is to be shown by other means',
    why: 'The private key must be in a module certified to FIPS 140-2 level 2, Common Criteria EAL 4+ or better. A PKC names the HSM but states neither its certification nor its mode.',
    whatToDo:
      "Look up the model and firmware in the lists of NIST's CMVP or of the Common Criteria, and ask the HSM administrator whether the HSM runs in its certified configuration.",
    source: 'CSBR 3.10.0 sections 6.2.7.4.1 and 6.2.7.4.2 (2)',
  },
  PKC507: {
    severity: 'info',
    title: 'No request to check under the policy',
    why: 'The policy is about the key for which a certificate is requested. Without the request only the attested key was checked.',
    whatToDo: 'Give the certificate request too (`--csr`).',
    source: 'CSBR 3.10.0 sections 6.1.1.3 and 6.2.7.4.2 (2)',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof CATALOGUE;
