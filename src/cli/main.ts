import { nodeIo } from './nodeIo.ts';
import { run } from './run.ts';

// Not process.exit(), which would cut off what a pipe has not taken yet.
process.exitCode = await run(process.argv.slice(2), nodeIo());
