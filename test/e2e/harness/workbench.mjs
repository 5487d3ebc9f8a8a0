const LIMIT_MS = 60_000;
/** How long an attempt may take before the next one. */
const PATIENCE_MS = 1500;
/** Addresses of this shape never leave the browser: the service worker of the webview answers them. */
const WEBVIEW_RESOURCE = /\.vscode-resource\.vscode-cdn\.net$/;

/** Whether a request stays on this machine. */
function isLocal({ protocol, hostname }) {
  if (!/^(https?|wss?):$/.test(protocol)) return true;
  return /^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(hostname) || WEBVIEW_RESOURCE.test(hostname);
}

/** Opens a window on a VS Code and waits until it stands. `external` fills with requests that left the machine. */
export async function openWorkbench(context, url) {
  const page = context.pages()[0] ?? (await context.newPage());
  const external = [];
  const log = [];
  page.on('request', (request) => {
    if (!isLocal(new URL(request.url()))) external.push(request.url());
  });
  page.on('console', (message) => log.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => log.push(`[pageerror] ${error}`));
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor({ timeout: LIMIT_MS });
  await page.locator('.statusbar-item').first().waitFor({ timeout: LIMIT_MS });
  return { page, external, log };
}

/**
 * Opens the command palette until the command is listed: its rows are computed when it opens, a fresh window
 * registers extensions late, and a key that is pressed while a webview takes the focus is lost.
 */
async function listCommand(page, title) {
  const input = page.locator('.quick-input-widget input.input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (const end = Date.now() + LIMIT_MS; ;) {
    await page.keyboard.press('F1');
    try {
      await input.waitFor({ state: 'visible', timeout: PATIENCE_MS });
      await input.fill(`>${title}`);
      await row.waitFor({ timeout: PATIENCE_MS });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.keyboard.press('Escape');
  }
}

export async function runCommand(page, title) {
  await listCommand(page, title);
  await page.keyboard.press('Enter');
}

/** To be called before a file is opened: opened earlier, it lands in VS Code's own editor. */
export async function waitForExtension(page, commandTitle) {
  await listCommand(page, commandTitle);
  await page.keyboard.press('Escape');
}

/** Takes a line of an open list, again where the list moved under the click, until the list is gone. */
export async function takeLine(page, title, line) {
  const list = page.locator('.quick-input-title', { hasText: title });
  for (const end = Date.now() + LIMIT_MS; await list.isVisible();) {
    if (Date.now() > end) throw new Error(`the line of "${title}" cannot be taken`);
    await line.click({ timeout: PATIENCE_MS }).catch(() => undefined);
    await page.waitForTimeout(400);
  }
}

/** Chooses a file in VS Code's own dialog, once the dialog has listed a folder: earlier it overwrites what is typed. */
export async function chooseFile(page, title, path) {
  const dialog = page.locator('.quick-input-title', { hasText: title });
  await dialog.waitFor();
  for (const end = Date.now() + LIMIT_MS; await dialog.isVisible();) {
    if (Date.now() > end) throw new Error(`${path} cannot be chosen in "${title}"`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.locator('.quick-input-widget input.input').first().fill(path);
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
  }
}

/** Opens a file from the explorer, to stay. */
export async function openFile(page, name) {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await row.waitFor({ timeout: LIMIT_MS });
  await row.dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** The document inside the webview that is seen: VS Code wraps it twice, and keeps one per open webview. */
export function webview(page) {
  return page
    .locator('iframe.webview.ready')
    .filter({ visible: true })
    .first()
    .contentFrame()
    .locator('iframe#active-frame')
    .contentFrame();
}
