import { defineConfig } from 'vitest/config';

/** Unit tests: the rooms without a browser. */
export default defineConfig({
  define: { __SHADOW_MODE__: JSON.stringify('open') },
  test: {
    setupFiles: ['tools/english.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    /** `npm run coverage`: the pure rooms, which need no browser. */
    coverage: {
      provider: 'v8',
      include: ['anchoring/**', 'detection/**', 'exchange/**', 'knowledge/**/*.ts', 'lookup/**', 'messaging/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.output/reports/coverage',
      thresholds: { lines: 90 },
    },
  },
});
