import { type Finding, finding } from '../../model/finding.ts';
import { type PathContext, placeOn } from '../context.ts';

/** The certificate of the attested key signs no other certificates. */
export function checkAttestedCertificate(context: PathContext): Finding[] {
  const [entry] = context.path;
  const certificate = entry?.certificate;
  if (!entry || !certificate) return [];
  const saysCa = certificate.basicConstraints?.cA === true;
  const signs = certificate.keyUsage?.includes('keyCertSign') === true;
  if (!saysCa && !signs) return [];
  return [finding('PKC216', { why: saysCa ? 'basicConstraints' : 'keyUsage' }, placeOn(context, entry))];
}
