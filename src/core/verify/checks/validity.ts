import { nodePlace } from '../../asn1/index/place.ts';
import { type DecodedTime, isoSeconds } from '../../asn1/value/time.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { EntryName } from '../../model/values/entryName.ts';
import type { Validity } from '../../x509/certificate.ts';
import type { ParsedAnchor } from '../anchors.ts';
import { type PathContext, certified, entryName, placeOn } from '../context.ts';

/**
 * The verification time lies between notBefore and notAfter of every certificate of the path, both included
 * (RFC 5280 section 4.1.2.5). Time is taken to the second. The dates of an anchor are those of the store, as well as
 * those of the certificate in the file: nothing protects the latter, so it cannot make the anchor live longer.
 */
export function checkValidity(context: PathContext): Finding[] {
  const findings = certified(context.path).flatMap((entry) => {
    const { validity } = entry.certificate;
    return checkDates(validity, context.at, entryName(entry), placeOn(context, entry, validity.node));
  });
  const top = context.path.at(-1);
  if (!top?.anchor) return findings;
  const { anchor, certificate, inFile } = top;
  const node = inFile ? (certificate?.validity.node ?? null) : null;
  const place = placeOn(context, top, node);
  const name: EntryName = { type: 'anchor', name: anchor.name };
  const isTold = certificate !== null && checkDates(certificate.validity, context.at, name, place).length > 0;
  return isTold ? findings : [...findings, ...checkDates(storedDates(anchor), context.at, name, place)];
}

type Dates = Pick<Validity, 'notBefore' | 'notAfter'>;

/** Dates of the anchor as the store knows them: of its certificate, or of the certificates that carry the pinned key. */
function storedDates({ parsed, pin }: ParsedAnchor): Dates {
  if (parsed !== null) return parsed.validity;
  return pin === null
    ? { notBefore: null, notAfter: null }
    : { notBefore: timeOf(pin.notBefore), notAfter: timeOf(pin.notAfter) };
}

function timeOf(iso: string): DecodedTime {
  return { seconds: Date.parse(iso) / 1000, iso };
}

/** What is wrong with the dates of an entry: one finding at most. */
function checkDates({ notBefore, notAfter }: Dates, at: Date, entry: EntryName, place: Place): Finding[] {
  const now = Math.floor(at.getTime() / 1000);
  if (notBefore === null || notAfter === null)
    return [finding('PKC225', { why: 'unreadable', entry }, place)];
  if (notBefore.seconds > notAfter.seconds) {
    const values = { why: 'reversed', entry, notBefore: notBefore.iso, notAfter: notAfter.iso } as const;
    return [finding('PKC225', values, place)];
  }
  if (now < notBefore.seconds)
    return [finding('PKC207', { entry, notBefore: notBefore.iso, at: isoSeconds(at) }, place)];
  if (now > notAfter.seconds)
    return [finding('PKC206', { entry, notAfter: notAfter.iso, at: isoSeconds(at) }, place)];
  return [];
}

/** Remark: valid longer than the issuer. */
export function remarkLongerThanIssuer(context: PathContext): Finding[] {
  const entries = certified(context.path);
  return entries.flatMap((entry, i): Finding[] => {
    const issuer = entries[i + 1];
    const own = entry.certificate.validity;
    const above = issuer?.certificate.validity.notAfter ?? null;
    if (!issuer || above === null || own.notAfter === null || own.notAfter.seconds <= above.seconds)
      return [];
    const values = { entry: entryName(entry), notAfter: own.notAfter.iso, issuerNotAfter: above.iso };
    const { index, validity } = issuer.certificate;
    const others = issuer.inFile ? [related('issuer-validity', {}, nodePlace(index, validity.node))] : [];
    return [finding('PKC234', values, placeOn(context, entry, own.node), others)];
  });
}
