import { type CastBlock, castArticle } from './article-blocks.ts';
import { chooseArticle } from './article-root.ts';
import { articleRules } from './article-rules.ts';
import { roleOf } from './block-role.ts';
import { BlockWalk, type WalkRules } from './block-walk.ts';
import type { PageText, TextBlock, TextSegment } from './page-text.ts';
import { isReadable } from './readable.ts';
import { runSliced } from './slices.ts';
import { type Layout, statedLayout } from './visibility.ts';

/** The text of a page's article, or null where there is no prose. */
export function collectArticle(document: Document, layout: Layout = statedLayout): PageText | null {
  const article = chooseArticle(document, layout);
  if (!article) return null;
  const walk = new BlockWalk(article.root, articleRules(article, layout));
  walk.run();
  return assemble(castArticle(walk.blocks, article));
}

/** All text below `root` that can be read on the page, menus and margins too: the text in which clips are anchored. */
export function collect(root: Element, layout: Layout = statedLayout): PageText {
  const walk = new BlockWalk(root, readableRules(layout));
  walk.run();
  return assembleWhole(walk);
}

/** The same in slices, between which the page has its turn. */
export async function collectSliced(root: Element, layout: Layout): Promise<PageText> {
  const walk = new BlockWalk(root, readableRules(layout));
  await runSliced((isDue) => walk.run(isDue));
  return assembleWhole(walk);
}

const assembleWhole = ({ blocks }: BlockWalk) =>
  assemble(blocks.map((draft) => ({ draft, role: roleOf(draft.element, null, false) })));

const SEPARATOR = '\n\n';

/** Joins blocks into one text with its map. */
export function assemble(cast: readonly CastBlock[]): PageText {
  const segments: TextSegment[] = [];
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const { draft, role } of cast) {
    const { element, text, pieces } = draft;
    for (const { at, length, node, nodeStart } of pieces) segments.push({ start: start + at, length, node, nodeStart });
    blocks.push({ start, end: start + text.length, role, element });
    start += text.length + SEPARATOR.length;
  }
  return { text: cast.map(({ draft }) => draft.text).join(SEPARATOR), segments, blocks };
}

function readableRules(layout: Layout): WalkRules {
  return { breaks: layout.breaks, enters: (element, name) => isReadable(element, name, layout) };
}
