import type { Finding } from '../../model/finding.ts';
import { equalBytes } from '../../base/bytes.ts';
import type { PathContext } from '../context.ts';

/**
 * A check of a path, and the same with the certificate that the user trusts in the place of the one in the file
 * that carries its key: nothing protects the latter, so it must not undo what the former says of itself.
 */
export function checkAsTrustedToo(
  check: (context: PathContext) => readonly Finding[],
  context: PathContext,
): readonly Finding[] {
  const findings = check(context);
  const trusted = asTrusted(context);
  const further = trusted === null ? [] : check(trusted);
  const isTold = (one: Finding) =>
    findings.some(
      ({ code, offset, values }) =>
        code === one.code && offset === one.offset && JSON.stringify(values) === JSON.stringify(one.values),
    );
  return [...findings, ...further.filter((finding) => !isTold(finding))];
}

/** Null where that is no other path: for a built-in anchor the store knows the role, and its certificate is a carrier. */
function asTrusted(context: PathContext): PathContext | null {
  const top = context.path.at(-1);
  const { anchor, certificate: carrier } = top ?? {};
  if (!top?.inFile || !carrier || anchor?.source !== 'user') return null;
  const certificate = anchor.parsed;
  // Without one there are no dates either, which fails (checkValidity).
  if (certificate === null || equalBytes(certificate.der, carrier.der)) return null;
  return { ...context, path: [...context.path.slice(0, -1), { ...top, certificate, inFile: false }] };
}
