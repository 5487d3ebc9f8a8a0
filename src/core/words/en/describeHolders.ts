import { type Asn1Index, childrenOf } from '../../asn1/index/asn1Index.ts';
import { nameOrOid } from '../../formats/oidNames.ts';
import { VOCABULARY } from '../../formats/vocabulary.ts';
import { CHALLENGE_PASSWORD } from '../../asn1/value/secret.ts';
import { decodedFacts } from '../../decode/decodedFacts.ts';
import { EXTENSION_REQUESTS } from '../../decode/attributes/extensionRequest.ts';
import { describeExtension } from '../../decode/describeExtension.ts';
import type { TextRange } from '../../model/place.ts';
import { CATALOGUE } from './catalogue.ts';
import { refusedWords } from './refusedFile.ts';
import { keySummary } from '../../x509/keySummary.ts';
import type { KeySummary } from '../../model/terms.ts';
import { keyFingerprint } from '../../compare/canonicalKey.ts';
import type { KeyHolder } from '../../compare/keyHolder.ts';
import type { HolderKind } from '../../model/comparison.ts';
import { provePossession } from '../../compare/compareKeys.ts';
import { readKeyHolders } from '../../compare/readKeyHolders.ts';
import type { RequestAttribute } from '../../x509/request.ts';
import type { SignatureResult } from '../../crypto/verifySignature.ts';

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
  readonly signature: { readonly algorithm: string; readonly status: SignatureResult['status'] } | null;
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

/** Characters of one attribute or extension that are told. */
const MAX_CHARACTERS = 500;

/** What is in a file to compare the attested key with, told in words. Never throws. */
export async function describeHolders({
  bytes,
}: {
  readonly bytes: Uint8Array;
}): Promise<HolderDescriptions> {
  const read = readKeyHolders({ bytes });
  if ('code' in read) {
    const problem = `${refusedWords(read.values)} ${CATALOGUE[read.code].whatToDo}`;
    return { holders: [], problem };
  }
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
      .filter(({ oid }) => EXTENSION_REQUESTS.has(oid))
      .flatMap(({ values }) => extensionsIn(index, values)),
    attributes: attributes.filter(({ oid }) => !EXTENSION_REQUESTS.has(oid)).map((one) => told(index, one)),
  };
}

/** The extensions in the values of an extension request: SET OF SEQUENCE OF Extension. */
function extensionsIn(index: Asn1Index, values: number): NamedValue[] {
  return childrenOf(index, values)
    .flatMap((list) => childrenOf(index, list))
    .flatMap((node) => decoded(index, node) ?? []);
}

function told(index: Asn1Index, { oid, node }: RequestAttribute): NamedValue {
  const name = nameOrOid(oid);
  // Also one of a wrong type, whose octets would be told in place of what it says.
  if (oid === CHALLENGE_PASSWORD) return { name, value: 'hidden' };
  return decoded(index, node) ?? { name, value: '' };
}

/** What an Extension or Attribute says, in one line; null where it is neither. */
function decoded(index: Asn1Index, node: number): NamedValue | null {
  const described = describeExtension(index, node, VOCABULARY);
  if (described === null) return null;
  const [heading, ...facts] = decodedFacts(described);
  const text = facts.map((fact) => `${fact.term}: ${fact.text}`).join('; ');
  const value = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
  return { name: heading?.text ?? described.name, value };
}
