import { defineConfig } from 'vitest/config';

/** The tests of the rooms that are mutated, and nothing slower. */
export default defineConfig({
  test: {
    include: ['tests/anchoring/**/*.test.ts', 'tests/exchange/**/*.test.ts'],
    setupFiles: ['tools/english.ts'],
    testTimeout: 60_000,
    // Mutants run on instrumented code: tests of time and of huge files say nothing there.
    testNamePattern: /^(?!.*(?:no more than its time|too many entries))/,
  },
});
