import { isoSeconds } from '../../asn1/value/time.ts';
import { totalLength } from '../../asn1/index/asn1Index.ts';
import type { Claim } from '../../formats/luna/claims.ts';
import { readDeviceName } from '../../formats/luna/hsmIdentity.ts';
import { roleOf } from '../../formats/luna/roles.ts';
import type { CsrMatch } from '../../compare/matchCsr.ts';
import type { Path } from '../../verify/path.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { keySummary } from '../../model/keySummary.ts';
import type { Standing, SummaryClaim } from '../../model/report.ts';
import { attributeValue, keyWords } from './words.ts';

interface SummaryInput {
  readonly attested: Certificate;
  readonly path: Path;
  readonly claims: readonly Claim[];
  /** Null where nothing was given to compare. */
  readonly csr: CsrMatch | null;
  /** Whether the chain was verified, see `isIntegrityProven`. */
  readonly proven: boolean;
  readonly at: Date;
}

/** Read from the names and numbers of the manufacturer's own certificates, in the vendor's samples. */
const OBSERVED = "observed in the vendor's samples";

/**
 * What is known of the attested key, each claim under what it rests on. Without a proven chain there is no
 * `verified` claim at all: even the key is then only what the file says.
 */
export function summaryClaims(input: SummaryInput): SummaryClaim[] {
  return [
    ...(input.proven ? verifiedClaims(input) : [keyClaim(input.attested, 'stated')]),
    ...modelClaim(input.path),
    ...input.claims.flatMap((claim) => attributeClaim(claim, input.attested)),
    ...notStated(input.attested),
  ];
}

function keyClaim({ index, publicKey }: Certificate, standing: Standing): SummaryClaim {
  const { node } = publicKey;
  return {
    standing,
    name: 'attested public key',
    value: keyWords(keySummary(publicKey)),
    source:
      standing === 'verified'
        ? 'it is the key in the certificate at the bottom of the verified chain'
        : 'it stands in the certificate for the attested key',
    ...placeOf(index, node),
  };
}

function verifiedClaims({ attested, path, csr, at }: SummaryInput): SummaryClaim[] {
  const { index, signatureNode, validity, publicKey } = attested;
  const anchor = path.at(-1)!.anchor!;
  const claims: SummaryClaim[] = [
    keyClaim(attested, 'verified'),
    {
      standing: 'verified',
      name: 'signed under',
      value: anchor.name,
      source: `${path.length - 1} signatures, each checked with the key of the next certificate`,
      ...placeOf(index, signatureNode),
    },
    {
      standing: 'verified',
      name: 'valid at',
      value: isoSeconds(at),
      source: 'the dates of every certificate below the anchor',
      ...placeOf(index, validity.node),
    },
  ];
  if (csr?.status === 'pass' && csr.report) {
    claims.push({
      standing: 'verified',
      name: 'same key as',
      value: csr.report.file,
      source: 'both keys compared as numbers',
      ...placeOf(index, publicKey.node),
    });
  }
  return claims;
}

/** The device's model, from its common name; in the chain of an RSA key only. */
function modelClaim(path: Path): SummaryClaim[] {
  const device = path.find(
    ({ certificate, inFile }) => inFile && certificate && roleOf(certificate) === 'dac',
  );
  const commonName = device?.certificate && attributeOf(device.certificate.subject, COMMON_NAME);
  const model = commonName && readDeviceName(commonName.value)?.model;
  if (!device?.certificate || !commonName || !model) return [];
  const source = `the common name of the DAC; ${OBSERVED}`;
  const place = placeOf(device.certificate.index, commonName.node);
  return [{ standing: 'stated', name: 'HSM model', value: model, source, ...place }];
}

/** The type and size of the key are told with the key. */
function attributeClaim(claim: Claim, { index, node }: Certificate): SummaryClaim[] {
  if (claim.name === 'key type and size') return [];
  const { name, basis, value, source, offset, length } = claim;
  // What no octets say, a PKC says by being one: its certificate as a whole.
  const place = offset === null ? placeOf(index, node) : { offset, length };
  const unknown = value === null ? ' (meaning not known)' : '';
  return [
    {
      standing: standingOf(claim),
      name,
      value: `${attributeValue(claim)}${unknown}`,
      source: basis === 'unknown' ? 'the octets stand there; no source says what they mean' : source,
      ...place,
    },
  ];
}

function standingOf({ basis, node }: Claim): Standing {
  if (basis === 'inferred') return 'inferred';
  // What no octets say is what the vendor says of every genuine PKC.
  return node < 0 ? 'documented' : 'stated';
}

/** What people look for in a PKC and cannot find there. */
function notStated({ index, validity }: Certificate): SummaryClaim[] {
  const nowhere = { offset: null, length: null };
  const claim = (name: string, source: string, place: Pick<SummaryClaim, 'offset' | 'length'> = nowhere) =>
    ({ standing: 'not-stated', name, value: '', source, ...place }) as const;
  return [
    claim('FIPS mode', 'a PKC does not say whether the HSM or the partition runs in FIPS mode'),
    claim('certification of the module', 'neither a FIPS 140 level nor a Common Criteria one is in a PKC'),
    claim(
      "time of the key's creation",
      'the dates are copied from certificate to certificate; nothing says when the key was made',
      placeOf(index, validity.node),
    ),
    claim('time of this confirmation', 'a PKC holds neither a time of its making nor a nonce'),
    claim(
      'that the key is in this HSM alone',
      'Luna HSMs clone keys to each other within their perimeter (inferred), and a PKC names one of them',
    ),
  ];
}

function placeOf(index: Certificate['index'], node: number): { offset: number; length: number } {
  return { offset: index.offset[node]!, length: totalLength(index, node) };
}
