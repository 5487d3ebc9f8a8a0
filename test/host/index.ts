import Mocha from 'mocha';
import { define } from './cases.ts';
import { reportResult } from './reporter.ts';
import { defineSpeed } from './speed.ts';

const LIMIT_MS = 30_000;

/** Entry of the suite in the Node extension host; VS Code calls it. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: LIMIT_MS });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // First, as it measures the activation.
  defineSpeed();
  define();
  await new Promise<void>((done, failed) => {
    const end = (failures: number) => (failures > 0 ? failed(new Error(`${failures} tests failed`)) : done());
    reportResult(mocha.run(end));
  });
}
