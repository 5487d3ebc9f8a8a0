import type { MissingRequest } from '../../model/values/missingRequest.ts';
import { sentenceOf } from './sentence.ts';

/** Names that are told of several. */
const MAX_NAMED = 5;

/** Why there is nothing to compare with, as a sentence. */
export function missingSentence(why: MissingRequest): string {
  switch (why.missing) {
    case 'file':
      return `The file ${why.reason}.`;
    case 'folder':
      return `The folder ${why.reason}.`;
    case 'request':
      return `The request that it is compared with cannot be read. ${why.reason}`;
    default:
      return sentenceOf(missingWords(why));
  }
}

/** The same after the name of the file at fault and a colon. */
export function missingWords(why: MissingRequest): string {
  switch (why.missing) {
    case 'file':
    case 'folder':
    case 'request':
      return why.reason;
    case 'none-beside': {
      const endings = why.extensions.map((extension) => `.${extension}`).join(', ');
      return `there is no certificate request (${endings}) beside it; ${NAME_ONE}`;
    }
    case 'several-beside': {
      const { names } = why;
      const more = names.length - MAX_NAMED;
      const list = names.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
      return `there are ${names.length} certificate requests beside it (${list}); ${NAME_ONE}`;
    }
    case 'of-another':
      return `the only certificate request beside it (${why.name}) bears the name of another attestation; ${NAME_ONE}`;
  }
}

const NAME_ONE = 'name one with --csr FILE';
