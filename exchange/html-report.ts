import { sayDay } from '../language/dates.ts';
import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { type ClippedArticle, groupByArticle } from './articles.ts';
import { htmlHead, inHtml } from './html-page.ts';

/** A page to print or pass on: quotes with their sources, complete in itself. */
export function* writeHtmlReport(clips: Iterable<Clip>, created: Date): Generator<string> {
  yield htmlHead(say('report_quotes'), created);
  for (const article of groupByArticle(clips)) yield articleSection(article);
  yield '</body></html>\n';
}

function articleSection({ source, clips }: ClippedArticle): string {
  const lang = source.lang ? ` lang="${inHtml(source.lang)}"` : '';
  const about = [source.authors.join(', '), source.site, source.published].filter(
    (part) => part !== undefined && part !== '',
  );
  const address = inHtml(source.address);
  return `<article${lang}><h2 dir="auto">${inHtml(source.title || source.address)}</h2>
<p class="about">${about.map((part) => `<span dir="auto">${inHtml(part!)}</span>`).join(' · ')}
<br><a href="${address}" rel="noopener noreferrer">${address}</a></p>
${clips.map((clip) => quoteBlock(clip, address)).join('')}</article>
`;
}

function quoteBlock({ quote, note, tags, created }: Clip, address: string): string {
  const parts = [`<blockquote cite="${address}" dir="auto">${inHtml(quote)}</blockquote>`];
  if (note.trim()) parts.push(`<p class="note" dir="auto">${inHtml(note)}</p>`);
  const labels = tags.map((tag) => `<span dir="auto">#${inHtml(tag)}</span>`).join(' ');
  const clipped = inHtml(say('report_clipped', { date: sayDay(created) }));
  parts.push(`<p class="tags">${labels} <time datetime="${created}">${clipped}</time></p>`);
  return `${parts.join('\n')}\n`;
}
