import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Mirror {
  /** Address of its `api.php`. */
  readonly endpoint: string;
  /** What was asked, in order. */
  readonly asked: readonly URL[];
  /** Takes over from now on; without one, questions are passed on. */
  answer?: ((address: URL, response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

/** Statements in the shape that Wikibase documents: Debian's MediaWiki has none. */
const STATEMENTS: Readonly<Record<string, unknown>> = {
  P1082: {
    rank: 'normal',
    mainsnak: { snaktype: 'value', datavalue: { type: 'quantity', value: { amount: '+717710', unit: '1' } } },
    qualifiers: {
      P585: [
        {
          snaktype: 'value',
          datavalue: { type: 'time', value: { time: '+2024-01-01T00:00:00Z', precision: 11 } },
        },
      ],
    },
  },
};

/** A private mirror on this machine: it remembers every question, and passes those about articles on to a MediaWiki. */
export async function startMirror(mediaWiki: string): Promise<Mirror> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', mediaWiki);
    asked.push(address);
    if (mirror.answer) return mirror.answer(address, response);
    const property = address.searchParams.get('property');
    if (property !== null) {
      const claims = STATEMENTS[property] ? { [property]: [STATEMENTS[property]] } : {};
      return void open(response).end(JSON.stringify({ claims }));
    }
    void fetch(address)
      .then(async (answer) => open(response).end(await answer.text()))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const mirror: Mirror = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.php`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return mirror;
}

/** As MediaWiki answers `origin=*`. */
const open = (response: ServerResponse) =>
  response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
