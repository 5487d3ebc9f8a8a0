import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { loadModule } from './bundles.mjs';
import { startPages } from './openPage.mjs';

/** Where screenshots go; they are looked at, not compared. */
const SHOTS = join(root, '.cache/shots');

/** What a host could send, by subject. */
const MODELS = ['models', 'crowdedModel', 'comparedModels'].map((name) => `test/page/${name}.ts`);

/** The focused row of the tree. */
export const active = (page) => page.locator('[role=treeitem][aria-selected=true]');

/** Saves what the page looks like. */
export const shot = (page, name) => page.screenshot({ path: join(SHOTS, `page-${name}.png`) });

/** What one test file needs: the models, and pages that are closed after their test. */
export async function startSuite() {
  await mkdir(SHOTS, { recursive: true });
  const [pages, ...parts] = await Promise.all([startPages(), ...MODELS.map(loadModule)]);

  async function openBare(t, options) {
    const opened = await pages.open(options);
    t.after(() => opened.page.close());
    return opened;
  }

  return {
    models: Object.assign({}, ...parts),
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
