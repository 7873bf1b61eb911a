import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../page/metadata.ts';
import { clipSourceSchema } from '../../storage/clip.ts';
import { pageOf } from './dom.ts';

const ADDRESS = 'https://www.ellery-tide.example/2026/05/channel?utm_source=x';

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const read = (head: string, body = '') => readMetadata(pageOf(body, head), ADDRESS);

describe('the citation of a page', () => {
  it('takes linked data before tags, and tags before what is visible', () => {
    const source = read(
      `${linked({ '@type': 'NewsArticle', headline: 'From the data' })}
       <meta name="citation_title" content="From the library"><meta property="og:title" content="From the network">
       <meta property="og:site_name" content="The Ellery Tide"><title>From the window</title>`,
      '<h1>From the page</h1><p class="byline">By Ada Lane</p>',
    );
    expect(source).toMatchObject({ title: 'From the data', site: 'The Ellery Tide', authors: ['Ada Lane'] });
  });

  it('reads an article in a graph, with several authors and a publisher', () => {
    const source = read(
      linked({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'The Ellery Tide' },
          {
            '@type': ['ReportageNewsArticle'],
            headline: 'Council votes to dredge',
            author: [{ '@type': 'Person', name: 'Ada Lane' }, 'Bo Reyes'],
            publisher: { name: 'Tide Media' },
            datePublished: '2026-05-12T06:30:00Z',
            dateModified: '2026-05-12T09:00:00Z',
          },
        ],
      }),
    );
    expect(source).toMatchObject({
      title: 'Council votes to dredge',
      authors: ['Ada Lane', 'Bo Reyes'],
      site: 'Tide Media',
      published: '2026-05-12T06:30:00Z',
      modified: '2026-05-12T09:00:00Z',
      lang: 'en',
    });
  });

  it('reads linked data that is a list', () => {
    expect(read(linked([{ '@type': 'BreadcrumbList' }, { '@type': 'Article', headline: 'Listed' }])).title).toBe(
      'Listed',
    );
  });

  it('reads Highwire tags, one for each author', () => {
    const source = read(
      `<meta name="citation_author" content="Ada Lane"><meta name="citation_author" content="Bo Reyes">
       <meta name="citation_publication_date" content="2026/05/12">`,
    );
    expect(source).toMatchObject({ authors: ['Ada Lane', 'Bo Reyes'], published: '2026/05/12' });
  });

  it('passes by an author that is the address of a profile', () => {
    const head = '<meta property="article:author" content="https://social.example/ada">';
    expect(read(head, '<span class="c-byline">By Ada Lane in Oslo</span>').authors).toEqual(['Ada Lane']);
  });

  it('states nothing that the page does not state', () => {
    expect(read('<title>Tide</title>')).toEqual({
      address: ADDRESS,
      title: 'Tide',
      authors: [],
      lang: 'en',
    });
  });
});

describe('a canonical address', () => {
  const canonical = (href: string) => read(`<link rel="canonical" href="${href}">`).canonical;

  it('is kept when it is on the same site, whole or relative', () => {
    expect(canonical('https://ellery-tide.example/channel')).toBe('https://ellery-tide.example/channel');
    expect(canonical('/channel')).toBe('https://www.ellery-tide.example/channel');
  });

  it.each([
    'https://elsewhere.example/channel',
    'javascript:alert(1)',
    'https://ellery-tide.example.evil.example/',
    'http://',
  ])('is not believed when it is %s', (href) => expect(canonical(href)).toBeUndefined());
});

