import type { PageModel } from '../../src/protocol.ts';
import { verified } from './models.ts';

/** A verified file with a stranger and a copy beside its chain, and a certificate that has run out. */
export function crowded(): PageModel {
  const model = verified();
  const { report } = model;
  const [, dac] = report.chain;
  const { role, subject, serial, key } = dac!;
  const aside = { role, subject, serial, key, offset: dac!.offset!, length: dac!.length! };
  const old = { notBefore: '2001-01-01T00:00:00Z', notAfter: '2009-12-31T23:59:59Z' };
  const now = { notBefore: dac!.notBefore, notAfter: dac!.notAfter };
  return {
    ...model,
    report: {
      ...report,
      otherCertificates: [
        { ...aside, ...old, kind: 'unused' },
        { ...aside, ...now, kind: 'duplicate' },
      ],
    },
  };
}
