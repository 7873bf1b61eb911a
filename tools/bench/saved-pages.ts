import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { bodyOf } from '../../page/clobber-proof.ts';
import { collect, collectArticle } from '../../page/collect.ts';
import type { Span } from './page-edits.ts';

/** Saved pages of news sites, which are their publishers' and no part of this repository. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

/** A page's whole text as the annotator collects it, and the stretches of it that are its article. */
export interface SavedPage {
  readonly name: string;
  readonly text: string;
  readonly article: readonly Span[];
}

/** @throws Error when the folder of saved pages is not there. */
export function savedPages(): SavedPage[] {
  if (!existsSync(PAGES_FOLDER))
    throw new Error(`no saved pages to measure on: put some news pages (*.html) into ${PAGES_FOLDER}`);
  return readdirSync(PAGES_FOLDER)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, ...readPage(readFileSync(PAGES_FOLDER + name, 'utf8')) }))
    .filter(({ article }) => article.length > 0);
}

function readPage(html: string): Omit<SavedPage, 'name'> {
  const document = parseHTML(html).document as unknown as Document;
  const body = bodyOf(document);
  if (!body) return { text: '', article: [] };
  const { text, segments } = collect(body);
  const nodes = new Set(collectArticle(document)?.segments.map(({ node }) => node));
  const article: Array<{ start: number; end: number }> = [];
  for (const { start, length, node } of segments) {
    if (!nodes.has(node)) continue;
    const last = article.at(-1);
    // Nothing but a separator lies between.
    if (last && start - last.end <= 2) last.end = start + length;
    else article.push({ start, end: start + length });
  }
  return { text, article };
}
