import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../lookup/transport.ts';
import { type AskedKind, fetchStatements } from '../../lookup/wikidata.ts';

/** A small server with the documented answers of Wikibase's action API. */
let server: Server;
let endpoint: string;
let asked: URL[] = [];
let claims: Record<string, unknown[]> = {};
let respond: ((address: URL, response: ServerResponse) => void) | undefined;

const item = (id: string) => ({ snaktype: 'value', datavalue: { type: 'wikibase-entityid', value: { id } } });
const time = (day: string, precision: number) => ({
  snaktype: 'value',
  datavalue: { type: 'time', value: { time: `+${day}T00:00:00Z`, precision, calendarmodel: 'Q1985727' } },
});
const amount = (number: string) => ({
  snaktype: 'value',
  datavalue: { type: 'quantity', value: { amount: number, unit: '1' } },
});
const statement = (mainsnak: unknown, qualifiers = {}, rank = 'normal') => ({ mainsnak, rank, qualifiers });

const NAMES: Record<string, string> = { Q11: 'Mara Lind', Q12: 'Otto Vale', Q13: 'Ida Roth' };

beforeAll(async () => {
  server = createServer((request, response) => {
    const address = new URL(request.url!, `http://${request.headers.host}`);
    asked.push(address);
    if (respond) return respond(address, response);
    const { action, property = '', ids = '' } = Object.fromEntries(address.searchParams);
    const body =
      action === 'wbgetclaims'
        ? { claims: claims[property] ? { [property]: claims[property] } : [] }
        : {
            entities: Object.fromEntries(
              ids.split('|').map((id) => [id, { labels: { en: { language: 'en', value: NAMES[id] ?? id } } }]),
            ),
          };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  asked = [];
  claims = {};
  respond = undefined;
});

function ask(kind: AskedKind = 'place') {
  const transport = createTransport({ fetch, now: () => Date.now(), wait: async () => undefined });
  const now = () => new Date('2026-01-01T00:00:00Z');
  return fetchStatements(transport, endpoint, 'Q1', kind, 'en', now, new AbortController().signal);
}

async function factsOf(kind?: AskedKind) {
  const outcome = await ask(kind);
  return outcome.kind === 'found' ? outcome.value.facts : outcome;
}

describe('the statements of an item', () => {
  it('names who holds an office today, and since when', async () => {
    claims.P35 = [
      statement(item('Q11'), { P580: [time('2010-01-01', 11)], P582: [time('2020-01-01', 11)] }),
      statement(item('Q12'), { P580: [time('2020-01-00', 10)] }),
    ];
    expect(await factsOf()).toEqual([{ property: 'headOfState', value: 'Otto Vale', since: '2020-01' }]);
  });

  it('takes the statement that its editors prefer, and none that they have withdrawn', async () => {
    claims.P6 = [
      statement(item('Q11')),
      statement(item('Q12'), {}, 'preferred'),
      statement(item('Q13'), {}, 'deprecated'),
    ];
    expect(await factsOf()).toEqual([{ property: 'headOfGovernment', value: 'Otto Vale' }]);
  });

  it('takes the newest count of the people, with its year', async () => {
    claims.P1082 = [
      statement(amount('+900'), { P585: [time('1990-00-00', 9)] }),
      statement(amount('+1200'), { P585: [time('2021-00-00', 9)] }),
    ];
    expect(await factsOf()).toEqual([{ property: 'population', value: '1200', asOf: '2021' }]);
  });

  it('leaves out what is unknown, older than years can say, or of another shape', async () => {
    claims.P35 = [statement({ snaktype: 'somevalue' }), statement({ snaktype: 'novalue' })];
    claims.P569 = [statement(time('1700-00-00', 7))];
    expect(await ask()).toEqual({ kind: 'absent' });
    expect(await ask('person')).toEqual({ kind: 'absent' });
    claims.P35 = [statement({ snaktype: 'value', datavalue: { type: 'string', value: 'x' } })];
    expect(await ask()).toEqual({ kind: 'failed', reason: 'malformed' });
  });

  it('sends only the ids of items and properties', async () => {
    claims.P35 = [statement(item('Q11'))];
    await ask();
    for (const { searchParams } of asked) {
      for (const [name, value] of searchParams) {
        if (['entity', 'property', 'ids'].includes(name)) expect(value).toMatch(/^[QP]\d+(?:\|Q\d+)*$/);
        else expect(name).toMatch(/^(?:format|formatversion|origin|maxlag|action|props|languages|languagefallback)$/);
      }
    }
  });

  it('says that the server is busy, and asks no further', async () => {
    respond = (_, response) => void response.writeHead(503, { 'Retry-After': '30' }).end();
    expect(await ask()).toEqual({ kind: 'failed', reason: 'busy' });
    expect(asked).toHaveLength(1);
  });
});
