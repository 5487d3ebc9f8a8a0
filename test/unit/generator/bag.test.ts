import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bagOfCertificates } from '../../fixtures/generator/bag.ts';
import { certificatesIn } from './tlvReader.ts';

describe('bag of many certificates', () => {
  it('holds as many as asked for, each with its own serial number', () => {
    const certificates = certificatesIn(bagOfCertificates(300));
    expect(certificates).toHaveLength(300);
    expect(new Set(certificates.map((der) => new X509Certificate(der).serialNumber)).size).toBe(300);
  });

  it('has about 14 MB for 10,000', () => {
    const { length } = bagOfCertificates(10_000);
    expect(length).toBeGreaterThan(13e6);
    expect(length).toBeLessThan(15e6);
  });
});
