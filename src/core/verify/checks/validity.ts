import type { DataFinding } from '../../model/dataFinding.ts';
import { type DecodedTime, isoSeconds } from '../../asn1/value/time.ts';
import { relatedNode } from '../../model/make.ts';
import type { Validity } from '../../x509/certificate.ts';
import { type TrustAnchor, parseCertificate } from '../anchors.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { PathEntry } from '../path.ts';

/**
 * The verification time lies between notBefore and notAfter of every certificate of the path, both included
 * (RFC 5280 section 4.1.2.5). Time is taken to the second. The dates of an anchor are those of the store, as well as
 * those of the certificate in the file: nothing protects the latter, so it cannot make the anchor live longer.
 */
export function checkValidity(context: PathContext): DataFinding[] {
  const findings = certified(context.path).flatMap((entry): DataFinding[] => {
    const { validity } = entry.certificate;
    const problem = datesProblem(validity, nameOf(entry), context.at);
    return problem === null ? [] : [findingOn(problem.code, context, entry, validity.node, problem.message)];
  });
  const top = context.path.at(-1);
  const isTold = top?.certificate && datesProblem(top.certificate.validity, '', context.at) !== null;
  return isTold ? findings : [...findings, ...checkStoredDates(context)];
}

/** Dates of the anchor as the store knows them: of its certificate, or of the certificates that carry the pinned key. */
function checkStoredDates(context: PathContext): DataFinding[] {
  const top = context.path.at(-1);
  const anchor = top?.anchor;
  if (!top || !anchor) return [];
  const stored = anchor.certificate === null ? null : parseCertificate(anchor.certificate);
  const validity = stored !== null && !('problem' in stored) ? stored.validity : pinned(anchor);
  const problem = datesProblem(validity, `The trust anchor ${anchor.name}`, context.at);
  const node = top.inFile ? (top.certificate?.validity.node ?? null) : null;
  return problem === null ? [] : [findingOn(problem.code, context, top, node, problem.message)];
}

type Dates = Pick<Validity, 'notBefore' | 'notAfter'>;

function timeOf(iso: string): DecodedTime {
  return { seconds: Date.parse(iso) / 1000, iso };
}

function pinned({ pin }: TrustAnchor): Dates {
  return pin === null
    ? { notBefore: null, notAfter: null }
    : { notBefore: timeOf(pin.notBefore), notAfter: timeOf(pin.notAfter) };
}

function datesProblem(
  { notBefore, notAfter }: Dates,
  name: string,
  at: Date,
): { readonly code: 'PKC206' | 'PKC207' | 'PKC225'; readonly message: string } | null {
  const now = Math.floor(at.getTime() / 1000);
  if (notBefore === null || notAfter === null) {
    const message = `The validity of ${name} cannot be read: notBefore or notAfter is no time in the form of RFC 5280.`;
    return { code: 'PKC225', message };
  }
  if (notBefore.seconds > notAfter.seconds) {
    const message = `The validity of ${name} is reversed: ${notBefore.iso} is after ${notAfter.iso}.`;
    return { code: 'PKC225', message };
  }
  if (now < notBefore.seconds) {
    const message = `${name} is valid from ${notBefore.iso}, later than the verification time ${isoSeconds(at)}.`;
    return { code: 'PKC207', message };
  }
  if (now > notAfter.seconds) {
    const message = `${name} expired at ${notAfter.iso}, before the verification time ${isoSeconds(at)}.`;
    return { code: 'PKC206', message };
  }
  return null;
}

/** Remark: valid longer than the issuer. */
export function remarkLongerThanIssuer(context: PathContext): DataFinding[] {
  const entries = certified(context.path);
  return entries.flatMap((entry: PathEntry, i): DataFinding[] => {
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
