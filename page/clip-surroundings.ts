import type { ClipDraft, ClipTexts, ViewportBox } from '../messaging/messages.ts';
import type { ClipSource, NamedEntity } from '../storage/clip.ts';
import type { AnnotatedText } from './card-content.ts';
import { draftClip } from './clip-draft.ts';
import { toOffsets } from './locate.ts';
import type { PageText } from './page-text.ts';

/** Longest text that is handed over, in UTF-16 code units (`TEXT_LIMIT` of the messages). */
const LONGEST = 2_000_000;

/** The blocks of a text that a range touches. */
function blocksOf(range: Range, text: PageText): PageText['blocks'] {
  const offsets = toOffsets(text, range);
  return offsets ? text.blocks.filter(({ start, end }) => end > offsets.start && start < offsets.end) : [];
}

/** The text around what is selected, of which the reader's settings say how much is kept. */
function textsAround(range: Range, page: PageText, article: PageText | undefined): ClipTexts {
  const isInArticle = article !== undefined && toOffsets(article, range) !== null;
  const blocks = blocksOf(range, page);
  const paragraph = page.text.slice(blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0);
  return {
    article: isInArticle ? article.text.slice(0, LONGEST) : null,
    paragraph: paragraph.slice(0, LONGEST),
  };
}

/** Whom the selected words name, each once, where the reference knows them. */
function entitiesIn(range: Range, { pageText, mentions }: AnnotatedText): NamedEntity[] {
  const offsets = toOffsets(pageText, range);
  if (!offsets) return [];
  const named = new Map<string, NamedEntity>();
  for (const { start, end, entity, type } of mentions) {
    if (!entity || end <= offsets.start || start >= offsets.end) continue;
    named.set(entity.key, { key: entity.key, label: entity.label, kind: type });
  }
  return [...named.values()].slice(0, 100);
}

/** A clip of what is selected with what stands around it; null when nothing readable is selected. */
export function draftWithSurroundings(
  range: Range,
  page: PageText,
  article: AnnotatedText | null,
  source: ClipSource,
): ClipDraft | null {
  const clip = draftClip(range, page, source);
  if (!clip) return null;
  const entities = article ? entitiesIn(range, article) : [];
  return {
    clip: entities.length > 0 ? { ...clip, entities } : clip,
    texts: textsAround(range, page, article?.pageText),
    box: boxAround(range, page),
  };
}

/** Where the selected paragraphs stand in the viewport; null when none of them is in it. */
function boxAround(range: Range, page: PageText): ViewportBox | null {
  const boxes = blocksOf(range, page).map(({ element }) => Element.prototype.getBoundingClientRect.call(element));
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)));
  if (right <= left || bottom <= top) return null;
  return { left, top, width: right - left, height: bottom - top, scale: devicePixelRatio };
}
