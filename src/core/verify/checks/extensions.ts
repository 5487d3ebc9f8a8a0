import type { DataFinding } from '../../model/dataFinding.ts';
import { nameOrOid } from '../../asn1/oid/oidNames.ts';
import { relatedNode } from '../../model/make.ts';
import { OID_BASIC_CONSTRAINTS, OID_EXT_KEY_USAGE, OID_KEY_USAGE } from '../../x509/certificate.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { VerificationRules } from '../rules.ts';

/** Extensions whose demands are met here, so that they may be critical. */
const PROCESSED: readonly string[] = [OID_KEY_USAGE, OID_BASIC_CONSTRAINTS, OID_EXT_KEY_USAGE];

/** No critical extension that is not processed here, and none twice (RFC 5280 section 4.2). */
export function checkExtensions(
  context: PathContext,
  { processedExtensions }: Pick<VerificationRules, 'processedExtensions'>,
): DataFinding[] {
  const processed = new Set([...PROCESSED, ...processedExtensions]);
  return certified(context.path).flatMap((entry): DataFinding[] => {
    const { extensions, index } = entry.certificate;
    return extensions.flatMap((extension, i): DataFinding[] => {
      const findings: DataFinding[] = [];
      const name = nameOrOid(extension.oid);
      if (extension.critical && !processed.has(extension.oid)) {
        const message = `${nameOf(entry)} has the critical extension ${name}, whose demands are not known or not checked here.`;
        findings.push(findingOn('PKC211', context, entry, extension.node, message));
      }
      const earlier = extensions.findIndex(({ oid }) => oid === extension.oid);
      if (earlier < i) {
        const related = entry.inFile ? [relatedNode(index, extensions[earlier]!.node, 'the first one')] : [];
        findings.push(
          findingOn(
            'PKC217',
            context,
            entry,
            extension.node,
            `${nameOf(entry)} has the extension ${name} more than once.`,
            related,
          ),
        );
      }
      return findings;
    });
  });
}
