import { nodePlace } from '../../asn1/index/place.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import { OID_BASIC_CONSTRAINTS, OID_EXT_KEY_USAGE, OID_KEY_USAGE } from '../../x509/certificate.ts';
import { type PathContext, certified, entryName, placeOn } from '../context.ts';
import type { VerificationRules } from '../vendorRules.ts';

/** Extensions whose demands are met here, so that they may be critical. */
const PROCESSED: readonly string[] = [OID_KEY_USAGE, OID_BASIC_CONSTRAINTS, OID_EXT_KEY_USAGE];

/** No critical extension that is not processed here, and none twice (RFC 5280 section 4.2). */
export function checkExtensions(
  context: PathContext,
  { processedExtensions }: Pick<VerificationRules, 'processedExtensions'>,
): Finding[] {
  const processed = new Set([...PROCESSED, ...processedExtensions]);
  return certified(context.path).flatMap((entry): Finding[] => {
    const { extensions, index } = entry.certificate;
    return extensions.flatMap((extension, i): Finding[] => {
      const findings: Finding[] = [];
      const values = { entry: entryName(entry), extension: extension.oid };
      if (extension.critical && !processed.has(extension.oid))
        findings.push(finding('PKC211', values, placeOn(context, entry, extension.node)));
      const earlier = extensions.findIndex(({ oid }) => oid === extension.oid);
      if (earlier < i) {
        const others = entry.inFile
          ? [related('first-extension', {}, nodePlace(index, extensions[earlier]!.node))]
          : [];
        findings.push(finding('PKC217', values, placeOn(context, entry, extension.node), others));
      }
      return findings;
    });
  });
}
