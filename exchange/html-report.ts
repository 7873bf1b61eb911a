import type { Clip } from '../storage/clip.ts';
import { type ClippedArticle, groupByArticle } from './articles.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML, in content and in quoted attributes. What HTML cannot hold becomes the replacement sign. */
const inHtml = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that HTML cannot hold
  text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Nothing in the report may run or load, whatever was clipped. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  blockquote { margin: 1rem 0; padding: 0 1rem; border-inline-start: .3rem solid; white-space: pre-line }
  .note { white-space: pre-wrap } .about, .tags { font-size: .875rem }
`;

/** A page to print or pass on: quotes with their sources, complete in itself. */
export function* writeHtmlReport(clips: Iterable<Clip>, created: Date): Generator<string> {
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${inHtml(POLICY)}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width"><title>Clipped quotes</title>
<style>${STYLE}</style></head><body><h1>Clipped quotes</h1><p class="about">Made with Newsgloss on ${created.toISOString().slice(0, 10)}</p>
`;
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
  parts.push(`<p class="tags">${labels} <time datetime="${created}">clipped ${created.slice(0, 10)}</time></p>`);
  return `${parts.join('\n')}\n`;
}
