import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    failure: { type: 'string', default: 'fuzz-failure.bin' },
  },
});
const result = await fuzz({
  cases: Number(values.cases),
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  everyOctet: true,
  onProgress: (cases) => console.log(`${cases} cases`),
});
const { failure } = result;
console.log(
  `seed ${values.seed}: ${result.cases} cases (${result.verified} verified) in ${result.seconds.toFixed(0)} s, ${(result.grown / 1e6).toFixed(1)} MB more memory`,
);
if (failure) {
  writeFileSync(values.failure, failure.bytes);
  console.error(`case ${failure.number} (written to ${values.failure}): ${failure.why}`);
  process.exitCode = 1;
}
