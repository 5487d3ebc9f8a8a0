import { createServer } from 'node:http';
import { ensureChromium } from '../../setup/chromium.mjs';
import { buildPage, buildStyle } from './bundles.mjs';

const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Q';

/** The same policy and elements as the extension's own page. */
const html = (origin) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${NONCE}'; style-src ${origin}; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="${origin}/main.css"><title>PKC Inspector</title></head>
<body><div id="app"></div><script nonce="${NONCE}" src="${origin}/main.js"></script></body></html>`;

/** Serves the page on a free port of this machine. */
export async function servePage() {
  const [script, style] = await Promise.all([buildPage(), buildStyle()]);
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const files = {
      '/': ['text/html', html(origin)],
      '/main.js': ['text/javascript', script],
      '/main.css': ['text/css', style],
    };
    const [type, text] = files[request.url] ?? ['text/plain', ''];
    response.writeHead(text === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** How a Chromium for the page is launched. */
export async function browserOptions() {
  return {
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
  };
}
