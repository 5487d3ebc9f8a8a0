/**
 * Arcs of private extensions whose values are octets of a form of their own: 04 02 xx xx is a number there, not an OCTET
 * STRING. A table here and not an argument of the index: octets are indexed before anybody knows what kind of attestation
 * they are, and every bundle numbers the fields of one and the same schema. A test holds it against the formats.
 */
export const RAW_ARCS: readonly string[] = ['1.3.6.1.4.1.12383.2'];

/** Members of these arcs whose values are a BIT STRING in genuine files; octets that do not begin with its tag are raw. */
export const RAW_ARC_BIT_STRINGS: readonly string[] = ['1.3.6.1.4.1.12383.2.5'];
