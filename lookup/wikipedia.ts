import * as v from 'valibot';
import type { ArticleSummary, LookupOutcome } from './answer.ts';
import { askApi } from './api.ts';
import { fetchPicture } from './picture.ts';
import { LookupError, type Transport } from './transport.ts';

/** Characters of the introduction that a card shows. */
const EXTRACT_LENGTH = '600';
/** Width of the picture in pixels: twice the card's, for dense screens. */
const THUMBNAIL_WIDTH = '320';

const pageSchema = v.object({
  title: v.string(),
  missing: v.optional(v.boolean()),
  invalid: v.optional(v.boolean()),
  extract: v.optional(v.string()),
  fullurl: v.optional(v.pipe(v.string(), v.url())),
  pageimage: v.optional(v.string()),
  thumbnail: v.optional(v.object({ source: v.pipe(v.string(), v.url()) })),
  pageprops: v.optional(v.record(v.string(), v.string())),
  langlinks: v.optional(v.array(v.object({ lang: v.string(), title: v.string() }))),
});
const querySchema = v.object({ query: v.object({ pages: v.pipe(v.array(pageSchema), v.minLength(1)) }) });

/**
 * The introduction of the article with this English title, in the reader's language where there is one, else in English.
 * Only the title leaves the machine. The template is the address of an `api.php` with `{lang}` for the language.
 */
export async function fetchSummary(
  transport: Transport,
  endpointTemplate: string,
  title: string,
  lang: string,
  now: () => Date,
  signal: AbortSignal,
): Promise<LookupOutcome<ArticleSummary>> {
  try {
    const own = lang === 'en' ? undefined : await titleIn(transport, endpointTemplate, title, lang, signal);
    const [asked, language] = own === undefined ? [title, 'en'] : [own, lang];
    const endpoint = endpointTemplate.replace('{lang}', language);
    const { query } = await askApi(
      transport,
      endpoint,
      {
        action: 'query',
        titles: asked,
        redirects: '1',
        prop: 'extracts|pageimages|pageprops|info',
        exintro: '1',
        explaintext: '1',
        exchars: EXTRACT_LENGTH,
        piprop: 'thumbnail|name',
        pithumbsize: THUMBNAIL_WIDTH,
        pilicense: 'free',
        inprop: 'url',
      },
      querySchema,
      signal,
    );
    const page = query.pages[0]!;
    const isList = page.pageprops !== undefined && Object.hasOwn(page.pageprops, 'disambiguation');
    if (page.missing || page.invalid || isList || !page.extract || !page.fullurl) return { kind: 'absent' };
    const picture =
      page.pageimage && page.thumbnail
        ? await fetchPicture(transport, endpoint, page.pageimage, page.thumbnail.source, signal).catch(withoutPicture)
        : undefined;
    const history = new URL(page.fullurl);
    history.searchParams.set('action', 'history');
    return {
      kind: 'found',
      fetched: now().toISOString(),
      value: {
        title: page.title,
        extract: page.extract.trim(),
        lang: language,
        article: page.fullurl,
        history: history.href,
        ...(picture ? { picture } : {}),
      },
    };
  } catch (error) {
    if (error instanceof LookupError) return { kind: 'failed', reason: error.reason };
    throw error;
  }
}

/** The text is worth showing without its picture, unless the reader has already turned away. */
function withoutPicture(error: unknown): undefined {
  if (error instanceof LookupError && error.reason !== 'aborted') return undefined;
  throw error;
}

async function titleIn(
  transport: Transport,
  endpointTemplate: string,
  title: string,
  lang: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { query } = await askApi(
    transport,
    endpointTemplate.replace('{lang}', 'en'),
    { action: 'query', titles: title, redirects: '1', prop: 'langlinks', lllang: lang },
    querySchema,
    signal,
  );
  return query.pages[0]?.langlinks?.find((link) => link.lang === lang)?.title;
}
