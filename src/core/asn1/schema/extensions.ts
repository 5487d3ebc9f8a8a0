import {
  ANY,
  type Type,
  context,
  exactWrapper,
  explicit,
  field,
  item,
  list,
  openType,
  sequence,
  universal,
  wrapper,
} from './schema.ts';
import { Tag } from '../index/tags.ts';
import { GeneralNames, RelativeDistinguishedName, generalNameField } from './names.ts';
import { PolicyInformation } from './policies.ts';
import { RAW_ARCS, RAW_ARC_BIT_STRINGS } from './rawArcs.ts';

const OID = universal(Tag.objectIdentifier);
const INTEGER = universal(Tag.integer);
const SEQUENCE = universal(Tag.sequence);

/** Bits of KeyUsage in order (RFC 5280 section 4.2.1.3). */
export const KEY_USAGE_BITS = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

const REASON_BITS = [
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
];

const BasicConstraints = sequence('BasicConstraints', [
  field('cA', universal(Tag.boolean), null, { optional: true }),
  field('pathLenConstraint', INTEGER, null, { optional: true }),
]);

const AuthorityKeyIdentifier = sequence('AuthorityKeyIdentifier', [
  field('keyIdentifier', context(0), null, { optional: true }),
  field('authorityCertIssuer', context(1), GeneralNames, { optional: true }),
  field('authorityCertSerialNumber', context(2), null, { optional: true, holds: Tag.integer }),
]);

const AccessDescription = sequence('AccessDescription', [
  field('accessMethod', OID),
  generalNameField('accessLocation'),
]);

const DistributionPointName = list(
  'DistributionPointName',
  item(context(0), GeneralNames, 'fullName'),
  item(context(1), RelativeDistinguishedName, 'nameRelativeToCRLIssuer'),
);

const DistributionPoint = sequence('DistributionPoint', [
  field('distributionPoint', context(0), DistributionPointName, { optional: true }),
  field('reasons', context(1), null, { optional: true, names: REASON_BITS, holds: Tag.bitString }),
  field('cRLIssuer', context(2), GeneralNames, { optional: true }),
]);

const GeneralSubtree = sequence('GeneralSubtree', [
  generalNameField('base', 'ip-range'),
  field('minimum', context(0), null, { optional: true, holds: Tag.integer }),
  field('maximum', context(1), null, { optional: true, holds: Tag.integer }),
]);

const GeneralSubtrees = list('GeneralSubtrees', item(SEQUENCE, GeneralSubtree));

const NameConstraints = sequence('NameConstraints', [
  field('permittedSubtrees', context(0), GeneralSubtrees, { optional: true }),
  field('excludedSubtrees', context(1), GeneralSubtrees, { optional: true }),
]);

const PolicyConstraints = sequence('PolicyConstraints', [
  field('requireExplicitPolicy', context(0), null, { optional: true, holds: Tag.integer }),
  field('inhibitPolicyMapping', context(1), null, { optional: true, holds: Tag.integer }),
]);

const PolicyMapping = sequence('PolicyMapping', [
  field('issuerDomainPolicy', OID),
  field('subjectDomainPolicy', OID),
]);

/** RFC 3280 section 4.2.1.4. */
const PrivateKeyUsagePeriod = sequence('PrivateKeyUsagePeriod', [
  field('notBefore', context(0), null, { optional: true, holds: Tag.generalizedTime }),
  field('notAfter', context(1), null, { optional: true, holds: Tag.generalizedTime }),
]);

/** RFC 3739 section 3.2.6. */
const QcStatement = sequence('QCStatement', [
  field('statementId', OID),
  field('statementInfo', ANY, null, { optional: true }),
]);

const DirectoryAttribute = sequence('Attribute', [
  field('type', OID),
  field('values', universal(Tag.set), list('SET OF AttributeValue', item(ANY))),
]);

/** [MS-WCCE] 2.2.2.7.7.2. */
const CertificateTemplate = sequence('CertificateTemplate', [
  field('templateID', OID),
  field('templateMajorVersion', INTEGER, null, { optional: true }),
  field('templateMinorVersion', INTEGER, null, { optional: true }),
]);

const NETSCAPE_CERT_TYPE_BITS = [
  'SSL client',
  'SSL server',
  'S/MIME',
  'object signing',
  'reserved',
  'SSL CA',
  'S/MIME CA',
  'object signing CA',
];

