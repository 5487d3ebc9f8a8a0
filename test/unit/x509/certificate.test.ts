import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { childrenOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { readCertificate } from '../../../src/core/x509/certificate.ts';
import { contextPrimitive, hex, sequence } from '../../fixtures/generator/der.ts';
import { basicConstraints, extension } from '../../fixtures/generator/extensions.ts';
import { NULL, oid, rawInteger, time } from '../../fixtures/generator/primitives.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import {
  type Parts,
  certificateDer,
  extensionList,
  problemOf,
  readDer,
} from '../../fixtures/certificates.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const ALGORITHM = sequence(oid('1.2.840.113549.1.1.11'), NULL);

describe('readCertificate', () => {
  it.each<readonly [string, Parts]>([
    ['one of version 3 without extensions', {}],
    ['one of version 1', { version: [] }],
    ['unique identifiers', { extensions: [contextPrimitive(1, hex('00')), contextPrimitive(2, hex('00'))] }],
    ['an empty list of extensions', { extensions: extensionList() }],
    ['an empty name', { subject: name() }],
    [
      'no parameters',
      { signature: sequence(oid('1.3.101.112')), signatureAlgorithm: sequence(oid('1.3.101.112')) },
    ],
    ['a negative serial number', { serialNumber: rawInteger(hex('80')) }],
  ])('reads %s', (_, parts) => expect(problemOf(certificateDer(parts))).toBeNull());

  it('keeps times that are in no form of RFC 5280 as null, for a check to name', () => {
    const validity = sequence(time('utc', '2001010000Z'), time('generalized', '20500101000000Z'));
    expect(readDer(certificateDer({ validity })).validity).toMatchObject({
      notBefore: null,
      notAfter: { iso: '2050-01-01T00:00:00Z' },
    });
  });

  it('tells a missing critical, an explicit FALSE and any TRUE apart', () => {
    const extensions = extensionList(
      extension('2.999.1', false, NULL),
      extension('2.999.2', 'explicit-false', NULL),
      extension('2.999.3', true, NULL),
      extension('2.999.4', 0x01, NULL),
    );
    const read = readDer(certificateDer({ extensions })).extensions;
    expect(read.map(({ critical, criticalNode }) => [critical, criticalNode >= 0])).toEqual([
      [false, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it('says where everything lies, inside a message', () => {
    const bytes = pkcFile(rsaChain());
    const index = indexAsn1({ bytes, root: 'ContentInfo' });
    const bag = descendantNamed(index, 0, 'content', 'signedData', 'certificates');
    for (const [i, node] of childrenOf(index, bag).entries()) {
      const { der } = rsaChain()[i]!;
      const read = readCertificate(index, node);
      if ('problem' in read) throw new Error(reasonWords(read.problem));
      expect(toHex(bytes.subarray(read.offset, read.offset + read.length))).toBe(toHex(der));
      expect(toHex(read.der)).toBe(toHex(der));
      expect(Buffer.from(bytes).indexOf(read.tbs)).toBe(index.offset[node + 1]);
      expect(index.offset[read.signatureNode]! + index.headerLength[read.signatureNode]! + 1).toBe(
        read.offset + read.length - read.signature.length,
      );
    }
  });

  it.each([...rsaChain(), ...eccChain()].map(({ role, der }) => [role, der] as const))(
    'agrees with node:crypto about a %s',
    (_, der) => {
      const read = readDer(der);
      const node = new X509Certificate(der);
      expect(read.serialNumber.replace(/^00/, '')).toBe(node.serialNumber.toLowerCase());
      expect(read.subject.text).toBe(node.subject.replaceAll('\n', ', '));
      expect(read.validity.notBefore?.seconds).toBe(Date.parse(node.validFrom) / 1000);
      expect(read.validity.notAfter?.seconds).toBe(Date.parse(node.validTo) / 1000);
      expect(read.extKeyUsage).toEqual(node.keyUsage);
      const spki = node.publicKey.export({ type: 'spki', format: 'der' });
      expect(toHex(read.publicKey.spki)).toBe(spki.toString('hex'));
    },
  );

  it('reads the extensions that checks rely on', () => {
    const hoc = readDer(certificateOf(eccChain(), 'hoc').der);
    expect(hoc).toMatchObject({
      keyUsage: ['keyCertSign', 'cRLSign'],
      extKeyUsage: ['1.3.6.1.4.1.12383.1.15'],
      basicConstraints: { cA: true, pathLenConstraint: null },
    });
    expect([hoc.authorityKeyIdentifier?.length, hoc.subjectKeyIdentifier?.length]).toEqual([32, 32]);
    expect(hoc.innerAlgorithm).toMatchObject({ oid: '1.2.840.10045.4.3.3', name: 'ecdsa-with-SHA384' });
    expect(hoc.innerAlgorithm.parameters).toBeGreaterThan(0);
  });

  it('takes no extension for another', () => {
    const plain = readDer(certificateDer({ extensions: extensionList(basicConstraints(false)) }));
    expect(plain).toMatchObject({
      keyUsage: null,
      extKeyUsage: null,
      basicConstraints: { cA: false, pathLenConstraint: null },
      authorityKeyIdentifier: null,
      subjectKeyIdentifier: null,
    });
  });

  it('of a certificate without the algorithm repeated outside has both apart', () => {
    const outer = sequence(oid('1.2.840.10045.4.3.2'));
    const read = readDer(certificateDer({ signature: ALGORITHM, signatureAlgorithm: outer }));
    expect([read.innerAlgorithm.name, read.outerAlgorithm.name]).toEqual([
      'sha256WithRSAEncryption',
      'ecdsa-with-SHA256',
    ]);
    expect(read.outerAlgorithm.parameters).toBe(-1);
  });
});
