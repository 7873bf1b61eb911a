import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLookup, type KeptAnswer } from '../../lookup/lookup.ts';
import { createTransport } from '../../lookup/transport.ts';

/** A small server with the documented answers of a MediaWiki action API, and with its bad days. */
let server: Server;
let endpoint: string;
let asked: URL[] = [];
let respond: (address: URL, response: ServerResponse) => void;

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const json = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));

function ordinaryDay(address: URL, response: ServerResponse): void {
  if (address.pathname === '/harbour.png')
    return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(png);
  const title = address.searchParams.get('titles')!;
  if (address.searchParams.get('prop') === 'langlinks') {
    const links = title === 'Port Example' ? [{ lang: 'de', title: 'Hafen Beispiel' }] : [];
    return void json(response, { query: { pages: [{ title, langlinks: links }] } });
  }
  if (address.searchParams.get('prop') === 'imageinfo') {
    const extmetadata = {
      Artist: { value: '<a href="#">Ada &amp; Co.</a>' },
      LicenseShortName: { value: 'CC BY 4.0' },
    };
    const info = { descriptionurl: `${address.origin}/File:Harbour.png`, extmetadata };
    return void json(response, { query: { pages: [{ title, imageinfo: [info] }] } });
  }
  if (title === 'Nowhere') return void json(response, { query: { pages: [{ title, missing: true }] } });
  const pageprops = title === 'Port' ? { disambiguation: '' } : {};
  json(response, {
    query: {
      pages: [
        {
          title,
          pageprops,
          extract: `${title} is a port.`,
          fullurl: `${address.origin}/wiki/${encodeURIComponent(title)}`,
          pageimage: 'Harbour.png',
          thumbnail: { source: `${address.origin}/harbour.png` },
        },
      ],
    },
  });
}

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url!, `http://${request.headers.host}`);
    asked.push(address);
    respond(address, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let clock = 0;
const kept = new Map<string, KeptAnswer>();

function lookup() {
  const transport = createTransport({
    fetch,
    now: () => clock,
    wait: async (milliseconds) => {
      clock += milliseconds;
    },
  });
  const cache = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, value: KeptAnswer) => void kept.set(key, value),
  };
  const { summary } = createLookup({ transport, cache, now: () => new Date(clock) });
  return (title: string, lang: string, signal: AbortSignal) => summary(endpoint, title, lang, signal);
}

const never = new AbortController().signal;

