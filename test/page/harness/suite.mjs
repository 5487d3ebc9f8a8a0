import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { loadModule } from './bundles.mjs';
import { startPages } from './openPage.mjs';

/** Where screenshots go; they are looked at, not compared. */
const SHOTS = join(root, '.cache/shots');

/** The focused row of the tree. */
export const active = (page) => page.locator('[role=treeitem][aria-selected=true]');

/** Saves what the page looks like. */
export const shot = (page, name) => page.screenshot({ path: join(SHOTS, `page-${name}.png`) });

/** What one test file needs: the models, and pages that are closed after their test. */
export async function startSuite() {
  await mkdir(SHOTS, { recursive: true });
  const [models, pages] = await Promise.all([loadModule('test/page/models.ts'), startPages()]);

  async function openBare(t, options) {
    const opened = await pages.open(options);
    t.after(() => opened.page.close());
    return opened;
  }

  return {
    models,
    close: () => pages.close(),
    /** Opens a page without waiting for anything. */
    openBare,
    /** Opens a page that shows the model. */
    async open(t, model, options = {}) {
      const opened = await openBare(t, { answers: { ready: () => model }, ...options });
      await opened.page.locator('#verdict').waitFor();
      return opened;
    },
  };
}
