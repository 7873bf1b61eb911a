import type { Mention } from '../detection/mention.ts';
import type { ReadingSettings } from '../storage/settings.ts';
import { NAME_KEYS, TINTED_KEY } from './highlight-keys.ts';
import { firstIndex, toStaticRange } from './locate.ts';
import type { PageText } from './page-text.ts';
import type { Painter } from './paint.ts';

type MarkSettings = Pick<ReadingSettings, 'kinds' | 'tinted' | 'marks'>;

/** The marks of the names: all of them, or in calm mode only those of the paragraphs around the pointer. */
export class NameMarks {
  readonly #painter: Painter;
  #pageText: PageText | null = null;
  #mentions: readonly Mention[] = [];
  #settings: MarkSettings;
  /** The paragraph under the pointer. */
  #block: number | null = null;

  constructor(painter: Painter, settings: MarkSettings) {
    this.#painter = painter;
    this.#settings = settings;
  }

  show(pageText: PageText, mentions: readonly Mention[]): void {
    this.#pageText = pageText;
    this.#mentions = mentions;
    this.#paint();
  }

  set settings(settings: MarkSettings) {
    this.#settings = settings;
    this.#paint();
  }

  /** The pointer is over this place of the text. Off the text, the marks that were last shown stay. */
  pointAt(offset: number): void {
    const blocks = this.#pageText?.blocks ?? [];
    const block = firstIndex(blocks.length, (at) => (blocks[at]?.end ?? 0) >= offset);
    if (block === this.#block) return;
    this.#block = block;
    if (this.#settings.marks === 'calm') this.#paint();
  }

  #paint(): void {
    const [from, to] = this.#stretch();
    const shown = this.#mentions.filter(({ start, end }) => start >= from && end <= to);
    const { kinds, tinted } = this.#settings;
    const under = new Map<string, StaticRange[]>(Object.values(NAME_KEYS).map((key) => [key, []]));
    under.set(TINTED_KEY, []);
    for (const mention of shown) {
      if (!kinds.includes(mention.type)) continue;
      const range = this.#rangeOf(mention);
      if (range) under.get(tinted.includes(mention.type) ? TINTED_KEY : NAME_KEYS[mention.type])?.push(range);
    }
    for (const [key, ranges] of under) this.#painter.paint(key, ranges);
  }

  #rangeOf({ start, end }: Mention): StaticRange | null {
    return this.#pageText && toStaticRange(this.#pageText, start, end);
  }

  /** The text that is marked: in calm mode the paragraph under the pointer and its neighbours. */
  #stretch(): [number, number] {
    if (this.#settings.marks === 'everywhere') return [0, Number.POSITIVE_INFINITY];
    const blocks = this.#pageText?.blocks ?? [];
    if (this.#block === null || blocks.length === 0) return [0, 0];
    const first = blocks[Math.max(0, this.#block - 1)];
    const last = blocks[Math.min(blocks.length - 1, this.#block + 1)];
    return [first?.start ?? 0, last?.end ?? 0];
  }
}
