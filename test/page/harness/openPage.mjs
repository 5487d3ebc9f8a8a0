import { join } from 'node:path';
import { THEMES } from './themes.mjs';

const withOctets = (_, value) =>
  value instanceof Uint8Array ? { $octets: Buffer.from(value).toString('base64') } : value;

/** Runs in the page: gives it the colours of a theme, as VS Code does. */
function paint({ bodyClass, variables }) {
  document.body.className = bodyClass;
  const { style } = document.documentElement;
  for (const name of Array.from(style)) if (name.startsWith('--vscode-')) style.removeProperty(name);
  for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
}

/** Takes another theme, as a user may while the page is open, and waits until its colours are there. */
export async function setTheme(page, theme) {
  await page.evaluate(paint, THEMES[theme]);
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/**
 * Opens the page as VS Code would, with the test for a host.
 *
 * `answers.ready` is called for the model; without one the page stays loading. `calls` are all calls of the page,
 * `call` makes one of the page's own functions run and gives its reply.
 */
export async function openPage(
  browser,
  url,
  { answers = {}, theme = 'dark', width = 1000, height = 700, ...context } = {},
) {
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
    `document.addEventListener('DOMContentLoaded', () => (${String(paint)})(${JSON.stringify(THEMES[theme])}))`,
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
