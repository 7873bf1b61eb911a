import { defineConfig } from 'vitest/config';

/** The tests of the rooms that are mutated, and nothing slower. */
export default defineConfig({
  test: {
    // Loading every module anew for each mutant takes longer than the tests; what runs while loading is not mutated.
    isolate: false,
    include: ['tests/anchoring/**/*.test.ts', 'tests/exchange/**/*.test.ts'],
    setupFiles: ['tools/english.ts'],
    testTimeout: 60_000,
  },
});
