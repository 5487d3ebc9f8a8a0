import type { RequestFindingValues } from '../../../model/values/requestFindingValues.ts';
import { escapeForDisplay } from '../../../base/escape.ts';
import type { RefusedFile } from '../../../model/values/refusedFile.ts';
import { HOLDER_NAMES, HOLDER_PLURALS, holderWords } from '../holders.ts';
import { causeWords, differenceWords } from '../mismatch.ts';
import { reasonWords } from '../reasons.ts';
import { missingSentence } from '../missingRequest.ts';
import { refusedWords } from '../refusedFile.ts';
import { keyWords } from '../words.ts';
import type { FindingWordsFor } from './entry.ts';

/** Findings on the certificate request, certificate or public key that the attested key is compared with. */
export const REQUEST_FINDINGS = {
  PKC401: {
    title: 'Nothing to compare in the file',
    why: 'The attested key is compared with a PKCS#10 certificate request, an X.509 certificate or a public key. This file is none of them, so whether the request is for the attested key was not shown.',
    whatToDo:
      'Choose the request that was made with the attested key, such as the one that `cmu requestcertificate` wrote.',
    source: 'RFC 2986; RFC 5280 section 4.1; RFC 7468 sections 5, 7 and 13',
    message: refusedFile,
  },
  PKC402: {
    title: 'Request cannot be read',
    why: 'The request, certificate or public key is cut short, changed, mislabelled or not unambiguous. Nothing was compared.',
    whatToDo: 'Ask for the file again, unchanged, with one kind of content.',
    source: 'RFC 2986 section 4; RFC 7468 section 2; X.690 8.1',
    message: refusedFile,
  },
  PKC403: {
    title: 'Private key beside the request',
    why: 'The file holds a private key. A key that lies in a file is not kept in an HSM alone. Nothing of it is shown, and nothing was compared.',
    whatToDo:
      'Choose a file without a private key, and treat the key as disclosed if the file was sent to you.',
    source: 'RFC 5958; RFC 7468 sections 10 and 11',
    message: refusedFile,
  },
  PKC404: {
    title: 'Key is not the attested key',
    why: 'The request, certificate or public key holds another key than the one that the attestation is about. The attestation says nothing of that key.',
    whatToDo:
      'Find the attestation of the key in the request (`cmu getpkc` with the handle of its key), or make the request again with the attested key.',
    source: 'PKI Consortium, key attestation: matching the key in the CSR; CSBR section 6.2.7.4.2 (2)',
    message: otherKey,
  },
  PKC405: {
    title: 'Keys cannot be compared',
    why: 'One of the two keys is of an algorithm or in a form that is not read here, or is no key at all. Keys that were not compared do not count as the same.',
    whatToDo:
      'Make the request again with a named curve, or compare the keys with a tool that knows the algorithm.',
    source: 'RFC 5480 section 2.1.1; rule of this tool: nothing is verified because a check was skipped',
    message: ({ holder, reason }) =>
      `The attested key and that of ${holderWords(holder)} cannot be compared: ${reasonWords(reason)}. What was not compared does not match.`,
  },
  PKC406: {
    title: 'Signature of the request does not verify',
    why: 'A request is signed with the private key of the public key in it, as proof that its maker holds that key. This one was changed after it was signed, or signed with another key.',
    whatToDo: 'Do not accept the request. Ask for it again, unchanged.',
    source: 'RFC 2986 sections 3 and 4.2',
    message: ({ holder }) =>
      `The signature of ${holderWords(holder)} does not verify under the key in it: the request was changed, or another key signed it.`,
  },
  PKC407: {
    title: 'Weak hash in the signature of the request',
    why: 'MD5 and SHA-1 signatures can be forged, so the request does not prove that its maker holds the key.',
    whatToDo: 'Make the request again with SHA-256 or better.',
    source: 'RFC 6151; NIST SP 800-131A revision 2',
    message: ({ holder, algorithm }) =>
      `${holderWords(holder, 'The')} is signed with ${reasonWords(algorithm)}, which can be forged.`,
  },
  PKC408: {
    title: 'Signature of the request could not be checked',
    why: 'Nobody here can compute this algorithm, or the key is such that a signature proves nothing. A check that did not run counts as failed.',
    whatToDo: 'Verify the request with a tool that knows the algorithm, or make it again with another one.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
    message: unchecked,
  },
  PKC409: {
    title: 'Other keys in the same file',
    why: 'One request, certificate or public key of the file is for the attested key, and another is not. Programs that read the file take one of them, mostly the first: that may be the one for a key that no HSM made. CA certificates that stand above a matching certificate are no fault.',
    whatToDo: 'Put the one that is meant into a file of its own, and hand in that file.',
    source: 'Rule of this tool: what is verified must be what is issued',
    message: otherKeys,
  },
  PKC410: {
    title: 'Octets after the request',
    why: 'The request, certificate or public key ends before the file does. What follows was not read: it may be another request, for another key, that other programs read.',
    whatToDo: 'Ask for the request in a file of its own.',
    source: 'X.690 8.1.1: one data value is one encoding',
    message: ({ kind, octets, offset }) =>
      `${octets} octets follow the end of the ${HOLDER_NAMES[kind]} at octet ${offset}.`,
  },
  PKC411: {
    title: 'Several keys in the file',
    why: 'The file holds more than one request, certificate or public key. The one with the attested key was taken; without one, the first.',
    whatToDo: 'Nothing, if the one that is named is the one that you mean.',
    source: 'RFC 7468 section 2 allows several',
    message: ({ holder: { kind, subject, file }, position, count }) => {
      const name = subject === null ? '' : ` ("${escapeForDisplay(subject)}")`;
      return `${escapeForDisplay(file)} holds ${count} of the kind ${HOLDER_NAMES[kind]}; number ${position}${name} was compared.`;
    },
  },
  PKC412: {
    title: 'Request carries attestations',
    why: 'The request itself has an attribute with attestation statements. They were not used for this verdict.',
    whatToDo: 'Inspect them by themselves when they are what you want to rely on.',
    source: 'draft-ietf-lamps-csr-attestation',
    message: () => 'The request carries attestation statements of its own, which were not used here.',
  },
  PKC413: {
    title: 'No request to compare with',
    why: 'A comparison was asked for, and the file cannot be read or none was found. What was not compared does not match.',
    whatToDo: 'Name the request (`--csr FILE`), or see that the file is there and may be read.',
    source: 'Rule of this tool: nothing is verified because a check was skipped',
    message: ({ file, why }) =>
      `${file === null ? '' : `${escapeForDisplay(file)}: `}${escapeForDisplay(missingSentence(why))}`,
  },
} as const satisfies FindingWordsFor<RequestFindingValues>;

