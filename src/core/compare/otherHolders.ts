import { type Finding, finding } from '../model/finding.ts';
import { equalBytes } from '../base/bytes.ts';
import { MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { compareHolder, signatureOf } from './compareKeys.ts';
import { keyPlace, possessionFindings } from './findings.ts';
import type { KeyHolder } from './keyHolder.ts';

/** Numbers of holders that are named. */
const MAX_NAMED = 5;

interface Holders {
  readonly holders: readonly KeyHolder[];
  /** The one that holds the attested key. */
  readonly chosen: KeyHolder;
  readonly attested: PublicKey | null;
  /** Shown name of the file. */
  readonly file: string;
}

/**
 * What is wrong with a file in which one request, certificate or key is the attested key's: others beside it that are
 * not, or not soundly signed. Another program may read one of those. The issuers of a certificate may stand with it.
 */
export async function otherHolders(input: Holders): Promise<Finding[]> {
  const { holders, chosen, attested, file } = input;
  const same: KeyHolder[] = [];
  const others: KeyHolder[] = [];
  const issuers = issuersOf(chosen, holders);
  for (const holder of holders) {
    if (holder === chosen || issuers.has(holder)) continue;
    const { status } = await compareHolder(attested, holder);
    (status === 'same' ? same : others).push(holder);
  }
  return [...otherKeys(others, input), ...(await unsoundRequests(same, file))];
}

/** The CA certificates above one, by name; none for what is no certificate. */
function issuersOf({ certificate }: KeyHolder, holders: readonly KeyHolder[]): ReadonlySet<KeyHolder> {
  const found = new Set<KeyHolder>();
  let below = certificate;
  while (below !== null) {
    const { issuer } = below;
    const above = holders.find(
      (holder) =>
        holder.certificate !== null &&
        !found.has(holder) &&
        holder.certificate !== certificate &&
        holder.certificate.basicConstraints?.cA === true &&
        equalBytes(holder.certificate.subject.der, issuer.der),
    );
    if (!above) break;
    found.add(above);
    below = above.certificate;
  }
  return found;
}

function otherKeys(others: readonly KeyHolder[], { holders, chosen, file }: Holders): Finding[] {
  const [first] = others;
  if (!first) return [];
  const numberOf = (holder: KeyHolder) => holders.indexOf(holder) + 1;
  const values = {
    kind: chosen.kind,
    count: holders.length,
    position: numberOf(chosen),
    others: others.length,
    firstOthers: others.slice(0, MAX_NAMED).map(numberOf),
  };
  return [finding('PKC409', values, keyPlace(first, file))];
}

/** Further requests for the attested key that are not soundly signed: one of them may be the one that is read. */
async function unsoundRequests(holders: readonly KeyHolder[], file: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const holder of holders.slice(0, MAX_SIGNATURE_CHECKS)) {
    const signature = await signatureOf(holder);
    if (signature === null || signature.status === 'valid') continue;
    findings.push(...possessionFindings(signature, holder.request!, holder, file));
  }
  const rest = holders.slice(MAX_SIGNATURE_CHECKS).find(({ request }) => request !== null);
  if (rest) {
    const [requests, checked] = [holders.length + 1, MAX_SIGNATURE_CHECKS + 1];
    findings.push(finding('PKC408', { because: 'too-many', requests, checked }, keyPlace(rest, file)));
  }
  return findings;
}
