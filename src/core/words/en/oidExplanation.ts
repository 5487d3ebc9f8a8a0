import { LUNA_EXTENSION_ARC } from '../../formats/luna/lunaExtensions.ts';
import { LUNA_ARC, LUNA_PURPOSES } from '../../formats/luna/purposes.ts';
import { oidName } from '../../formats/oidNames.ts';

/** Names of arcs near the root, which no list of algorithms and fields has. */
const ARCS: Readonly<Record<string, string>> = {
  '0': 'itu-t',
  '0.4': 'identified-organization',
  '0.4.0': 'etsi',
  '0.9': 'data',
  '1': 'iso',
  '1.2': 'member-body',
  '1.2.276': 'de',
  '1.2.840': 'us',
  '1.2.840.10040': 'ansi-x9-57',
  '1.2.840.10045': 'ansi-x9-62',
  '1.2.840.113549': 'rsadsi',
  '1.2.840.113549.1': 'pkcs',
  '1.3': 'identified-organization',
  '1.3.6': 'dod',
  '1.3.6.1': 'internet',
  '1.3.6.1.4': 'private',
  '1.3.6.1.4.1': 'enterprise',
  '1.3.6.1.4.1.311': 'Microsoft',
  '1.3.6.1.4.1.11129': 'Google',
  [LUNA_ARC]: 'Chrysalis-ITS, now Thales Luna',
  [LUNA_PURPOSES]: 'roles of Luna certificates (observed)',
  [LUNA_EXTENSION_ARC]: 'Luna certificate extensions (observed)',
  '1.3.6.1.5': 'security',
  '1.3.6.1.5.5': 'mechanisms',
  '1.3.14': 'oiw',
  '1.3.36': 'teletrust',
  '1.3.101': 'thawte, given to RFC 8410',
  '1.3.132': 'certicom',
  '2': 'joint-iso-itu-t',
  '2.5': 'directory services (X.500)',
  '2.16': 'country',
  '2.16.840': 'us',
  '2.16.840.1': 'organization',
  '2.16.840.1.101': 'us government',
  '2.16.840.1.101.3': 'nist csor',
  '2.16.840.1.113730': 'Netscape',
  '2.23': 'international-organizations',
  '2.23.140': 'CA/Browser Forum',
};

/** Whether a text is a dotted object identifier of at least two and at most 64 arcs. */
export function isDottedOid(text: string): boolean {
  return text.length <= 500 && /^[0-2](\.(0|[1-9]\d{0,38})){1,63}$/.test(text);
}

/**
 * What is known of an object identifier, as Markdown; all of it is our own text but the digits.
 * @throws {RangeError} for what is no dotted object identifier
 */
export function explainOid(dotted: string): string {
  if (!isDottedOid(dotted)) throw new RangeError('not a dotted object identifier');
  const name = oidName(dotted);
  const numbers = dotted.split('.');
  const arcs = numbers.map((_, i) => {
    const arc = numbers.slice(0, i + 1).join('.');
    const known = ARCS[arc] ?? oidName(arc);
    return `- \`${arc}\`${known === null ? '' : `: ${known}`}`;
  });
  const lines = [
    `# ${dotted}`,
    '',
    name === null ? 'No name of this object identifier is known here.' : `**${name}**`,
    '',
  ];
  if (dotted.startsWith(`${LUNA_ARC}.`))
    lines.push(
      'In the vendor\'s arc. What no source says has no name here; names "by position" tell the place of a certificate in the vendor\'s chains, as observed.',
      '',
    );
  return [...lines, '## Arcs', '', ...arcs, ''].join('\n');
}
