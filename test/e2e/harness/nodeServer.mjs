import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '../../setup/run.mjs';
import { VSCODE_SERVER, VSCODE_SERVER_NODE } from '../../setup/vscode.mjs';
import { QUIET } from './settings.mjs';

const START_LIMIT_MS = 60_000;
const MAIN = join(VSCODE_SERVER, 'out/server-main.js');

/** Resolves with the port that the server says it listens on. */
function portOf(child) {
  return new Promise((done, failed) => {
    let output = '';
    const limit = setTimeout(() => failed(new Error(`the server did not start: ${output}`)), START_LIMIT_MS);
    const read = (chunk) => {
      output += chunk;
      const said = /Extension host agent listening on (\d+)/.exec(output);
      if (said === null) return;
      clearTimeout(limit);
      done(Number(said[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      failed(new Error(`the server ended with ${code}: ${output}`));
    });
  });
}

async function writeSettings(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

/**
 * A real VS Code server on a free loopback port, with a throw-away profile: extensions run in its Node host.
 * `machineSettings` are those of the remote machine, the only ones that settings of scope machine are read from.
 * `testDriver` is what suites inside the host need; it hides notification toasts.
 */
export async function startNodeServer({
  vsix = null,
  folder,
  settings = {},
  machineSettings = {},
  testDriver = false,
  trusted = true,
}) {
  const profile = await mkdtemp(join(tmpdir(), 'pkc-e2e-server-'));
  const data = join(profile, 'server/data');
  await writeSettings(join(data, 'User'), { ...QUIET, ...settings });
  await writeSettings(join(data, 'Machine'), machineSettings);
  const common = [
    '--server-data-dir',
    join(profile, 'server'),
    '--extensions-dir',
    join(profile, 'extensions'),
  ];
  common.push('--accept-server-license-terms');
  if (vsix !== null) {
    const said = await must(VSCODE_SERVER_NODE, [MAIN, ...common, '--install-extension', vsix, '--force']);
    if (!said.includes('successfully installed')) throw new Error(`the package was not installed: ${said}`);
  }
  const args = [MAIN, ...common, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  args.push('--disable-telemetry', '--default-folder', folder);
  // Seconds that the extension host of a closed window lives on.
  args.push('--reconnection-grace-time', '60');
  if (trusted) args.push('--disable-workspace-trust');
  if (testDriver) args.push('--enable-smoke-test-driver');
  const child = spawn(VSCODE_SERVER_NODE, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // No marketplace to look anything up in.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}/`,
    authority: `127.0.0.1:${port}`,
    /** Where the server and its extension hosts write their logs. */
    logs: join(data, 'logs'),
    /** Writes the settings of the machine anew; an open window takes them up. */
    setMachineSettings: (changed) => writeSettings(join(data, 'Machine'), changed),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      // Its children write their last words.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