describe('the look-up of an article', () => {
  beforeEach(() => {
    asked = [];
    clock = Date.parse('2026-01-01T00:00:00Z');
    kept.clear();
    respond = ordinaryDay;
  });

  it('brings the introduction with its links and its freely licensed picture', async () => {
    expect(await lookup()('Port Example', 'en', never)).toMatchObject({
      kind: 'found',
      value: {
        title: 'Port Example',
        extract: 'Port Example is a port.',
        lang: 'en',
        history: expect.stringContaining('action=history'),
        picture: { author: 'Ada & Co.', licence: 'CC BY 4.0', type: 'image/png', bytes: png.toString('base64') },
      },
    });
  });

  it('reads the article in the reader’s language where there is one, else in English', async () => {
    const ask = lookup();
    expect(await ask('Port Example', 'de', never)).toMatchObject({ value: { title: 'Hafen Beispiel', lang: 'de' } });
    expect(await ask('Other Port', 'de', never)).toMatchObject({ value: { title: 'Other Port', lang: 'en' } });
  });

  it('sends nothing but the title and what every question has', async () => {
    await lookup()('Port Example', 'en', never);
    const allowed = /^(?:format|formatversion|origin|maxlag|action|titles|redirects|prop|ex\w+|pi\w+|in\w+|ii\w+)$/;
    for (const address of asked) {
      for (const name of address.searchParams.keys()) expect(name).toMatch(allowed);
    }
    expect(asked[0]?.searchParams.get('titles')).toBe('Port Example');
  });

  it('answers from the cache for a week, and from an older one when the server fails', async () => {
    const ask = lookup();
    await ask('Port Example', 'en', never);
    const before = asked.length;
    expect((await ask('Port Example', 'en', never)).kind).toBe('found');
    expect(asked).toHaveLength(before);
    clock += 8 * 24 * 60 * 60 * 1000;
    respond = (_, response) => void response.writeHead(500).end();
    expect((await ask('Port Example', 'en', never)).kind).toBe('found');
    expect(asked).toHaveLength(before + 1);
  });

  it('asks again for an answer that a clock set back since has dated ahead, and keeps it for a failing server', async () => {
    const ask = lookup();
    await ask('Port Example', 'en', never);
    const before = asked.length;
    clock -= 365 * 24 * 60 * 60 * 1000;
    await ask('Port Example', 'en', never);
    expect(asked.length).toBeGreaterThan(before);
    clock -= 60_000;
    respond = (_, response) => void response.writeHead(500).end();
    expect((await ask('Port Example', 'en', never)).kind).toBe('found');
  });

  it.each([
    ['missing', 'Nowhere'],
    ['only a list of meanings', 'Port'],
  ])('says absent when the article is %s', async (_, title) => {
    expect(await lookup()(title, 'en', never)).toEqual({ kind: 'absent' });
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    ['malformed', 'JSON that breaks off', (r) => r.writeHead(200).end('{"query": {"pages": [')],
    ['malformed', 'another shape', (r) => json(r, { query: { pages: 'none' } })],
    ['oversized', 'an answer past the limit', (r) => r.writeHead(200).end('x'.repeat(600 * 1024))],
    ['refused', 'an error status', (r) => r.writeHead(404).end()],
    [
      'busy',
      'maxlag',
      (r) => json(r, { error: { code: 'maxlag' } }, { 'MediaWiki-API-Error': 'maxlag', 'Retry-After': '5' }),
    ],
  ])('reports %s for %s and keeps nothing', async (reason, _, answer) => {
    respond = (_address, response) => answer(response);
    expect(await lookup()('Port Example', 'en', never)).toEqual({ kind: 'failed', reason });
    expect(kept.size).toBe(0);
  });

  it('sends nothing before the pause of a 429 is over', async () => {
    const ask = lookup();
    respond = (_, response) => void response.writeHead(429, { 'Retry-After': '60' }).end();
    expect(await ask('Port Example', 'en', never)).toEqual({ kind: 'failed', reason: 'busy' });
    respond = ordinaryDay;
    expect(await ask('Port Example', 'en', never)).toEqual({ kind: 'failed', reason: 'busy' });
    expect(asked).toHaveLength(1);
    clock += 60_000;
    expect((await ask('Port Example', 'en', never)).kind).toBe('found');
  });

  it('asks one question at a time, and none for a reader who has turned away', async () => {
    let open = 0;
    let most = 0;
    respond = (address, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        ordinaryDay(address, response);
      }, 5);
    };
    const ask = lookup();
    const turned = new AbortController();
    const answers = [ask('A Port', 'en', never), ask('B Port', 'en', turned.signal), ask('C Port', 'en', never)];
    turned.abort();
    expect((await Promise.all(answers)).map((answer) => answer.kind)).toEqual(['found', 'failed', 'found']);
    expect(most).toBe(1);
    expect(asked.some((address) => address.searchParams.get('titles') === 'B Port')).toBe(false);
  });

  it('leaves out a picture from a stranger’s server', async () => {
    respond = (address, response) => {
      if (address.searchParams.get('prop') === 'imageinfo') throw new Error('must not be asked for');
      json(response, {
        query: {
          pages: [
            {
              title: 'X',
              extract: 'X.',
              fullurl: 'https://example.org/X',
              pageimage: 'A.png',
              thumbnail: { source: 'https://tracker.example/a.png' },
            },
          ],
        },
      });
    };
    const answer = await lookup()('X', 'en', never);
    expect(answer).toMatchObject({ kind: 'found' });
    expect(JSON.stringify(answer)).not.toContain('tracker');
  });
});
