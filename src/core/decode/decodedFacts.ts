import type { Basis } from '../model/terms.ts';
import type { DecodedExtension } from './decoded.ts';

/** One line of a tooltip or a hover about an extension or attribute. */
export interface DecodedFact {
  readonly term: string;
  readonly text: string;
  readonly basis: Basis | null;
}

/** What an extension or attribute is, what it says, and what is wrong with it. */
export function decodedFacts({ kind, name, critical, lines, problems }: DecodedExtension): DecodedFact[] {
  const heading = critical ? `${name}, critical` : name;
  return [
    { term: kind === 'extension' ? 'Extension' : 'Attribute', text: heading, basis: null },
    ...lines.map(({ label, value, basis }) => ({ term: label, text: value, basis })),
    ...problems.map(({ message }) => ({ term: 'Problem', text: message, basis: null })),
  ];
}
