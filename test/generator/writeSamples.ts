import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES, samplesReadme } from './samples.ts';

// Writes media/samples below the working directory, or the folder that is named on the command line.
const folder = process.argv[2] ?? join('media', 'samples');
mkdirSync(folder, { recursive: true });
for (const sample of SAMPLES) {
  const bytes = sample.bytes();
  writeFileSync(join(folder, sample.name), bytes);
  console.log(`${join(folder, sample.name)}  ${bytes.length} octets`);
}
writeFileSync(join(folder, 'README.md'), samplesReadme());
