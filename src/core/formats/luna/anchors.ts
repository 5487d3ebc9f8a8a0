import { decodeBase64 } from '../../input/base64.ts';
import type { TrustAnchor } from '../../verify/anchors.ts';

/**
 * The Chrysalis-ITS Root, certificate 80450000000D, DER in base64, as the PKI Consortium publishes it. A PKC
 * need not carry its root; the key then comes from here. The certificate inside genuine PKCs (804500000007)
 * carries the same key.
 */
const CHRYSALIS_ROOT_BASE64 =
  'MIIGKTCCBBGgAwIBAgIHAIBFAAAADTANBgkqhkiG9w0BAQwFADBqMQswCQYDVQQGEwJDQTEQMA4GA1UECBMHT250YXJpbzEP' +
  'MA0GA1UEBxMGT3R0YXdhMRswGQYDVQQKExJDaHJ5c2FsaXMtSVRTIEluYy4xGzAZBgNVBAMTEkNocnlzYWxpcy1JVFMgUm9v' +
  'dDAeFw0wMjAxMDEwMDAwMDBaFw0zMjAxMDEwMDAwMDBaMGoxCzAJBgNVBAYTAkNBMRAwDgYDVQQIEwdPbnRhcmlvMQ8wDQYD' +
  'VQQHEwZPdHRhd2ExGzAZBgNVBAoTEkNocnlzYWxpcy1JVFMgSW5jLjEbMBkGA1UEAxMSQ2hyeXNhbGlzLUlUUyBSb290MIIC' +
  'IDANBgkqhkiG9w0BAQEFAAOCAg0AMIICCAKCAgEAumAZOCcEhuMbWkao2zkD9Qud/JwNsFmeobZeOlcRVP1WxknrabsFadaY' +
  'Qwy7lntDPaiVWwzXXsBm+CemB6AlFZxcIRVy7tIydQGHCY5mOeHTRTO/HS1JEbwZaNXc7U6dhtnjjWrJlzNDHQO/QAxMGvRs' +
  '0rXJerwm13iQ5uJHolMjA6DSQH6dM2gA3KF8Zkd+K3okfGZS6z7J9ZmbCE98av7hfoZIY/xKl5GK4qqgJLaArEpqsjyZ5m6S' +
  'AG0HrIWfWnpNfb/vLJxusWGTKi99f69NO4goHC7toGHDNeax+Wdtogfupk+WHSWDswFOzmK8uEFWXjbcRpolAapwZJBbNviD' +
  'CdXflOo4Ad43t4gGLkMuTeG/9zIHV9wcM66oabZGSAvOrrpDGQR8OB+zZVsssfxsGloEVuO+qLTEq+6cgo656MKEwCcw9yff' +
  'eJEWdpL+aQbI5HNkHeo6n5WnySKd8MHWLzRfj2hoIdEAXhyiF3zz4kSfYsRJPVdC5ulRZ89nWKYTRs6DrwF14XMfMayL9r+e' +
  'RXjk/yeyklwsfznFiLOVnoXsKXJUY8apfIpxCZL6bLJD4IXgQ2ghkwje/5hotMP35QAPgBX64sLy/EuuU4+mLjZQztiaaDoB' +
  '3tPW3cA3KyPX9wUl1ysDUALTZJEicI4jUptorrcUmoAFLHUbCWkCAQOjgdUwgdIwFwYDVR0lAQH/BA0wCwYJKwYBBAHgXwEB' +
  'MEsGA1UdIwREMEKAQGRsdJFz9cv7uaroAQSbCIfYaBJ020hoghFvNZTJ6TCJlHszGPVnlYDulQMY8DuVfVknOtTPekIQDfh/' +
  'SW7UJFIwSQYDVR0OBEIEQGRsdJFz9cv7uaroAQSbCIfYaBJ020hoghFvNZTJ6TCJlHszGPVnlYDulQMY8DuVfVknOtTPekIQ' +
  'Dfh/SW7UJFIwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBAHAqN56DZKuzS1E/' +
  'f1z7qBlbZl8B7j54wYmeOvcYf7uRBar64dC8AO4/se4PJl9UpQI7E2kAXxKiF7R2Bu6SDjGH1awunGxFZM8AZHoTcy2Wxv4G' +
  'EMpCkLC+xnzQcWwfHzJoMVVPvByypBYrEpb8UFUCxi5iZN7sGecU5uidDs7FxqRF8cIniD+STfFaq2Pbk9dbVoC0l62I/GfL' +
  'adwX0NMDWcPc7PG5KA4QJ+I7qToBXf2x9HL2lDLLapQlxxt3zBSaInvaE0r+2sXrfuNvMklNTlJKtJ1W7cbVts4itvbuDvmU' +
  '65o9liQtqgyyE+TUh7bG7jSYkBvcDDWAoiDk63EQ4ZdYf733vt4UWR9Ziyg0s3CswYb6WySeJrTjT7on6TUUwF9VXNbp1vqV' +
  'o0YptAKeqbCTz90Q0WmSg6whqL3TItiOZTa/2/+YUSy2C9IKh+qI5N/kK0pE43oqzRLYvg/TdHzV961lF0QDZW4/y1aJHm26' +
  'JVMls3IXuCNJqcmugrvu8FDr7M/dEttPjfLsIF1BTBb5Dfwoe5Gco2SnhkAT9VZYbTzURq3tlBhzsj5oSBJF6Uod195r49MJ' +
  'GZ287qHp+ONOm7Zx3yQMV3fElIu78OdtOUV7XQDzAv3zXJKuNeT+r7XxkcTd0Pz8oD2qbZbIZbFPkE+ikR3KBmSv/f9G';

/**
 * The manufacturer's roots, pinned by key. Chrysalis-ITS: published by the PKI Consortium. SafeNet ECC: its
 * fingerprint, as in the vendor's published samples; its certificate is not shipped.
 */
export const BUILT_IN_ANCHORS: readonly TrustAnchor[] = [
  {
    name: 'Chrysalis-ITS Root',
    spkiSha256: '5d31fc462ae8a1a5327b149ff43aa6d867a28d7e17ca1cca7e7d514cf8cdc132',
    source: 'built-in',
    certificate: decodeBase64(CHRYSALIS_ROOT_BASE64).octets,
    origin: null,
    role: 'root',
    pin: null,
  },
  {
    name: 'SafeNet ECC Manufacturer Integrity',
    spkiSha256: '9ce6c272050d813428e7b7a6754143690128b823151671efc5e29ca1321c6804',
    source: 'built-in',
    certificate: null,
    origin: null,
    role: 'ecc-mic',
    pin: { curveOid: '1.3.132.0.34', notBefore: '2010-08-12T15:23:06Z', notAfter: '2030-08-12T15:23:06Z' },
  },
];
