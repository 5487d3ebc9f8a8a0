import { setTimeout as sleep } from 'node:timers/promises';

/** How long a machine may take that has other work to do: what is awaited comes, or the test fails. */
const LIMIT_MS = 120_000;
/** How long a step of the first attempt may take; a machine that is too slow for it is given longer each time. */
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
  const page = await context.newPage();
  const external = [];
  const log = [];
  page.on('request', (request) => {
    if (!isLocal(new URL(request.url()))) external.push(request.url());
  });
  page.on('console', (message) => log.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => log.push(`[pageerror] ${error}`));
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.statusbar-item').first().waitFor();
  return { page, external, log };
}

/**
 * Tries until the attempt says that it is done: what comes over an attempt (a list, the focus of a page) passes.
 * The attempt is given the milliseconds that a step of it may take.
 */
export async function until(words, attempt) {
  const end = Date.now() + LIMIT_MS;
  for (let patience = PATIENCE_MS; ; patience *= 1.5) {
    const error = await attempt(patience).then(
      (done) => (done ? null : new Error(words)),
      (thrown) => new Error(words, { cause: thrown }),
    );
    if (error === null) return;
    if (Date.now() > end) throw error;
  }
}

/** Reads until it is what is wanted, and gives it. Where it never is, the error tells what was read last. */
export async function eventually(words, read, isWanted) {
  for (const end = Date.now() + LIMIT_MS; ;) {
    const found = await read();
    if (isWanted(found)) return found;
    if (Date.now() > end) throw new Error(`${words}: ${JSON.stringify(found)}`);
    await sleep(100);
  }
}

const paletteInput = (page) => page.locator('.quick-input-widget input.input').first();

/** VS Code lists commands that are alike too, and not always the asked one first. */
const MOST_ALIKE = 8;

/**
 * Opens the command palette until the command is the line that Enter takes: its rows are computed when it opens, a
 * fresh window registers extensions late, and a key that is pressed while a webview takes the focus is lost.
 */
async function listCommand(page, title) {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const line = rows.and(page.getByRole('option', { name: new RegExp(`^${title}…?(,|$)`) }));
  const taken = line.and(page.locator('.focused'));
  await until(`"${title}" is no command`, async (timeout) => {
    await page.keyboard.press('F1');
    try {
      await paletteInput(page).fill(`>${title}`, { timeout });
      await line.first().waitFor({ timeout });
      for (let i = 0; i < MOST_ALIKE && (await taken.count()) === 0; i++)
        await page.keyboard.press('ArrowDown');
      await taken.waitFor({ timeout });
      return true;
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
  });
}

export async function runCommand(page, title) {
  await listCommand(page, title);
  await page.keyboard.press('Enter');
  // The palette goes, or another list takes its place with a text of its own.
  const asked = paletteInput(page).and(page.locator(':visible'));
  await until(`"${title}" is not taken`, async (timeout) => {
    if ((await asked.count()) === 0) return true;
    if ((await asked.inputValue({ timeout })) !== `>${title}`) return true;
    await page.waitForTimeout(50);
    return false;
  });
}

/** Runs a command that opens a list or an input, again where a page that takes the focus closes it, until this is in it. */
export async function openByCommand(page, title, shown) {
  await until(`"${title}" opens nothing that stays`, async (timeout) => {
    await runCommand(page, title);
    await shown.waitFor({ timeout: 4 * timeout });
    return true;
  });
}

/** To be called before a file is opened: opened earlier, it lands in VS Code's own editor. */
export async function waitForExtension(page, commandTitle) {
  await listCommand(page, commandTitle);
  await page.keyboard.press('Escape');
}

/** Takes a line of the menu of the right click on `target`, again where the menu goes before it is taken. */
export async function takeFromMenu(page, target, title, { seen = async () => {} } = {}) {
  const menu = page.locator('.monaco-menu');
  const line = menu.locator('.action-menu-item', { hasText: title }).first();
  await until(`"${title}" is not in the menu`, async (timeout) => {
    await target.click({ button: 'right', timeout });
    await line.hover({ timeout });
    await seen();
    try {
      await line.click({ timeout });
      // VS Code overlooks a click that comes too soon after the menu.
      await menu.waitFor({ state: 'detached', timeout });
      return true;
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
  });
}

/**
 * Takes a line of the list of this title. The list is opened again where a page that takes the focus closes it, and the
 * line is clicked again where it moves under the click.
 */
export async function takeLine(page, title, line, open) {
  const list = page.locator('.quick-input-title', { hasText: title });
  await until(`the line of "${title}" cannot be taken`, async (timeout) => {
    if (!(await list.isVisible())) await open();
    await line.click({ timeout });
    await list.waitFor({ state: 'hidden', timeout });
    return true;
  });
}

/** Chooses a file in VS Code's own dialog, once the dialog has listed a folder: earlier it overwrites what is typed. */
export async function chooseFile(page, title, path) {
  const dialog = page.locator('.quick-input-title', { hasText: title });
  await dialog.waitFor();
  await until(`${path} cannot be chosen in "${title}"`, async () => {
    if (!(await dialog.isVisible())) return true;
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.locator('.quick-input-widget input.input').first().fill(path);
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    return false;
  });
}

/** Opens a file from the explorer, to stay. */
export async function openFile(page, name) {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await row.waitFor();
  await until(`${name} does not open`, async (timeout) => {
    await row.dblclick();
    await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 4 * timeout });
    return true;
  });
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
