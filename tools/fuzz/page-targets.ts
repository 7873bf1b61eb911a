import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { parseByline } from '../../page/byline.ts';
import { collectArticle } from '../../page/collect.ts';
import { isArticle } from '../../page/gate.ts';
import { readMetadata } from '../../page/metadata.ts';
import { statedLayout } from '../../page/visibility.ts';
import { clipSourceSchema } from '../../storage/clip.ts';
import { must, type Target, target } from './target.ts';
import { hostileText } from './texts.ts';

const ADDRESS = 'https://news.example/2026/story';

/** Names that linked data and tags have, with values that they should not. */
const KEYS = [
  '@type',
  '@graph',
  'headline',
  'author',
  'name',
  'publisher',
  'datePublished',
  'dateModified',
  'url',
  'inLanguage',
  'mainEntityOfPage',
  '__proto__',
];
const VALUES = [
  'NewsArticle',
  'Article',
  'Person',
  '2026-02-30',
  '2026-02-02T10:00:00Z',
  'javascript:alert(1)',
  'https://news.example/x',
  '',
];

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...VALUES),
    hostileText,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 6 }),
  ),
}));
const META = [
  'og:title',
  'og:url',
  'og:site_name',
  'article:published_time',
  'article:author',
  'citation_author',
  'citation_title',
  'citation_publication_date',
  'author',
  'date',
];

const asAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const pageWith = (head: string, body: string): Document =>
  parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document as unknown as Document;

/** A page's statements must always make a source that the library takes. */
function mustFit(document: Document): void {
  const source = readMetadata(document, ADDRESS);
  const { issues } = v.safeParse(clipSourceSchema, source);
  must(
    issues === undefined,
    `the source of a page fits the library: ${issues?.map((issue) => `${v.getDotPath(issue)} ${issue.message}`)}`,
  );
  for (const address of [source.canonical])
    must(address === undefined || /^https?:/.test(address), 'addresses are http(s)');
}

/** Readers of what a page states about itself, and of its body. */
export const pageTargets = (): Target[] => [
  target('linked data', 60, fc.array(node, { maxLength: 3 }), (nodes) => {
    const scripts = nodes.map(
      (one) => `<script type="application/ld+json">${(JSON.stringify(one) ?? '').replaceAll('<', '\\u003c')}</script>`,
    );
    mustFit(pageWith(scripts.join(''), '<h1>Ferries stay in port</h1>'));
  }),
  target('broken linked data', 40, hostileText, (text) =>
    mustFit(pageWith(`<script type="application/ld+json">${text.replaceAll('</script', '')}</script>`, '')),
  ),
  target('meta tags', 60, fc.array(fc.tuple(fc.constantFrom(...META), hostileText), { maxLength: 8 }), (tags) =>
    mustFit(
      pageWith(
        tags
          .map(
            ([name, content]) =>
              `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${asAttribute(content)}">`,
          )
          .join(''),
        '<h1>Ferries stay in port</h1>',
      ),
    ),
  ),
  target('bylines', 200, hostileText, (text) => {
    for (const author of parseByline(text))
      must(author.trim().length > 0 && author.length <= text.length, 'an author is words of the byline');
    mustFit(pageWith('', `<p class="byline">${asAttribute(text)}</p>`));
  }),
  target(
    'article gate and body',
    30,
    fc.array(fc.tuple(fc.constantFrom('p', 'div', 'h1', 'li', 'form', 'template'), hostileText), { maxLength: 30 }),
    (blocks) => {
      const document = pageWith('', blocks.map(([name, text]) => `<${name}>${text}</${name}>`).join(''));
      must(typeof isArticle(document, statedLayout).article === 'boolean', 'a page is an article or none');
      const article = collectArticle(document);
      for (const { start, length, node: text } of article?.segments ?? []) {
        must(
          start >= 0 && start + length <= (article?.text.length ?? 0) && text.nodeType === 3,
          'segments lie in the text',
        );
      }
    },
  ),
];
