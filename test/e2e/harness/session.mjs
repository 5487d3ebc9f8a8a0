import { VSIX } from '../../setup/vsix.mjs';
import { launchBrowser } from './browser.mjs';
import { startNodeServer } from './nodeServer.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './samples.mjs';
import { openWorkbench, waitForExtension } from './workbench.mjs';
import { makeWorkspace } from './workspace.mjs';

/**
 * The packed extension in a window on a scratch folder of samples, whose roots are trusted where nothing else is said.
 * `prepare` is given the folder before VS Code sees it; `close` ends all of it.
 */
export async function openSession({ prepare = async () => {}, machineSettings } = {}) {
  const workspace = await makeWorkspace();
  await prepare(workspace.folder);
  const settings = machineSettings ?? { [TRUSTED_ROOTS]: await sampleRoots() };
  const server = await startNodeServer({ vsix: VSIX, folder: workspace.folder, machineSettings: settings });
  const browser = await launchBrowser();
  const workbench = await openWorkbench(browser.context, server.url);
  await waitForExtension(workbench.page, 'PKC: Inspect File');
  return {
    folder: workspace.folder,
    server,
    browser,
    workbench,
    page: workbench.page,
    async close() {
      await browser.close();
      await server.stop();
      await workspace.remove();
    },
  };
}
