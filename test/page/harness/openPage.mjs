import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../setup/chromium.mjs';
import { buildPage, buildStyle } from './bundles.mjs';
import { THEMES } from './themes.mjs';

const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Q';

/** The same policy and elements as the extension's own page. */
const html = (origin) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${NONCE}'; style-src ${origin}; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="${origin}/main.css"><title>PKC Inspector</title></head>
<body><div id="app"></div><script nonce="${NONCE}" src="${origin}/main.js"></script></body></html>`;

async function startServer() {
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
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** A browser and a server for all pages of one test file. */
export async function startPages() {
  const { server, url } = await startServer();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
  });
  return {
    browser,
    open: (options) => openPage(browser, url, options),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const withOctets = (_, value) =>
  value instanceof Uint8Array ? { $octets: Buffer.from(value).toString('base64') } : value;

/**
 * Opens the page as VS Code would, with the test for a host.
 *
 * `answers.ready` is called for the model; without one the page stays loading. `calls` are all calls of the page,
 * `call` makes one of the page's own functions run and gives its reply.
 */
async function openPage(
  browser,
  url,
  { answers = {}, theme = 'dark', width = 1000, height = 700, ...context } = {},
) {
  const { bodyClass, variables } = THEMES[theme];
  const page = await browser.newPage({ viewport: { width, height }, ...context });
  const calls = [];
  const errors = [];
  const waiting = new Map();
  let lastId = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const send = (message) =>
    page.evaluate((sent) => globalThis.fromHost(sent), JSON.parse(JSON.stringify(message, withOctets)));
  await page.exposeFunction('toHost', async (message) => {
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message);
      return;
    }
    const { id, name, args } = message;
    calls.push({ name, args });
    try {
      const answer =
        answers[name] ?? (name === 'ready' ? () => new Promise(() => undefined) : () => undefined);
      const value = await answer(...args);
      await send({ type: 'reply', id, ok: true, value });
    } catch (error) {
      await send({ type: 'reply', id, ok: false, error: error.message });
    }
  });
  await page.addInitScript({ path: join(import.meta.dirname, 'fakeHost.js') });
  await page.addInitScript(
    ({ bodyClass: names, variables: values }) => {
      document.addEventListener('DOMContentLoaded', () => {
        document.body.className = names;
        for (const [name, value] of Object.entries(values)) {
          document.documentElement.style.setProperty(`--vscode-${name}`, value);
        }
      });
    },
    { bodyClass, variables },
  );
  await page.goto(url);
  return {
    page,
    calls,
    errors,
    send,
    call(name, ...args) {
      const id = ++lastId;
      return new Promise((done, failed) => {
        waiting.set(id, done);
        send({ type: 'call', id, name, args }).catch(failed);
      });
    },
    violations: () => page.evaluate(() => globalThis.cspViolations),
  };
}
