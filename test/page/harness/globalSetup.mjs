import { chromium } from 'playwright-core';
import { browserOptions, servePage } from './servePage.mjs';

/** One browser and one server for all files that test the page. */
export async function setup({ provide }) {
  const page = await servePage();
  const browser = await chromium.launchServer(await browserOptions());
  provide('pages', { endpoint: browser.wsEndpoint(), url: page.url });
  return async () => {
    await browser.close();
    await page.close();
  };
}
