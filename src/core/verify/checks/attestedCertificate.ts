import type { DataFinding } from '../../model/dataFinding.ts';
import { type PathContext, findingOn } from '../context.ts';

/** The certificate of the attested key signs no other certificates. */
export function checkAttestedCertificate(context: PathContext): DataFinding[] {
  const [entry] = context.path;
  const certificate = entry?.certificate;
  if (!entry || !certificate) return [];
  const saysCa = certificate.basicConstraints?.cA === true;
  const signs = certificate.keyUsage?.includes('keyCertSign') === true;
  if (!saysCa && !signs) return [];
  const why = saysCa ? 'its basicConstraints call it a CA' : 'its keyUsage has keyCertSign';
  return [
    findingOn(
      'PKC216',
      context,
      entry,
      null,
      `The attested certificate could sign further certificates: ${why}.`,
    ),
  ];
}
