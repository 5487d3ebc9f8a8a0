import type { Decoder } from './decoding.ts';
import { issuerAltName, subjectAltName } from './extensions/alternativeNames.ts';
import { authorityKeyIdentifier } from './extensions/authorityKeyIdentifier.ts';
import { basicConstraints } from './extensions/basicConstraints.ts';
import { certificatePolicies } from './extensions/certificatePolicies.ts';
import { crlDistributionPoints, freshestCrl } from './extensions/distributionPoints.ts';
import { extKeyUsage } from './extensions/extKeyUsage.ts';
import { authorityInfoAccess, subjectInfoAccess } from './extensions/informationAccess.ts';
import { inhibitAnyPolicy } from './extensions/inhibitAnyPolicy.ts';
import { keyUsage } from './extensions/keyUsage.ts';
import { lunaFirmware, lunaHsmSerial, lunaUnknown } from '../formats/luna/decoders.ts';
import { ocspNoCheck, precertificatePoison } from './extensions/marks.ts';
import {
  applicationPolicies,
  caVersion,
  certificateTemplate,
  certificateTemplateName,
} from './extensions/microsoft.ts';
import { nameConstraints } from './extensions/nameConstraints.ts';
import { netscapeCertType, netscapeComment } from './extensions/netscape.ts';
import { policyConstraints } from './extensions/policyConstraints.ts';
import { policyMappings } from './extensions/policyMappings.ts';
import { privateKeyUsagePeriod } from './extensions/privateKeyUsagePeriod.ts';
import { qcStatements } from './extensions/qcStatements.ts';
import { signedCertificateTimestamps } from './extensions/signedCertificateTimestamps.ts';
import { subjectDirectoryAttributes } from './extensions/subjectDirectoryAttributes.ts';
import { subjectKeyIdentifier } from './extensions/subjectKeyIdentifier.ts';
import { tlsFeature } from './extensions/tlsFeature.ts';

/** What reads the extensions of certificates and requests. */
export const EXTENSION_DECODERS: readonly Decoder[] = [
  applicationPolicies,
  authorityInfoAccess,
  authorityKeyIdentifier,
  basicConstraints,
  caVersion,
  certificatePolicies,
  certificateTemplate,
  certificateTemplateName,
  crlDistributionPoints,
  extKeyUsage,
  freshestCrl,
  inhibitAnyPolicy,
  issuerAltName,
  keyUsage,
  lunaFirmware,
  lunaHsmSerial,
  ...lunaUnknown,
  nameConstraints,
  netscapeCertType,
  netscapeComment,
  ocspNoCheck,
  policyConstraints,
  policyMappings,
  precertificatePoison,
  privateKeyUsagePeriod,
  qcStatements,
  signedCertificateTimestamps,
  subjectAltName,
  subjectDirectoryAttributes,
  subjectInfoAccess,
  subjectKeyIdentifier,
  tlsFeature,
];
