import { tmpdir } from 'node:os';
import { VSIX } from '../../setup/vsix.mjs';
import { launchBrowser } from './browser.mjs';
import { startNodeServer } from './nodeServer.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './samples.mjs';
import { openWorkbench, waitForExtension } from './workbench.mjs';
import { makeWorkspace } from './workspace.mjs';

async function start() {
  const server = await startNodeServer({ vsix: VSIX, folder: tmpdir() });
  return { server, browser: await launchBrowser() };
}

/** The VS Code with the package and the browser of all sessions of this process. */
let running = null;

/** Ends what the sessions share. */
export async function stopVscode() {
  const { server, browser } = (await running) ?? {};
  running = null;
  await browser?.close();
  await server?.stop();
}

/**
 * The packed extension in a window of its own, on a scratch folder of samples, whose roots are trusted where nothing
 * else is said. `prepare` is given the folder before VS Code sees it; `close` ends the window. One session at a time:
 * the settings of the machine are those of the last one.
 */
export async function openSession({ prepare = async () => {}, machineSettings } = {}) {
  const { server, browser } = await (running ??= start());
  const workspace = await makeWorkspace();
  await prepare(workspace.folder);
  await server.setMachineSettings(machineSettings ?? { [TRUSTED_ROOTS]: await sampleRoots() });
  const url = new URL(server.url);
  url.searchParams.set('folder', workspace.folder);
  const openWindow = async () => {
    const workbench = await openWorkbench(browser.context, url.href);
    await waitForExtension(workbench.page, 'PKC: Inspect File');
    return workbench;
  };
  const workbench = await openWindow();
  return {
    folder: workspace.folder,
    server,
    workbench,
    page: workbench.page,
    /** Opens another window on the same folder. */
    openWindow,
    async close() {
      await workbench.page.close();
      await workspace.remove();
    },
  };
}
