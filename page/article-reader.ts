import { castArticle } from './article-blocks.ts';
import { type ArticleParts, articleIn, weighPage } from './article-root.ts';
import { articleRules } from './article-rules.ts';
import { BlockWalk } from './block-walk.ts';
import { bodyOf, contains, isConnected, localName, parentElement } from './clobber-proof.ts';
import { assemble } from './collect.ts';
import { precedes } from './document-order.ts';
import type { DraftBlock } from './draft-block.ts';
import type { PageText } from './page-text.ts';
import { isWeighty } from './paragraph-weight.ts';
import { yieldToPage } from './pauses.ts';
import { runSliced } from './slices.ts';
import type { Layout } from './visibility.ts';

const NO_TEXT: PageText = { text: '', segments: [], blocks: [] };

/** Reads a page's article and keeps it current, block by block. */
export class ArticleReader {
  pageText: PageText = NO_TEXT;
  #article: ArticleParts | null = null;
  #drafts: DraftBlock[] = [];
  readonly #document: Document;
  readonly #layout: Layout;

  constructor(document: Document, layout: Layout) {
    this.#document = document;
    this.#layout = layout;
  }

  /** Reads everything, in slices. */
  async readAll(): Promise<PageText> {
    this.#article = await this.#choose();
    await yieldToPage();
    this.#drafts = this.#article ? await this.#read(this.#article.root) : [];
    return this.#assemble();
  }

  /** The first look has the browser settle the style of the whole page: a task of its own, as are the steps that follow. */
  async #choose(): Promise<ArticleParts | null> {
    await yieldToPage();
    const page = bodyOf(this.#document);
    if (page) this.#layout.visible(page);
    await yieldToPage();
    const weighed = weighPage(this.#document, this.#layout);
    await yieldToPage();
    return weighed && articleIn(weighed, this.#document, this.#layout);
  }

  /** Reads what has changed; everything, where another part of the page is the article now. */
  async readAgain(changed: ReadonlySet<Element>): Promise<PageText> {
    const article = this.#article;
    if (!article || !isConnected(article.body)) return this.readAll();
    const isInside = (element: Element) => element !== article.body && contains(article.body, element);
    const outside = [...changed].filter((element) => !isInside(element) && isWeighty(element));
    if (outside.length > 0) {
      const now = await this.#choose();
      const same = now?.body === article.body && now.headline === article.headline;
      const touchesFrame = outside.some(
        (element) => contains(element, article.root) || contains(article.root, element),
      );
      if (!same || touchesFrame) return this.readAll();
    }
    this.#drafts = this.#drafts.filter(({ pieces }) => pieces[0] && isConnected(pieces[0].node));
    for (const element of changed) if (isInside(element)) await this.#reread(element, article);
    return this.#assemble();
  }

  #assemble(): PageText {
    this.pageText = this.#article ? assemble(castArticle(this.#drafts, this.#article)) : NO_TEXT;
    return this.pageText;
  }

  async #read(top: Element): Promise<DraftBlock[]> {
    if (!this.#article) return [];
    const walk = new BlockWalk(top, articleRules(this.#article, this.#layout));
    await runSliced((isDue) => walk.run(isDue));
    return walk.blocks;
  }

  /** Puts the blocks of one element in the place of those that were read from it before. */
  async #reread(element: Element, article: ArticleParts): Promise<void> {
    const rules = articleRules(article, this.#layout);
    let entered = true;
    for (let at: Element | null = element; at && at !== article.body; at = parentElement(at)) {
      entered &&= rules.enters(at, localName(at));
    }
    const blocks = entered ? await this.#read(element) : [];
    const isOld = (draft: DraftBlock) => contains(element, draft.element);
    const rest = this.#drafts.filter((draft) => !isOld(draft));
    const first = this.#drafts.findIndex(isOld);
    const next = rest.findIndex(({ pieces }) => pieces[0] && precedes(element, pieces[0].node));
    const at = first >= 0 ? first : next >= 0 ? next : rest.length;
    this.#drafts = [...rest.slice(0, at), ...blocks, ...rest.slice(at)];
  }
}
