import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** One request as it left the browser, whoever in it asked. */
export interface Recorded {
  readonly method: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers a host's requests; what it does not answer stays open. */
export type Answer = (request: Recorded, response: ServerResponse) => void;

/**
 * The whole network of a browser in a test: a proxy that every request goes through, writes them all down, and answers for
 * each host itself. There are no other hosts, and no encrypted ones: those are written down as `CONNECT` and refused.
 */
export interface Recorder {
  readonly address: string;
  readonly requests: readonly Recorded[];
  readonly hosts: Map<string, Answer>;
  close(): Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const requests: Recorded[] = [];
  const hosts = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const recorded = { method, address: url, headers, body: Buffer.concat(parts).toString() };
      requests.push(recorded);
      const answer = URL.canParse(url) ? hosts.get(new URL(url).hostname) : undefined;
      if (answer) answer(recorded, response);
      else response.writeHead(404).end();
    });
  });
  server.on('connect', ({ url = '', headers }, socket: Duplex) => {
    requests.push({ method: 'CONNECT', address: url, headers, body: '' });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    hosts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A host that shows one page at every path. */
export const onePage =
  (html: string, headers: OutgoingHttpHeaders = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
