import { defineConfig } from 'vitest/config';

/** Unit tests: the rooms without a browser. */
export default defineConfig({
  define: { __SHADOW_MODE__: JSON.stringify('open') },
  test: {
    setupFiles: ['tools/english.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
});
