import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { root } from '../../setup/run.mjs';
import * as comparedModels from '../../fixtures/page/comparedModels.ts';
import * as crowdedModel from '../../fixtures/page/crowdedModel.ts';
import * as models from '../../fixtures/page/models.ts';
import { openPage } from './openPage.mjs';

/** Where screenshots go; they are looked at, not compared, and taken where they are asked for. */
const SHOTS = join(root, '.cache/shots');
const WITH_SHOTS = process.env.PKC_SHOTS === '1';

/** The focused row of the tree. */
export const active = (page) => page.locator('[role=treeitem][aria-selected=true]');

const save = (page, name) => page.screenshot({ path: join(SHOTS, `page-${name}.png`) });

/** Saves what the page looks like. */
export async function shot(page, name) {
  if (WITH_SHOTS) await save(page, name);
}

/** Makes pages as the browser does, in half the time: those that ask for the same share what the browser keeps of them. */
function pageMaker(browser) {
  const contexts = new Map();
  return {
    async newPage({ viewport, ...options }) {
      const key = JSON.stringify(options);
      if (!contexts.has(key)) contexts.set(key, browser.newContext(options));
      const page = await (await contexts.get(key)).newPage();
      await page.setViewportSize(viewport);
      return page;
    },
  };
}

/** What one test file needs: what a host could send, and pages that are closed after their test. */
export async function startSuite() {
  await mkdir(SHOTS, { recursive: true });
  const { endpoint, url } = inject('pages');
  const browser = await chromium.connect(endpoint);
  const maker = pageMaker(browser);

  async function openBare(t, options) {
    const opened = await openPage(maker, url, options);
    t.onTestFinished(async ({ task }) => {
      if (task.result.state === 'fail') await save(opened.page, `failed-${task.name.replaceAll('/', '-')}`);
      await opened.page.close();
    });
    return opened;
  }

  return {
    models: { ...models, ...crowdedModel, ...comparedModels },
    close: () => browser.close(),
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