/** Extension values by extnID: each an OCTET STRING that holds the DER of one type (RFC 5280 section 4.2). */
const ExtensionValue = openType(
  {
    '2.5.29.14': wrapper(field('subjectKeyIdentifier', universal(Tag.octetString))),
    '2.5.29.15': wrapper(field('keyUsage', universal(Tag.bitString), null, { names: KEY_USAGE_BITS })),
    '2.5.29.17': inside('subjectAltName', GeneralNames),
    '2.5.29.18': inside('issuerAltName', GeneralNames),
    '2.5.29.19': inside('basicConstraints', BasicConstraints),
    '2.5.29.30': inside('nameConstraints', NameConstraints),
    '2.5.29.31': inside(
      'cRLDistributionPoints',
      list('CRLDistributionPoints', item(SEQUENCE, DistributionPoint)),
    ),
    '2.5.29.32': inside(
      'certificatePolicies',
      list('CertificatePolicies', item(SEQUENCE, PolicyInformation)),
    ),
    '2.5.29.33': inside('policyMappings', list('PolicyMappings', item(SEQUENCE, PolicyMapping))),
    '2.5.29.35': inside('authorityKeyIdentifier', AuthorityKeyIdentifier),
    '2.5.29.36': inside('policyConstraints', PolicyConstraints),
    '2.5.29.37': inside('extKeyUsage', list('ExtKeyUsageSyntax', item(OID))),
    '2.5.29.46': inside('freshestCRL', list('FreshestCRL', item(SEQUENCE, DistributionPoint))),
    '2.5.29.54': wrapper(field('inhibitAnyPolicy', INTEGER)),
    '1.3.6.1.5.5.7.1.1': inside(
      'authorityInfoAccess',
      list('AuthorityInfoAccess', item(SEQUENCE, AccessDescription)),
    ),
    '1.3.6.1.5.5.7.1.11': inside(
      'subjectInfoAccess',
      list('SubjectInfoAccess', item(SEQUENCE, AccessDescription)),
    ),
    '2.5.29.9': inside('subjectDirectoryAttributes', list('Attributes', item(SEQUENCE, DirectoryAttribute))),
    '2.5.29.16': inside('privateKeyUsagePeriod', PrivateKeyUsagePeriod),
    '1.3.6.1.5.5.7.1.3': inside('qcStatements', list('QCStatements', item(SEQUENCE, QcStatement))),
    '1.3.6.1.5.5.7.1.24': inside('features', list('Features', item(INTEGER))),
    '1.3.6.1.5.5.7.48.1.5': wrapper(field('ocspNoCheck', universal(Tag.null))),
    '1.3.6.1.4.1.11129.2.4.2': wrapper(field('signedCertificateTimestampList', universal(Tag.octetString))),
    '1.3.6.1.4.1.11129.2.4.3': wrapper(field('poison', universal(Tag.null))),
    '1.3.6.1.4.1.311.20.2': wrapper(
      field('templateName', universal(Tag.bmpString, Tag.utf8String, Tag.printableString)),
    ),
    '1.3.6.1.4.1.311.21.1': wrapper(field('caVersion', INTEGER)),
    '1.3.6.1.4.1.311.21.7': inside('certificateTemplate', CertificateTemplate),
    '1.3.6.1.4.1.311.21.10': inside(
      'applicationPolicies',
      list('ApplicationCertPolicies', item(SEQUENCE, PolicyInformation)),
    ),
    '2.16.840.1.113730.1.1': wrapper(
      field('netscapeCertType', universal(Tag.bitString), null, { names: NETSCAPE_CERT_TYPE_BITS }),
    ),
    '2.16.840.1.113730.1.13': wrapper(field('netscapeComment', universal(Tag.ia5String))),
    // Their meaning is not known, so the fields have no name.
    ...Object.fromEntries(
      RAW_ARC_BIT_STRINGS.map((oid) => [oid, exactWrapper(field('', universal(Tag.bitString)))]),
    ),
  },
  { rawArcs: RAW_ARCS, otherwise: wrapper(field('', ANY)) },
);

function inside(name: string, type: Type): Type {
  return wrapper(field(name, SEQUENCE, type));
}

const Extension = sequence('Extension', [
  field('extnID', OID),
  field('critical', universal(Tag.boolean), null, { optional: true }),
  field('extnValue', universal(Tag.octetString), ExtensionValue),
]);

export const Extensions = list('Extensions', item(SEQUENCE, Extension));

/** `[n] EXPLICIT Extensions`, as in TBSCertificate and TBSCertList. */
export function explicitExtensions(name: string, tag: number) {
  return explicit(tag, field(name, SEQUENCE, Extensions), { optional: true });
}
