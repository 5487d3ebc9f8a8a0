import { access } from 'node:fs/promises';
import { ensureChromium } from '../../setup/chromium.mjs';
import { ensureVscodeServer, ensureVscodeWeb } from '../../setup/vscode.mjs';
import { VSIX } from '../../setup/vsix.mjs';

/** What every test in a real VS Code needs. */
export async function setup() {
  await ensureChromium();
  await ensureVscodeWeb();
  await ensureVscodeServer();
  await access(VSIX).catch(() => {
    throw new Error(`there is no ${VSIX}; run "npm run package" first`);
  });
}
