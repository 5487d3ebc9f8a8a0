import { isoSeconds } from '../../asn1/time.ts';
import type { Finding } from '../../finding/finding.ts';
import { relatedNode } from '../../finding/make.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { PathEntry } from '../path.ts';

/**
 * The verification time lies between notBefore and notAfter of every certificate of the path, both included
 * (RFC 5280 section 4.1.2.5), the anchor's certificate too. Time is taken to the second.
 */
export function checkValidity(context: PathContext): Finding[] {
  const now = Math.floor(context.at.getTime() / 1000);
  const findings = certified(context.path).flatMap((entry): Finding[] => {
    const { validity } = entry.certificate;
    const { notBefore, notAfter, node } = validity;
    if (notBefore === null || notAfter === null) {
      const message = `The validity of ${nameOf(entry)} cannot be read: notBefore or notAfter is no time in the form of RFC 5280.`;
      return [findingOn('PKC225', context, entry, node, message)];
    }
    if (notBefore.seconds > notAfter.seconds) {
      const message = `The validity of ${nameOf(entry)} is reversed: ${notBefore.iso} is after ${notAfter.iso}.`;
      return [findingOn('PKC225', context, entry, node, message)];
    }
    if (now < notBefore.seconds) {
      const message = `${nameOf(entry)} is valid from ${notBefore.iso}, later than the verification time ${isoSeconds(context.at)}.`;
      return [findingOn('PKC207', context, entry, node, message)];
    }
    if (now > notAfter.seconds) {
      const message = `${nameOf(entry)} expired at ${notAfter.iso}, before the verification time ${isoSeconds(context.at)}.`;
      return [findingOn('PKC206', context, entry, node, message)];
    }
    return [];
  });
  return [...findings, ...pinExpiry(context)];
}

/** An anchor without certificate expires when the certificates that carry its key do. */
function pinExpiry(context: PathContext): Finding[] {
  const top = context.path.at(-1);
  const notAfter = top?.anchor?.pin?.notAfter;
  if (!top || top.certificate !== null || notAfter === undefined || isoSeconds(context.at) <= notAfter)
    return [];
  const message = `The trust anchor ${top.anchor!.name} expired at ${notAfter}, before the verification time ${isoSeconds(context.at)}.`;
  return [findingOn('PKC206', context, top, null, message)];
}

/** Remark: valid longer than the issuer. */
export function remarkLongerThanIssuer(context: PathContext): Finding[] {
  const entries = certified(context.path);
  return entries.flatMap((entry: PathEntry, i): Finding[] => {
    const issuer = entries[i + 1];
    const own = entry.certificate!.validity;
    const above = issuer?.certificate.validity.notAfter ?? null;
    if (!issuer || above === null || own.notAfter === null || own.notAfter.seconds <= above.seconds)
      return [];
    const message = `${nameOf(entry)} is valid until ${own.notAfter.iso}, longer than its issuer (${above.iso}).`;
    const related = issuer.inFile
      ? [
          relatedNode(
            issuer.certificate.index,
            issuer.certificate.validity.node,
            'the validity of the issuer',
          ),
        ]
      : [];
    return [findingOn('PKC234', context, entry, own.node, message, related)];
  });
}
