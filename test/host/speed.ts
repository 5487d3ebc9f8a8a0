import { assert } from 'chai';
import * as vscode from 'vscode';
import { GOOD, api, closeAll, file, openAndPaint } from './cases/support.ts';
import { note } from './reporter.ts';

const TIMES = 8;

function say(what: string, times: readonly number[]): void {
  note(`${what}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
}

/**
 * Measures the product inside a real extension host and notes the figures. What is asserted is what was done, never how
 * long it took: machines differ.
 */
export function defineSpeed(): void {
  suite('measured', () => {
    test('activation', async () => {
      const extension = vscode.extensions.getExtension('pkc-inspector.pkc-inspector');
      assert.isFalse(extension?.isActive, 'nothing has activated it yet');
      const start = performance.now();
      await extension?.activate();
      note(
        `activation, the loading of the bundle and the host’s own part included: ${(performance.now() - start).toFixed(0)} ms`,
      );
      assert.isTrue(extension?.isActive);
    });

    test('the host’s part: reading, index, model and verification', async () => {
      const inspector = await api();
      const times: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        const start = performance.now();
        const { verdict } = await inspector.inspect(file(GOOD));
        times.push(performance.now() - start);
        assert.notStrictEqual(verdict, 'unreadable');
      }
      say('reading and verifying', times);
    });

    test('the page’s part: from the first message to the painted tree', async () => {
      const { onDidPaint } = await api();
      const page: number[] = [];
      const all: number[] = [];
      const subscription = onDidPaint(({ milliseconds, sinceRequest }) => {
        page.push(milliseconds);
        all.push(sinceRequest);
      });
      for (let time = 0; time < TIMES / 2; time++) {
        await openAndPaint(file(GOOD));
        await closeAll();
      }
      subscription.dispose();
      say('painting', page);
      say('from the request for the editor, VS Code’s own making of it included', all);
      assert.lengthOf(page, TIMES / 2);
    });
  });
}
