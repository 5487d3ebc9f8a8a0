/**
 * `npm start`: a real VS Code in the browser with the extension and the samples open. Installs what it lacks.
 * The samples' throw-away roots are trusted by the settings of that VS Code alone.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureModules } from './setup/modules.mjs';
import { must, root } from './setup/run.mjs';
import { ensureVscodeWeb } from './setup/vscode.mjs';

const DEFAULT_PORT = 7357;
const HELP = `npm start -- [options]

Opens the samples in a real VS Code, served on this machine for its browser.

  --port N   port to serve on (default ${DEFAULT_PORT}; with --smoke any free one)
  --smoke    open it in a headless Chromium instead, check the verdict of each sample,
             save screenshots below .cache/shots, and exit with 0 or 1
  --help     show this
`;

/** The options, or null after the usage was shown. */
function readOptions() {
  const options = { port: { type: 'string' }, smoke: { type: 'boolean' }, help: { type: 'boolean' } };
  try {
    const { values } = parseArgs({ options });
    if (values.help) {
      console.log(HELP);
      return null;
    }
    const port = Number(values.port ?? (values.smoke ? 0 : DEFAULT_PORT));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is no port`);
    return { port, smoke: values.smoke ?? false };
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exitCode = 2;
    return null;
  }
}

/** Builds and packs the extension, and serves it with the samples. */
async function serve(port) {
  console.log('building …');
  await must('npm', ['run', '--silent', 'package']);
  await ensureVscodeWeb();
  // Only now: these need the project's packages.
  const { unpackVsix } = await import('./setup/vsix.mjs');
  const { startWebServer } = await import('./e2e/harness/webServer.mjs');
  const { copySamples, sampleRoots, TRUSTED_ROOTS } = await import('./e2e/harness/samples.mjs');
  return startWebServer({
    port,
    folder: await copySamples(join(root, '.cache/demo/samples')),
    extensions: [await unpackVsix(join(root, '.cache/demo/extension'))],
    defaults: { [TRUSTED_ROOTS]: await sampleRoots() },
  });
}

async function stay(server) {
  console.log(`
PKC Inspector with its samples:  ${server.url}

Open from the explorer:
  luna-rsa-verified.pkc  verified, and for the key in the request beside it
  other-key.pkc          failed: the request beside it is for another key
  forged-chain.pkc       failed: a forged chain
  broken.pkc             unreadable
The samples' throw-away roots are trusted in this VS Code only. Press Ctrl+C to end.`);
  await new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
}

async function main({ port, smoke }) {
  await ensureModules();
  const server = await serve(port);
  try {
    if (!smoke) return await stay(server);
    const { smokeTest } = await import('./smoke.mjs');
    process.exitCode = (await smokeTest(server.url)) ? 0 : 1;
  } finally {
    await server.stop();
  }
}

const options = readOptions();
if (options !== null) {
  await main(options).catch((error) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(busy ? `Port ${options.port} is in use. Choose another one with --port.` : error.message);
    process.exitCode = 1;
  });
}
