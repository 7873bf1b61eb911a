import { defineConfig } from 'vitest/config';

/** End-to-end tests: one browser at a time, each file with a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 120_000,
    // Two browsers on a busy machine lose a pointer move now and then; what is really broken fails three times.
    retry: 2,
  },
});
