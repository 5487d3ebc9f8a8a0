import { describe, expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import type { CertificateEntry, Inspection } from '../../../src/core/words/inspection.ts';
import { renderCertificates } from '../../../src/core/forms/pem.ts';
import { report } from '../../fixtures/reports.ts';

// SEQUENCE { SEQUENCE { 60 octets }, SEQUENCE { NULL } }: what is inside a certificate plays no part here.
const FIRST = [0x30, 0x3e, 0x04, 0x3c, ...Array.from({ length: 60 }, (_, i) => i)];
const SECOND = [0x30, 0x02, 0x05, 0x00];
const FILE = Uint8Array.from([0x30, FIRST.length + SECOND.length, ...FIRST, ...SECOND]);

function entry(part: Partial<CertificateEntry>): CertificateEntry {
  return {
    node: 1,
    roleCode: 'root',
    role: 'root',
    subject: 'CN=Root',
    inPath: true,
    offset: 2,
    length: FIRST.length,
    ...part,
  };
}

function inspection(certificates: readonly CertificateEntry[]): Inspection {
  const index = indexAsn1({ bytes: FILE, root: 'any' });
  return { report: report(), index, certificates, annotations: [], decoded: [] };
}

function decoded(pem: string): number[][] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----\n([\s\S]*?)-----END CERTIFICATE-----\n/g);
  return [...blocks].map((block) => [...Buffer.from(block[1]!, 'base64')]);
}

describe('renderCertificates', () => {
  it('writes the octets of each certificate, in the order given, in lines of 64', () => {
    const aside = entry({ inPath: false, offset: 2 + FIRST.length, length: SECOND.length });
    const pem = renderCertificates(inspection([entry({}), aside]));
    expect(decoded(pem)).toEqual([FIRST, SECOND]);
    expect(Math.max(...pem.split('\n').map((line) => line.length))).toBe(64);
    expect(pem).toMatch(/# root\n# subject: CN=Root\n-----BEGIN/);
    expect(pem).toContain('# root, not part of the path\n');
  });

  it('says the verdict above all', () => {
    expect(renderCertificates(inspection([entry({})]))).toMatch(/^# key\.pkc: verified\n# The key was/);
  });

  it('lets no name forge a block or a line', () => {
    const pem = renderCertificates(inspection([entry({ subject: 'x\n-----BEGIN CERTIFICATE-----\nAAAA' })]));
    expect(pem.match(/-----BEGIN/g)).toHaveLength(1);
    expect(pem).toContain(String.raw`# subject: x\x0A\x2D\x2D\x2D\x2D\x2DBEGIN CERTIFICATE`);
  });

  it('is empty where there are no certificates', () => {
    expect(renderCertificates(inspection([]))).toBe('');
    expect(renderCertificates({ ...inspection([entry({})]), index: null })).toBe('');
  });
});
