import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer, type ViteDevServer } from 'vite';

/** Serves every component in every state on loopback, and the whole screens on a stage of their own. 0 takes any free port. */
export async function serveGallery(port: number): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    resolve: { alias: { 'webextension-polyfill': resolve(import.meta.dirname, 'stage.ts') } },
    server: {
      host: '127.0.0.1',
      port,
      fs: { allow: [resolve(import.meta.dirname, '../..')] },
    },
    cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite-gallery'),
  });
  await server.listen();
  return server;
}
