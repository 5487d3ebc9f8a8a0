import { type Asn1Index, childrenOf, Flag, hasFlag } from '../asn1/asn1Index.ts';
import { oidName } from '../asn1/oidNames.ts';
import { valueOf } from '../asn1/value.ts';
import type { TextRange } from '../finding/finding.ts';
import { CATALOGUE } from '../finding/catalogue.ts';
import { keySummary } from '../report/keySummary.ts';
import type { KeySummary } from '../report/report.ts';
import { readExtension } from '../x509/extensions/extension.ts';
import { keyFingerprint } from './canonicalKey.ts';
import type { HolderKind, KeyHolder } from './keyHolder.ts';
import { provePossession } from './possession.ts';
import { readKeyHolders } from './readKeyHolders.ts';
import { ATTESTATION_ATTRIBUTE } from './remarks.ts';
import type { RequestAttribute } from './request.ts';

/** A name and what it stands for; both escaped for display. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A request, certificate or public key as it is told to somebody who looks at it. Plain data. */
export interface HolderDescription {
  readonly kind: HolderKind;
  /** Its PEM block in the text of the file; null for other encodings. */
  readonly block: TextRange | null;
  readonly subject: string | null;
  readonly key: KeySummary | null;
  /** As `keyFingerprint` gives it; null for a key that cannot be read as numbers. */
  readonly fingerprint: string | null;
  /** Whether a request is signed with its own key; null for what is not signed so. */
  readonly signature: { readonly algorithm: string; readonly status: string } | null;
  /** Extensions that the request asks for. */
  readonly extensions: readonly NamedValue[];
  /** The other attributes of the request. The value of a challenge password is never told. */
  readonly attributes: readonly NamedValue[];
}

export interface HolderDescriptions {
  readonly holders: readonly HolderDescription[];
  /** Why there are none, at which octet, and what to do, in sentences; null where there are. */
  readonly problem: string | null;
}

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
/** RFC 2985 section 5.4.1: a password by which the certificate may be revoked, in clear. */
const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';
/** Values of one attribute or extension that are told, and characters of all of them. */
const MAX_VALUES = 8;
const MAX_CHARACTERS = 200;

/** What is in a file to compare the attested key with, told in words. Never throws. */
export async function describeHolders({
  bytes,
}: {
  readonly bytes: Uint8Array;
}): Promise<HolderDescriptions> {
  const read = readKeyHolders({ bytes });
  if ('message' in read) return { holders: [], problem: `${read.message} ${CATALOGUE[read.code].whatToDo}` };
  const holders: HolderDescription[] = [];
  for (const holder of read.holders) holders.push(await describe(holder));
  return { holders, problem: null };
}

async function describe({
  kind,
  block,
  subject,
  key,
  request,
  index,
}: KeyHolder): Promise<HolderDescription> {
  const attributes = request?.attributes ?? [];
  return {
    kind,
    block,
    subject: subject?.text ?? null,
    key: 'problem' in key ? null : keySummary(key),
    fingerprint: 'problem' in key ? null : await keyFingerprint(key),
    signature:
      request === null
        ? null
        : { algorithm: request.algorithm.name, status: (await provePossession(request)).status },
    extensions: attributes
      .filter(({ oid }) => oid === EXTENSION_REQUEST)
      .flatMap(({ values }) => extensionsIn(index, values)),
    attributes: attributes.filter(({ oid }) => oid !== EXTENSION_REQUEST).map((one) => told(index, one)),
  };
}

/** The extensions in the values of extensionRequest: SET OF SEQUENCE OF Extension. */
function extensionsIn(index: Asn1Index, values: number): NamedValue[] {
  return childrenOf(index, values)
    .flatMap((list) => childrenOf(index, list))
    .flatMap((node) => {
      const extension = readExtension(index, node);
      if (extension === null) return [];
      const { oid, critical, valueNode } = extension;
      const name = `${oidName(oid) ?? oid}${critical ? ' (critical)' : ''}`;
      return [{ name, value: leavesOf(index, valueNode) }];
    });
}

function told(index: Asn1Index, { oid, values }: RequestAttribute): NamedValue {
  const name = oidName(oid) ?? oid;
  if (oid === CHALLENGE_PASSWORD) return { name, value: 'hidden' };
  if (oid === ATTESTATION_ATTRIBUTE) return { name, value: 'attestation statements' };
  return { name, value: leavesOf(index, values) };
}

/** The primitive values below an element, in order, in one line. */
function leavesOf(index: Asn1Index, node: number): string {
  const shown: string[] = [];
  for (let at = node; at < index.end[node]! && shown.length <= MAX_VALUES; at++) {
    if (hasFlag(index, at, Flag.encapsulates)) continue;
    const value = valueOf(index, at, MAX_CHARACTERS);
    if (value !== null)
      shown.push(value.detail !== null && isOidLike(value.text) ? value.detail : value.text);
  }
  const more = shown.length > MAX_VALUES ? ', …' : '';
  const text = shown.slice(0, MAX_VALUES).join(', ') + more;
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

/** A dotted OID, or the bits of named bits: their names say more. */
function isOidLike(text: string): boolean {
  return /^(?:\d+(?:\.\d+)+|[01 ]+)$/.test(text);
}
