import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * @typedef {object} WebServerOptions
 * @property {string} folder shown as the workspace; changes made in the window stay in its memory
 * @property {string[]} [extensions] folders of extensions to install
 * @property {string} [developmentPath] folder of an extension under test, for `testsPath`
 * @property {string} [testsPath] a suite to run inside the web worker host
 * @property {Record<string, unknown>} [defaults] settings as the operator of this VS Code gives them: below the
 *   user's, and out of a workspace's reach
 * @property {number} [port] a free one unless given
 */

/**
 * A real VS Code web build on loopback: extensions run in a web worker of the browser. Rejects with an error that has
 * `code` EADDRINUSE when the port is taken.
 * @param {WebServerOptions} options
 */
export async function startWebServer(options) {
  // A process of its own, since the server that serves the build writes to the console.
  const child = fork(join(import.meta.dirname, 'webServerProcess.mjs'), { silent: true });
  child.stdout.resume();
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  child.send(options);
  const [said] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [{ error: `the web server ended with ${code}: ${errors}` }]),
  ]);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  if (said.error !== undefined) {
    await stop();
    throw Object.assign(new Error(said.error), { code: said.code });
  }
  // A name below localhost: a webview's own origin is a name below that, which makes it first-party, and its service
  // worker allowed.
  return { url: `http://vscode.localhost:${said.port}/`, port: said.port, stop };
}
