import { attestation } from './attributes/attestation.ts';
import { challengePassword } from './attributes/challengePassword.ts';
import { extensionRequest, microsoftCertExtensions } from './attributes/extensionRequest.ts';
import { enrollmentCsp, osVersion, requestClientInfo } from './attributes/microsoft.ts';
import { unstructuredAddress, unstructuredName } from './attributes/unstructured.ts';
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

/**
 * What reads the extensions and attributes that standards define. A further one is a file beside these, a line here, and
 * its type in asn1/schema/extensions.ts (an attribute's in asn1/schema/pkcs10.ts). A vendor's own stand with its format.
 */
export const STANDARD_DECODERS: readonly Decoder[] = [
  // Of certificates and requests.
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
  // Of requests.
  attestation,
  challengePassword,
  enrollmentCsp,
  extensionRequest,
  microsoftCertExtensions,
  osVersion,
  requestClientInfo,
  unstructuredAddress,
  unstructuredName,
];
