import { defineConfig } from 'vitest/config';

/** The tests of the rooms that are mutated, and nothing slower. */
export default defineConfig({
  test: {
    include: ['tests/anchoring/**/*.test.ts', 'tests/exchange/**/*.test.ts'],
    setupFiles: ['tools/english.ts'],
  },
});
