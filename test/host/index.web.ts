// The browser build: it puts `mocha` and the tdd functions on the global object.
import 'mocha/mocha.js';
import { define } from './cases.ts';
import { reportResult } from './reporter.ts';
import { defineSpeed } from './speed.ts';

const LIMIT_MS = 30_000;

/** Entry of the suite in the web worker extension host; VS Code calls it. */
export async function run(): Promise<void> {
  // The page's own reporter draws into a document, which a worker has not.
  mocha.setup({ ui: 'tdd', timeout: LIMIT_MS, reporter: 'spec', color: false });
  // First, as it measures the activation.
  defineSpeed();
  define();
  await new Promise<void>((done, failed) => {
    const end = (failures: number) => (failures > 0 ? failed(new Error(`${failures} tests failed`)) : done());
    reportResult(mocha.run(end));
  });
}
