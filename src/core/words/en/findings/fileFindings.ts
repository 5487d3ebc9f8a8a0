import { nameOrOid } from '../../../formats/oidNames.ts';
import { AGAIN, NOTHING } from './advice.ts';
import { reasonWords } from '../reasons.ts';
import type { FileFindingValues } from '../../../model/values/fileFindingValues.ts';
import type { FindingWordsFor } from './entry.ts';
import {
  besideMessage,
  beyondBound,
  listCut,
  malformed,
  notPkc,
  overrun,
  privateKeyFound,
} from './inputMessages.ts';

/** Findings on the file and the structure of the message. */
export const FILE_FINDINGS = {
  PKC101: {
    title: 'Not a public key confirmation',
    why: 'A PKC is a CMS (PKCS#7) signedData message that holds certificates. This file is something else, so it proves nothing about a key.',
    whatToDo: 'Choose the file that `cmu getpkc -outputfile=…` wrote.',
    source: 'RFC 5652 section 5.1; Thales Luna documentation, "Verifying the HSM\'s Authenticity"',
    message: notPkc,
  },
  PKC102: {
    title: 'Element runs past its container',
    why: 'A length says more octets than there are: the file was cut short or changed in transit. What follows the break cannot be read.',
    whatToDo: AGAIN,
    source: 'X.690 8.1.3',
    message: overrun,
  },
  PKC103: {
    title: 'Malformed element',
    why: 'Identifier or length octets that no BER encoder may write. What follows cannot be read with certainty.',
    whatToDo: AGAIN,
    source: 'X.690 8.1.2, 8.1.3',
    message: malformed,
  },
  PKC104: {
    title: 'File beyond a bound',
    why: 'The file is larger, deeper or has more elements than any attestation. What lies beyond the bound was not read, so nothing can be verified.',
    whatToDo: 'Check that it is the right file. A genuine PKC has a few kilobytes.',
    source: 'Bounds of this tool: 64 MiB, 2,000,000 elements, depth 128',
    message: beyondBound,
  },
  PKC105: {
    title: 'More than the message',
    why: 'Octets follow the message, or other PEM blocks lie beside it. No signature covers them, and other programs may ignore or read them.',
    whatToDo: 'Ask where they come from. They play no part in the verdict.',
    source: 'X.690 8.1.1: one data value is one encoding',
    message: besideMessage,
  },
  PKC106: {
    title: 'BER where DER is expected',
    why: 'An indefinite length or a length not in its shortest form: valid BER, not DER. HSMs write DER, so a program in between has written the message anew.',
    whatToDo: 'Nothing, if the verdict is good: signatures are checked over the octets as they are.',
    source: 'X.690 10.1; RFC 5652 section 2 allows BER',
    message: ({ form, at }) => {
      const words = form === 'indefinite' ? 'indefinite length' : 'a tag or length not in its shortest form';
      return `The file is BER, not DER: ${words} at octet ${at}, and perhaps elsewhere.`;
    },
  },
  PKC107: {
    title: 'Unusual content in the message',
    why: 'A genuine PKC is a bag of certificates: no content, signers or revocation lists. What else is in it is unprotected, and it plays no part in the verdict.',
    whatToDo: 'Ask where it comes from.',
    source: "Observed in the vendor's RSA and ECC samples; RFC 5652 section 5",
    message: unusualContent,
  },
  PKC108: {
    title: 'Private key in the file',
    why: 'An attestation never holds a private key. A key that lies in a file is not kept in an HSM. Nothing of it is shown.',
    whatToDo:
      'Delete the file where it does not belong, and treat the key as disclosed if it was sent to you.',
    source: 'RFC 5958; RFC 7468 sections 10 and 11',
    message: privateKeyFound,
  },
  PKC109: {
    title: 'Element is not what its schema says',
    why: 'A field that must be there is missing, doubled or of another type, so the certificate or message cannot be read with certainty.',
    whatToDo: AGAIN,
    source: 'RFC 5280 section 4.1; RFC 5652 section 5.1',
    message(values) {
      switch (values.what) {
        case 'certificate':
          return `A certificate cannot be read: ${reasonWords(values.reason)}.`;
        case 'out-of-place':
          return `${values.in} has an element that is out of place, or lacks one before it.`;
        case 'no-content-type':
          return 'encapContentInfo has no eContentType.';
      }
    },
  },
  PKC111: {
    title: 'BOOLEAN FALSE encoded where it is the DEFAULT',
    why: 'DER leaves default values out. Genuine Luna certificates write `critical FALSE` in each private extension.',
    whatToDo: NOTHING,
    source: 'X.690 11.5',
    message: ({ extension }) =>
      `critical FALSE of the extension ${extension} is encoded; DER leaves the default out.`,
  },
  PKC112: {
    title: 'extnValue holds no DER',
    why: "An extension value should be the DER encoding of a type. Luna's private extensions hold raw octets.",
    whatToDo: NOTHING,
    source: 'RFC 5280 section 4.2',
    message: ({ extension }) => `The value of the extension ${extension} holds no DER but raw octets.`,
  },
  PKC113: {
    title: 'ECDSA algorithm with NULL parameters',
    why: 'The parameters of ecdsa-with-SHA2 must be absent. Luna writes NULL.',
    whatToDo: NOTHING,
    source: 'RFC 5758 section 3.2',
    message: ({ algorithm }) => `${nameOrOid(algorithm)} has NULL parameters; they should be absent.`,
  },
  PKC114: {
    title: 'Wrong INTEGER encoding in an ECDSA signature',
    why: 'r and s are positive, but this INTEGER is encoded with fixed width, so it reads as negative, or has needless leading zeros (only the former was seen in a genuine file). OpenSSL and Node refuse it; here it is read as unsigned, as the HSM meant it.',
    whatToDo: NOTHING,
    source: 'RFC 3279 section 2.2.3; X.690 8.3',
    message: ({ integer, fault }) =>
      fault === 'negative'
        ? `${integer} of the ECDSA signature lacks the 00 before its high bit, so it reads as negative. It was read as unsigned.`
        : `${integer} of the ECDSA signature has needless zeros in front.`,
  },
  PKC115: {
    title: 'Certificates not sorted as a DER SET OF',
    why: 'DER sorts the elements of a SET OF. CMS does not ask for DER here, and the order says nothing.',
    whatToDo: NOTHING,
    source: 'X.690 11.6; RFC 5652 section 10.2.3',
    message: () =>
      'The certificates are not sorted as DER sorts a SET OF. CMS allows it, and the order says nothing.',
  },
  PKC116: {
    title: 'Space at the end of a name',
    why: 'Two names that differ by a trailing space look the same. The names are compared octet by octet.',
    whatToDo: NOTHING,
    source: 'RFC 5280 section 7.1',
    message: () => 'A name ends in a space.',
  },
  PKC117: {
    title: 'Invisible or control characters in a string',
    why: 'Control, bidirectional or zero-width characters can make a name look like another. They are shown escaped.',
    whatToDo: 'Read the escaped form before you trust the name.',
    source: 'RFC 5280 section 8',
    message: () =>
      'A name has characters that cannot be seen, or that change how others are seen. They are shown escaped.',
  },
  PKC118: {
    title: 'More problems than are listed',
    why: 'The list was cut. A file with so many problems is not a genuine attestation.',
    whatToDo: AGAIN,
    source: 'Bound of this tool: 1,000 structural problems',
    message: listCut,
  },
  PKC119: {
    title: 'Extension or attribute that cannot be decoded',
    why: 'The value is not what its type says that it holds, so it is shown as far as it can be read, or raw. What the verdict depends on is checked by itself: a certificate whose key usage, extended key usage or basic constraints cannot be read is no certificate.',
    whatToDo: 'Ask whoever made the file: the genuine certificates of Luna HSMs have no such value.',
    source: 'The definition of the extension or attribute, such as RFC 5280 section 4.2 or RFC 2985',
    message: ({ name, problem }) => `${name} cannot be decoded: ${problem}.`,
  },
  PKC120: {
    title: 'File cannot be had',
    why: 'The file is missing, is a folder, may not be read or is larger than 64 MiB, so nothing was checked.',
    whatToDo:
      'Check the name, the permissions and the size of the file: an attestation has a few thousand octets.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
    message: ({ reason }) => `The file ${reason}.`,
  },
} as const satisfies FindingWordsFor<FileFindingValues>;

function unusualContent(values: FileFindingValues['PKC107']): string {
  switch (values.what) {
    case 'version':
      return 'The version of the message is not 1, which a bag of certificates has (RFC 5652 section 5.1).';
    case 'content-type': {
      const { contentType } = values;
      return `The content type is ${contentType === null ? 'not valid' : nameOrOid(contentType)}; a PKC has id-data.`;
    }
    case 'content':
      return 'The message has content of its own; a PKC has none.';
    case 'crls':
      return 'The message has revocation information; a PKC has none.';
    case 'digest-algorithms':
      return 'The message names digest algorithms; a PKC has none.';
    case 'signers':
      return 'The message has signers; a PKC has none. Their signatures were not checked: the chain of certificates alone protects a PKC.';
    case 'other-choice':
      return 'A member of the certificates is no X.509 certificate. It was not read.';
  }
}
