import { defineConfig } from 'vitest/config';

/** The quick tests of the rooms that are mutated: what other programs make of a file is left out, because it takes seconds to ask them. */
export default defineConfig({
  test: {
    // Loading every module anew for each mutant takes longer than the tests; what runs while loading is not mutated.
    isolate: false,
    include: ['tests/anchoring/**/*.test.ts', 'tests/exchange/**/*.test.ts'],
    exclude: [
      'tests/exchange/{citation-styles,claim-review-schema,web-annotation-model}.test.ts',
      'tests/anchoring/published-cases.test.ts',
    ],
    setupFiles: ['tools/english.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
