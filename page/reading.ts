import type { Mention } from '../detection/mention.ts';
import type { KnowledgeState } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { ArticleReader } from './article-reader.ts';
import type { AnnotatedText } from './card-content.ts';
import { firstIndex, toOffsets, toPoints } from './locate.ts';
import { languageOf } from './metadata.ts';
import { indexNames } from './name-index.ts';
import type { PageText } from './page-text.ts';
import { persist } from './persist.ts';
import type { Layout } from './visibility.ts';

/** The longest text that the worker takes (`TEXT_LIMIT` of the messages); the rest of a longer one is not annotated. */
export const LONGEST_TEXT = 2_000_000;

export interface ReadingContext {
  readonly document: Document;
  readonly layout: Layout;
  readonly channel: PageChannel;
  readonly signal: AbortSignal;
  /** Names were found, or found anew; `was` says which mention one was before, for those that are still there. */
  annotated(text: AnnotatedText, renumbered: (mention: number) => number | null): void;
}

/** Reads the article, has its names found, and does both again when the page has changed. One round at a time. */
export class Reading {
  current: AnnotatedText | null = null;
  knowledge: KnowledgeState = { state: 'empty', reason: 'nothing was read yet' };
  /** In another language, only names that the pack holds are found. */
  isEnglish = true;
  readonly #context: ReadingContext;
  readonly #reader: ArticleReader;
  /** What has to be read; null: everything. */
  #wanted: Set<Element> | null = new Set();
  /** The same text may be answered otherwise now. */
  #stale = false;
  #busy = false;

  constructor(context: ReadingContext) {
    this.#context = context;
    this.#reader = new ArticleReader(context.document, context.layout);
  }

  readAll(): Promise<void> {
    this.#wanted = null;
    return this.#work();
  }

  readAgain(changed: ReadonlySet<Element>): Promise<void> {
    if (this.#wanted) for (const element of changed) this.#wanted.add(element);
    return this.#work();
  }

  /** Has the names of the same text found anew: the reader has put one right. */
  annotateAgain(): Promise<void> {
    this.#stale = true;
    return this.#work();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while ((this.#wanted === null || this.#wanted.size > 0 || this.#stale) && !this.#context.signal.aborted) {
      const wanted = this.#wanted;
      this.#wanted = new Set();
      const pageText = wanted ? await this.#reader.readAgain(wanted) : await this.#reader.readAll();
      if (!this.#context.signal.aborted) await this.#annotate(pageText);
    }
    this.#busy = false;
  }

  async #annotate(pageText: PageText): Promise<void> {
    const text = pageText.text.slice(0, LONGEST_TEXT);
    const isSame = !this.#stale && text === this.current?.pageText.text.slice(0, LONGEST_TEXT);
    this.#stale = false;
    if (isSame && this.current) return this.#take(pageText, this.current.mentions);
    if (text === '') return this.#take(pageText, []);
    const { channel, document, signal } = this.#context;
    const lang = languageOf(document);
    const payload = lang === '' ? { text } : { text, lang };
    const answer = await persist(() => channel.request('annotate', payload), signal);
    if (signal.aborted) return;
    if (answer.ok) {
      this.knowledge = answer.value.knowledge;
      this.isEnglish = answer.value.isEnglish;
      this.#take(pageText, answer.value.mentions);
    } else this.knowledge = { state: 'empty', reason: answer.error.message };
  }

  #take(pageText: PageText, mentions: readonly Mention[]): void {
    const before = this.current;
    this.current = { pageText, mentions, index: indexNames(mentions) };
    this.#context.annotated(this.current, (mention) => before && renumber(before, mention, pageText, mentions));
  }
}

/** The mention in a new reading that stands where one stood in the old: same words, same place in the page. */
function renumber(
  before: AnnotatedText,
  mention: number,
  pageText: PageText,
  mentions: readonly Mention[],
): number | null {
  const old = before.mentions[mention];
  const points = old && toPoints(before.pageText, old.start, old.end);
  const place = points && toOffsets(pageText, points);
  if (!old || !place) return null;
  const at = firstIndex(mentions.length, (index) => (mentions[index]?.start ?? 0) >= place.start);
  return mentions[at]?.start === place.start && mentions[at]?.text === old.text ? at : null;
}
