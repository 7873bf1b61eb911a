import type { ServerResponse } from 'node:http';
import type { Answer } from './recorder.ts';

/** Where the tests' encyclopaedia stands, as a reader would enter it in the settings. */
export const ENCYCLOPAEDIA = 'wiki.example';
const ENDPOINT = `http://${ENCYCLOPAEDIA}/w/api.php`;
/** The settings that lead there. */
export const LOOK_UP = { lang: 'en', endpoint: ENDPOINT, statements: ENDPOINT } as const;

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const json = (response: ServerResponse, body: unknown): void =>
  void response
    .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    .end(JSON.stringify(body));

/** The documented answers of a MediaWiki API for any title, with this text as the introduction of every article. */
export function encyclopaedia(
  extract: (title: string) => string = (title) => `${title} is written about here.`,
): Answer {
  return ({ method, address }, response) => {
    const { pathname, searchParams, origin } = new URL(address);
    if (method === 'OPTIONS') {
      const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, api-user-agent' };
      return void response.writeHead(204, allowed).end();
    }
    if (pathname.endsWith('.png')) {
      return void response
        .writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
        .end(PIXEL);
    }
    if (searchParams.has('property')) return json(response, { claims: {} });
    const title = searchParams.get('titles') ?? '';
    if (searchParams.get('prop') === 'imageinfo') {
      const extmetadata = { Artist: { value: 'Ada <b>Lane</b>' }, LicenseShortName: { value: 'CC BY 4.0' } };
      const imageinfo = [{ descriptionurl: `${origin}/File:Pixel.png`, extmetadata }];
      return json(response, { query: { pages: [{ title, imageinfo }] } });
    }
    json(response, {
      query: {
        pages: [
          {
            title,
            extract: extract(title),
            fullurl: `${origin}/wiki/${encodeURIComponent(title)}`,
            pageimage: 'Pixel.png',
            thumbnail: { source: `${origin}/pixel.png` },
          },
        ],
      },
    });
  };
}
