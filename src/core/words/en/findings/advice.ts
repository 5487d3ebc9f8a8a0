/** What to do, where it is the same for many findings. */
export const AGAIN =
  'Ask for the file again, as binary: `cmu getpkc -outputfile=attestation.pkc`, sent as an attachment that no mail filter changes.';
export const REFUSE =
  'Do not accept the attestation. Ask the HSM administrator to run `cmu getpkc` again and send the file untouched.';
export const NOTHING =
  'Nothing: genuine Luna files do this. The remark says only where the file departs from the rule.';
