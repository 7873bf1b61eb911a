import { defineConfig } from 'vitest/config';

const PURE = ['anchoring', 'detection', 'exchange', 'knowledge', 'lookup', 'messaging'];

/** Unit tests: the rooms without a browser. */
export default defineConfig({
  define: { __SHADOW_MODE__: JSON.stringify('open') },
  test: {
    setupFiles: ['tools/english.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    /** `npm run coverage`: the rooms that need no browser, each by itself. */
    coverage: {
      provider: 'v8',
      include: PURE.map((room) => `${room}/**/*.ts`),
      exclude: ['tests/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.output/reports/coverage',
      thresholds: Object.fromEntries(PURE.map((room) => [`${room}/**`, { lines: 90 }])),
    },
  },
});
