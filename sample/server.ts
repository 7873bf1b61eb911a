import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the sample article. */
export const SAMPLE = fileURLToPath(new URL('.', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A page that is written when it is asked for. */
export interface WrittenPage {
  readonly html: string;
  readonly headers?: OutgoingHttpHeaders;
}

export interface SiteOptions {
  readonly folder: string;
  /** Pages by their path, such as `/late`; they go before files. */
  readonly pages?: ReadonlyMap<string, WrittenPage>;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface Site {
  /** Without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder and written pages on this machine's loopback interface, to nobody else. */
export async function serveSite({ folder, pages = new Map(), port = 0 }: SiteOptions): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html);
      return;
    }
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
