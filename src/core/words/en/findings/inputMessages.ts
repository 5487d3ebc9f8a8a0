import {
  MAX_BYTES,
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_FINDINGS,
  MAX_PEM_BLOCKS,
  MAX_PROBLEMS,
} from '../../../base/limits.ts';
import type {
  BesideMessage,
  BeyondBound,
  ListCut,
  Malformed,
  NotPkc,
  Overrun,
  PrivateKeyFound,
} from '../../../model/values/inputValues.ts';
import { fileKindWords, labelWords, partWords, textKindWords } from '../input.ts';
import { reasonWords } from '../reasons.ts';

/** PKC101. */
export function notPkc(values: NotPkc): string {
  switch (values.what) {
    case 'empty':
      return 'The file is empty (0 octets).';
    case 'binary':
      return `The file is not a PKC: it is ${fileKindWords('binary')}.`;
    case 'text':
      return `The file is not a PKC: it is ${textKindWords(values.kind)}.`;
    case 'other-text':
      return 'The file is not a PKC: it is text, neither PEM nor base64 of a CMS message (some web components are text files with the ending .pkc too).';
    case 'other-object':
      return otherObject(values);
    case 'several-messages':
      return `The file has ${values.count} different CMS messages in PEM blocks. Nobody may have to guess which is meant: put each into a file of its own.`;
    case 'no-certificates':
      return 'The file is a CMS signedData message without certificates, not a PKC.';
  }
}

function otherObject({ part, kind }: Extract<NotPkc, { readonly what: 'other-object' }>): string {
  const what = `${partWords(part)} is ${fileKindWords(kind)}, not a PKC (a CMS signedData message with certificates).`;
  const hidden = kind === 'keyStore' ? ' It may hold private keys, so nothing of it is shown.' : '';
  const count =
    part.type === 'pem' && part.blocks > 1
      ? ` The file has ${part.blocks} PEM blocks, none of them a CMS message.`
      : '';
  return `${what}${hidden}${count}`;
}

/** PKC102. */
export function overrun(values: Overrun): string {
  const { at } = values;
  const place = placeWords(values.path);
  switch (values.what) {
    case 'file-cut':
      return `The file ends at octet ${at}, inside ${place}${missingWords(values)}. It was cut short.`;
    case 'header-cut':
      return `The tag or length at octet ${at} runs past the end of its container, in ${place}.`;
    case 'overrun':
      return `${values.type} at octet ${at} (${place}) says ${values.declared ?? 'an unknown number of'} octets of content, but its container ends after ${values.available}.`;
    case 'unclosed':
      return `${values.type} of indefinite length at octet ${at} (${place}) is never closed.`;
  }
}

function missingWords({ missing, whole }: Extract<Overrun, { readonly what: 'file-cut' }>): string {
  return missing > 0 ? `: ${missing} of ${whole} octets are missing` : '';
}

function placeWords(path: string): string {
  return path === '' ? 'the file' : path;
}

/** PKC103. */
export function malformed(values: Malformed): string {
  switch (values.what) {
    case 'bad-length':
      return `The length octets of the element at octet ${values.at} are not valid (indefinite length of a primitive, reserved FF, or more than 4 GiB), in ${placeWords(values.path)}. What follows in its container was not read.`;
    case 'bad-tag':
      return `The tag at octet ${values.at} is not valid, in ${placeWords(values.path)}. What follows in its container was not read.`;
    case 'stray-end-of-contents':
      return `End-of-contents octets (00 00) at octet ${values.at} where none belong, in ${placeWords(values.path)}.`;
    case 'pem':
      return `The PEM block ${labelWords(values.label)} cannot be decoded: ${reasonWords(values.reason)} (line ${values.line}, column ${values.column} of the text).`;
    case 'base64':
      return `The base64 text cannot be decoded: ${reasonWords(values.reason)} (line ${values.line}, column ${values.column}).`;
    case 'joined-pem':
      return `The text has a PEM block ${labelWords(values.label)} at line ${values.line} whose lines were joined or quoted, as some mail programs do, so it cannot be decoded.`;
  }
}

/** PKC104. */
export function beyondBound(values: BeyondBound): string {
  switch (values.what) {
    case 'file-too-large':
      return `The file has ${values.octets} octets; files up to ${MAX_BYTES} octets (${MAX_BYTES / (1024 * 1024)} MiB) are read. A PKC has a few thousand.`;
    case 'too-many-bytes':
      return `The file has ${values.octets} octets; up to ${MAX_BYTES} are read.`;
    case 'too-many-pem-blocks':
      return `The text has more than ${MAX_PEM_BLOCKS} PEM blocks.`;
    case 'too-many-elements':
      return `The file has more than ${MAX_ELEMENTS} elements; nothing was read from octet ${values.at} on.`;
    case 'too-deep':
      return `Elements are nested more than ${MAX_DEPTH} deep at octet ${values.at}; what is deeper was not read.`;
  }
}

/** PKC105. */
export function besideMessage(values: BesideMessage): string {
  switch (values.what) {
    case 'trailing-octets': {
      const { octets, at } = values;
      return `${octets} ${octets === 1 ? 'octet follows' : 'octets follow'} the end of the message at octet ${at}.`;
    }
    case 'pem-blocks': {
      const more = values.more > 0 ? ` and ${values.more} more` : '';
      return `The text has another PEM block, ${labelWords(values.label)} at line ${values.line}${more}, which was not read.`;
    }
  }
}

/** PKC108. */
export function privateKeyFound(values: PrivateKeyFound): string {
  switch (values.what) {
    case 'whole':
      return privateKey(partWords(values.part));
    case 'in-text':
      return privateKey(
        `${values.isBlock ? 'The PEM block' : 'What stands'} at line ${values.line} of the text`,
      );
    case 'in-message':
      return `A private key lies in the file at octet ${values.at}. An attestation holds none; nothing of the file is shown.`;
  }
}

function privateKey(subject: string): string {
  return `${subject} is a private key, not an attestation. Nothing of it is shown.`;
}

/** PKC118. */
export function listCut(values: ListCut): string {
  switch (values.what) {
    case 'problems':
      return `There are more than ${MAX_PROBLEMS} problems; the first ${MAX_PROBLEMS} are listed.`;
    case 'findings':
      return `There are ${values.count.toLocaleString('en')} findings; the first ${MAX_FINDINGS.toLocaleString('en')} are listed, errors first.`;
  }
}
