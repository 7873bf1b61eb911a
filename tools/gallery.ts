import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/**
 * Serves every component in every state on loopback, and the whole screens on a stage of their own, with live reload.
 * `npm run gallery -- 4400` chooses the port.
 */
const server = await createServer({
  configFile: false,
  root: resolve(import.meta.dirname, 'gallery'),
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
  resolve: { alias: { 'webextension-polyfill': resolve(import.meta.dirname, 'gallery/stage.ts') } },
  server: {
    host: '127.0.0.1',
    port: Number(process.argv[2] ?? 4400),
    fs: { allow: [resolve(import.meta.dirname, '..')] },
  },
  cacheDir: resolve(import.meta.dirname, '../node_modules/.vite-gallery'),
});
await server.listen();
server.printUrls();
