import { escapeForDisplay } from '../../base/escape.ts';
import type {
  Beginning,
  FileFault,
  ComparedPart,
  HolderFault,
  RefusedPart,
} from '../../model/values/refusedFile.ts';
import { FILE_FINDINGS } from './findings/fileFindings.ts';
import { HOLDER_NAMES } from './holders.ts';
import { fileKindWords, textKindWords } from './input.ts';
import { reasonWords } from './reasons.ts';
import { afterColon } from './sentence.ts';

const KINDS = 'certificate request, certificate or public key';

/** Why there is nothing to compare with in a file, and where, in sentences. */
export function refusedWords({ fault, begins }: RefusedPart): string {
  return `${faultWords(fault)}${begins === null ? '' : ` ${beginningWords(begins)}`}`;
}

/** The same after the name of the file and a colon. */
export function refusedAfterName(refused: RefusedPart): string {
  return afterColon(refusedWords(refused));
}

function faultWords(fault: HolderFault): string {
  switch (fault.fault) {
    case 'empty':
      return 'The file is empty (0 octets).';
    case 'too-large': {
      const { octets, limit } = fault;
      return `The file has ${octets} octets; files up to ${limit} octets (${limit / 2 ** 20} MiB) are read.`;
    }
    case 'too-many-blocks':
      return `The text has more than ${fault.limit} PEM blocks.`;
    case 'binary':
      return `The file is binary data that is no ${KINDS}.`;
    case 'text':
      return fault.kind === null
        ? `The file is text, neither PEM nor base64 of a ${KINDS}.`
        : `The file is ${textKindWords(fault.kind)}.`;
    case 'other-kind':
      return `${partWords(fault.part)} is ${fileKindWords(fault.kind)}, not a ${KINDS}.`;
    case 'private-key': {
      const where = fault.part.part === 'text' ? 'In the text there' : partWords(fault.part);
      return `${where} is a private key. Nothing of it is shown or compared.`;
    }
    case 'hidden-armour': {
      const place = fault.line === null ? '' : `line ${fault.line}, `;
      return `At ${place}octet ${fault.offset} stands "-----BEGIN" that begins no PEM block which can be read: hidden, quoted, or with its line breaks lost. Another program may read another key there than is compared here.`;
    }
    case 'not-base64': {
      const { part, problem, line, column, offset } = fault;
      const octet = `octet ${offset}${part.part === 'block' ? ' of the text' : ''}`;
      return `${partWords(part)} cannot be decoded: ${reasonWords(problem)} (line ${line}, column ${column}, ${octet}).`;
    }
    case 'breaks-off':
      return `${partWords(fault.part)} breaks off. ${brokenWords(fault.broken)}`;
    case 'malformed': {
      const { part, kind, problem, offset } = fault;
      return `${partWords(part)} is no sound ${HOLDER_NAMES[kind]}: ${reasonWords(problem)} (octet ${offset}).`;
    }
    case 'mislabelled':
      return `${partWords(fault.part)} holds a ${HOLDER_NAMES[fault.kind]}, which its label does not say.`;
    case 'mixed': {
      const { kind, other, line, offset } = fault;
      return `The file holds a ${HOLDER_NAMES[kind]} and, at line ${line}, octet ${offset}, a ${HOLDER_NAMES[other]}. Nobody may have to guess which is meant: put each into a file of its own.`;
    }
  }
}

function partWords(part: ComparedPart): string {
  switch (part.part) {
    case 'file':
      return 'The file';
    case 'base64':
      return 'The base64 text';
    case 'block':
      return `The PEM block "${escapeForDisplay(part.label)}"`;
  }
}

function brokenWords({ code, values }: FileFault): string {
  const { message } = FILE_FINDINGS[code] as { readonly message: (values: unknown) => string };
  return message(values);
}

function beginningWords({ line, offset }: Beginning): string {
  return line === null
    ? `It begins at octet ${offset}.`
    : `It begins at line ${line}, octet ${offset} of the text.`;
}
