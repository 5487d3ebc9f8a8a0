import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/unit/**/*.test.{ts,tsx}'],
    // A signature check of RSA-4096 in software, or a bag of 10,000 certificates, on a busy machine.
    testTimeout: 20_000,
  },
});