describe('a hostile page', () => {
  it('gives nothing that the store would refuse', () => {
    const long = 'A'.repeat(50_000);
    const source = readMetadata(
      pageOf(
        `<h1>${long}</h1>`,
        `${linked({
          '@type': 'NewsArticle',
          headline: { toString: 'no' },
          author: Array.from({ length: 300 }, (_, at) => ({
            name: `Ada Lane ${String.fromCharCode(65 + (at % 26))}${long}`,
          })),
          datePublished: 12,
          dateModified: [long],
          inLanguage: 'x'.repeat(100),
          publisher: { name: long },
        })}
        <script type="application/ld+json">{"@type": "NewsArticle", </script>
        <script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>
        <meta property="og:title" content="${long}"><link rel="canonical" href="https://www.ellery-tide.example/${long}">`,
      ),
      ADDRESS,
    );
    expect(v.safeParse(clipSourceSchema, source).issues).toBeUndefined();
  });

  it('gets no control character and no turning mark into a title', () => {
    expect(read(linked({ '@type': 'Article', headline: 'A\u0000B\u202e\nC &amp; D' })).title).toBe('A B C & D');
  });

  it('cannot hide its own title behind a form', () => {
    const body = '<form id="body"><input name="querySelectorAll"><input name="textContent"></form><h1>Plain</h1>';
    expect(read('', body).title).toBe('Plain');
  });
});

describe('the address', () => {
  const addressOf = (address: string) => readMetadata(pageOf(''), address).address;

  it('loses a fragment that only points into the page', () => {
    expect(addressOf('https://a.example/x#:~:text=Baku')).toBe('https://a.example/x');
    expect(addressOf('https://a.example/x#comments')).toBe('https://a.example/x');
  });

  it('keeps a fragment by which the page finds its content', () => {
    expect(addressOf('https://a.example/#/story/1')).toBe('https://a.example/#/story/1');
    expect(addressOf('https://a.example/#!story')).toBe('https://a.example/#!story');
  });

  it('takes the headline that readers see where the window’s title confirms it', () => {
    const data = linked({ '@type': 'NewsArticle', headline: 'Channel vote' });
    const headline = 'Council votes to dredge the channel';
    expect(read(`${data}<title>${headline} | The Tide</title>`, `<h1></h1><h1>${headline}</h1>`).title).toBe(headline);
    expect(read(`${data}<title>Another</title>`, `<h1>${headline}</h1>`).title).toBe('Channel vote');
  });

  it('finds linked data in old wrappings and under the page’s main entity', () => {
    const data = { mainEntity: { '@type': 'Article', author: [{ '@type': 'Person', name: 'Ada Lane' }] } };
    const wrapped = `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(data)}\n//]]></script>`;
    expect(read(wrapped).authors).toEqual(['Ada Lane']);
  });

  it('names organisations as linked data name them, and takes no number for a name', () => {
    const by = (author: unknown) => read(linked({ '@type': 'Article', author })).authors;
    expect(by({ '@type': 'Organization', name: 't-tide NEWS' })).toEqual(['t-tide NEWS']);
    expect(by({ name: '105092' })).toEqual([]);
  });

  it('calls the site what it goes by, not what its publisher is registered as or its host is named', () => {
    const publisher = linked({ '@type': 'Article', publisher: { name: 'Tide Publishing S.L.' } });
    expect(read(`${publisher}<meta property="og:site_name" content="The Tide">`).site).toBe('The Tide');
    expect(read(`${publisher}<meta property="og:site_name" content="tide.example">`).site).toBe('Tide Publishing S.L.');
    expect(read('<title>Vote – Politics – The Ellery Tide</title>').site).toBe('The Ellery Tide');
    expect(read('<title>Vote – Opinion</title>').site).toBeUndefined();
  });

  it('reads a day from the address where the page states none, and no year one', () => {
    const data = linked({ '@type': 'Article', dateModified: '0001-01-01 00:00:00Z' });
    const source = readMetadata(pageOf('', data), 'https://ellery-tide.example/2015/03/18/vote');
    expect(source).toMatchObject({ published: '2015-03-18' });
    expect(source.modified).toBeUndefined();
  });

  it('takes the name inside a byline rather than the whole byline', () => {
    const body = '<p class="byline"><a rel="author">Ada Lane</a> <a href="/x">Twitter</a></p>';
    expect(read('', body).authors).toEqual(['Ada Lane']);
  });
});
