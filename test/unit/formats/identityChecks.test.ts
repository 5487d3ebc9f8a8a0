import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { checkFirmware, checkHsmIdentity } from '../../../src/core/formats/luna/identityChecks.ts';
import { isError } from '../../../src/core/model/finding.ts';
import type { PathContext } from '../../../src/core/verify/context.ts';
import { messageOf } from '../../../src/core/words/en/tellFinding.ts';
import { hex } from '../../fixtures/generator/der.ts';
import { luna, replaceExtension } from '../../fixtures/generator/extensions.ts';
import { type Change, type ChainOverrides, HSM_SERIAL, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import { lunaExtension } from '../../fixtures/generator/oids.ts';
import { attestationOf } from '../../fixtures/attestations.ts';

/** A path of all certificates of a file, in its order; no signature is looked at here. */
function contextOf(bytes: Uint8Array): PathContext {
  const attestation = attestationOf(bytes);
  const path = attestation.certificates.map((certificate) => ({
    certificate,
    inFile: true,
    anchor: null,
    signature: null,
  }));
  return { attestation, path, at: new Date(0) };
}

const rsa = (change: NonNullable<ChainOverrides['change']>): PathContext =>
  contextOf(pkcFile(rsaChain({ change })));
const ecc = (change: NonNullable<ChainOverrides['change']>): PathContext =>
  contextOf(pkcFile(eccChain({ change })));

function privateExtension(last: number, octets: string): Change {
  return (spec) => ({
    extensions: replaceExtension(spec.extensions, lunaExtension(last), luna(last, hex(octets))),
  });
}

/** Codes and values, without their places. */
const told = (context: PathContext) =>
  checkHsmIdentity(context).map(({ code, values }) => ({ code, values }));

const malformed = (place: string, holder: string) => [
  { code: 'PKC303', values: { why: 'malformed', where: { place, holder } } },
];

describe('a place that names the HSM and holds no serial number', () => {
  it.each([
    ['the common name of a DAC', rsa({ dac: { subject: name(['commonName', 'Luna K7']) } })],
    ['the common name of a DAC that has none', rsa({ dac: { subject: name() } })],
    ['the common name of an ECC HOC', ecc({ hoc: { subject: name(['commonName', 'Luna K7']) } })],
  ])('is nothing to tell for %s', (_, context) => expect(told(context)).toEqual([]));

  it.each([
    ['extension', 'pkc', rsa({ pkc: privateExtension(1, 'd6f307') })],
    ['extension', 'pkc', rsa({ pkc: privateExtension(1, '') })],
    ['extension', 'dac', rsa({ dac: privateExtension(1, 'd6f3070000') })],
    ['certificate-serial', 'hoc', rsa({ hoc: { serial: hex('0007f3d6') } })],
    ['certificate-serial', 'ecc-hoc', ecc({ hoc: { serial: hex('0007f3d6') } })],
  ])('is an error for the %s of a %s', (place, holder, context) => {
    expect(told(context)).toEqual(malformed(place, holder));
    expect(checkHsmIdentity(context).every(isError)).toBe(true);
  });

  it('is told in words and at its element', () => {
    const context = rsa({ dac: privateExtension(1, 'd6f307') });
    const [finding] = checkHsmIdentity(context);
    expect(messageOf(finding!)).toBe('No HSM serial number can be read from extension 12383.2.1 of the DAC.');
    expect(finding!.path).toBe('signedData.certificates[1].tbsCertificate.extensions[2].extnValue');
  });
});

describe('serial numbers', () => {
  it('that disagree are told with their places, the odd one first', () => {
    const context = rsa({ dac: { subject: name(['commonName', 'Luna K7-5']) } });
    const others = [
      { place: 'ouid', holder: 'pkc', serial: HSM_SERIAL },
      { place: 'extension', holder: 'pkc', serial: HSM_SERIAL },
      { place: 'extension', holder: 'dac', serial: HSM_SERIAL },
      { place: 'certificate-serial', holder: 'hoc', serial: HSM_SERIAL },
    ];
    const odd = { place: 'common-name', holder: 'dac', serial: 5 };
    const [finding] = checkHsmIdentity(context);
    expect(finding).toMatchObject({ code: 'PKC301', values: { odd, others } });
    expect(finding!.related.map(({ kind, values }) => ({ kind, values }))).toEqual(
      others.map((values) => ({ kind: 'serial-number', values })),
    );
    const { index } = context.attestation;
    const [, dac] = context.path;
    expect(finding!.path).toBe(pathOf(index, dac!.certificate!.subject.attributes[0]!.node));
  });
});

describe('the attested certificate', () => {
  it.each([
    ['no common name', name(['organizationalUnit', 'Sample']), 'no-single-common-name'],
    ['a common name that is no OUID', name(['commonName', 'Sample']), 'not-hex'],
  ])('with %s has no OUID', (_, subject, why) => {
    expect(told(rsa({ pkc: { subject } }))).toEqual([{ code: 'PKC302', values: { why } }]);
  });

  it('without its extension lacks the serial number', () => {
    const values = { why: 'missing', extension: lunaExtension(1) };
    expect(told(rsa({ pkc: { extensions: [] } })).slice(0, 1)).toEqual([{ code: 'PKC303', values }]);
  });
});

describe('the firmware version', () => {
  it('of another form is told in hex', () => {
    const [finding] = checkFirmware(rsa({ pkc: privateExtension(3, '5400070000') }));
    expect(finding).toMatchObject({
      code: 'PKC304',
      values: { why: 'unknown-form', octets: '5400070000' },
      related: [],
    });
  });
});
