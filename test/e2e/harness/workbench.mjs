const LIMIT_MS = 60_000;

/** Whether a request stays on this machine. */
function isLocal({ protocol, hostname }) {
  return !/^(https?|wss?):$/.test(protocol) || /^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(hostname);
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
 * Opens the command palette until the command is listed: its rows are computed when it opens, and a fresh window
 * registers extensions late.
 */
async function listCommand(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (const end = Date.now() + LIMIT_MS; ;) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input.input').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(`>${title}`);
    try {
      await row.waitFor({ timeout: 1500 });
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