function refusedFile({ file, ...refused }: RefusedFile): string {
  return `${escapeForDisplay(file)} cannot be compared with the attested key. ${refusedWords(refused)}`;
}

function otherKey({ holder, count, comparison }: RequestFindingValues['PKC404']): string {
  const { attested, compared, firstDifference, causes } = comparison;
  const own = `the attested key (${keyWords(attested.key)})`;
  const name = `${holderWords(holder)} (${keyWords(compared.key)})`;
  const subject =
    count > 1
      ? `None of the ${count} keys in ${escapeForDisplay(holder.file)} is ${own}. The first, of ${name}, differs`
      : `The key of ${name} is not ${own}`;
  const difference = differenceWords(firstDifference);
  const why = causes.map((cause) => ` ${causeWords(cause)}`).join('');
  return `${subject}${difference === '' ? '' : `: ${difference}`}.${why}`;
}

function unchecked(values: RequestFindingValues['PKC408']): string {
  switch (values.because) {
    case 'unsupported':
      return `The signature of ${holderWords(values.holder)} could not be checked: ${reasonWords(values.reason)}. A check that did not run counts as failed.`;
    case 'unsound-key':
      return `${holderWords(values.holder, 'The')} has ${reasonWords(values.reason)}, so its signature proves nothing.`;
    case 'too-many':
      return `The file holds ${values.requests} requests for the attested key, of which only ${values.checked} were checked. A check that did not run counts as failed.`;
  }
}

function otherKeys({ kind, count, position, others, firstOthers }: RequestFindingValues['PKC409']): string {
  const one = others === 1;
  const what = one ? `another ${HOLDER_NAMES[kind]}` : `${others} other ${HOLDER_PLURALS[kind]}`;
  const which = `number ${firstOthers.join(', ')}${others > firstOthers.length ? ', …' : ''}`;
  return `Of the ${count} ${HOLDER_PLURALS[kind]} in the file number ${position} holds the attested key, but ${what} (${which}) ${one ? 'holds' : 'hold'} another key.`;
}
