import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** All cores: vitest leaves one to itself, and that is every second one of two. */
const maxWorkers = availableParallelism();

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    maxWorkers,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // A signature check of RSA-4096 in software, or a bag of 10,000 certificates, on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/page/*.test.mjs'],
          globalSetup: 'test/page/harness/globalSetup.mjs',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/*.test.mjs'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/e2e/*.test.mjs', 'test/host/*.test.mjs'],
          globalSetup: 'test/e2e/harness/globalSetup.mjs',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
