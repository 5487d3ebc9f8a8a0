import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './setup/longestFirst.mts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // All cores: of its own accord vitest leaves one to itself, and of two that is one half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: [
            'test/unit/extension/**',
            ...(process.env['PKC_WITHOUT'] ?? '').split(',').filter(Boolean),
          ],
          // The core is read once for all files, not once for each: of the time of the run it is more than half.
          isolate: false,
          // A signature check of RSA-4096 in software, or a bag of 10,000 certificates, on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Each file has modules of its own, as each puts another 'vscode' in their place.
          name: 'unit-extension',
          include: ['test/unit/extension/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/*.test.mjs'],
          globalSetup: 'test/page/harness/globalSetup.mjs',
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/*.test.mjs'],
          // Builds and packs it again.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/e2e/*.test.mjs', 'test/host/*.test.mjs'],
          globalSetup: 'test/e2e/harness/globalSetup.mjs',
          testTimeout: 600_000,
          // When all else is done, and more at once than there are cores: a VS Code waits for its windows half of the time.
          sequence: { groupOrder: 1 },
          maxWorkers: availableParallelism() + 2,
        },
      },
    ],
  },
});
