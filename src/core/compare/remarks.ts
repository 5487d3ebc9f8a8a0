import { type DataFinding, finding } from '../model/dataFinding.ts';
import { pathOf } from '../asn1/index/path.ts';
import { describeExtension } from '../decode/describeExtension.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { ComparedFile } from '../model/finding.ts';
import { nodePlace, nodeRange } from '../asn1/index/place.ts';
import { findingIn } from './findings.ts';
import { HOLDER_NAMES, type KeyHolder } from './keyHolder.ts';

/** id-aa-attestation of draft-ietf-lamps-csr-attestation; earlier drafts call it id-aa-evidence. */
export const ATTESTATION_ATTRIBUTE = '1.2.840.113549.1.9.16.2.59';

/** What is worth knowing about the compared file and changes nothing. */
export function remarkHolders(
  holders: readonly KeyHolder[],
  chosen: KeyHolder,
  compared: ComparedFile,
): DataFinding[] {
  return [
    ...several(holders, chosen, compared),
    ...holders.flatMap((holder) => trailing(holder, { ...compared, block: holder.block })),
    ...attestations(chosen, compared),
    ...undecodable(chosen, compared),
  ];
}

function several(holders: readonly KeyHolder[], chosen: KeyHolder, compared: ComparedFile): DataFinding[] {
  if (holders.length === 1) return [];
  const position = holders.indexOf(chosen) + 1;
  const subject = chosen.subject === null ? '' : ` ("${chosen.subject.text}")`;
  const message = `${escapeForDisplay(compared.file)} holds ${holders.length} of the kind ${HOLDER_NAMES[chosen.kind]}; number ${position}${subject} was compared.`;
  return [findingIn(compared, 'PKC411', { range: chosen.keyRange, path: chosen.keyPath }, message)];
}

function trailing({ trailing: range, kind }: KeyHolder, compared: ComparedFile): DataFinding[] {
  if (range === null) return [];
  const message = `${range.length} octets follow the end of the ${HOLDER_NAMES[kind]} at octet ${range.offset}.`;
  return [findingIn(compared, 'PKC410', { range, path: '' }, message)];
}

function attestations({ request, index }: KeyHolder, compared: ComparedFile): DataFinding[] {
  const attribute = request?.attributes.find(({ oid }) => oid === ATTESTATION_ATTRIBUTE);
  if (!attribute) return [];
  const message = 'The request carries attestation statements of its own, which were not used here.';
  const place = { range: nodeRange(index, attribute.node), path: pathOf(index, attribute.node) };
  return [findingIn(compared, 'PKC412', place, message)];
}

/** Attributes of a request whose value is not what it should be; the extensions that it asks for among them. */
function undecodable({ request, index }: KeyHolder, compared: ComparedFile): DataFinding[] {
  return (request?.attributes ?? []).flatMap(({ node }) => {
    const decoded = describeExtension(index, node);
    return (decoded?.problems ?? []).map((problem) => {
      const place = { ...nodePlace(index, problem.node), in: compared };
      return finding('PKC119', { name: decoded!.name, problem: problem.message }, place);
    });
  });
}
