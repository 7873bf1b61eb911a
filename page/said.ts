import type { SaidView } from '../components/card-view.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { AnnotatedText } from './card-content.ts';
import { languageOf } from './metadata.ts';
import { LONGEST_TEXT } from './reading.ts';

/** Who says what in the text, asked of the worker once a text, when its first card opens. `changed` runs after the answer. */
export class Said {
  readonly #channel: PageChannel;
  readonly #changed: () => void;
  /** By the mentions of the text: they stay the same until the text or a name in it becomes another. */
  readonly #known = new WeakMap<AnnotatedText['mentions'], Omit<SaidView, 'mention'> | null>();

  constructor(channel: PageChannel, changed: () => void) {
    this.#channel = channel;
    this.#changed = changed;
  }

  async want(annotated: AnnotatedText, document: Document): Promise<void> {
    if (this.#known.has(annotated.mentions)) return;
    this.#known.set(annotated.mentions, null);
    const text = annotated.pageText.text.slice(0, LONGEST_TEXT);
    const lang = languageOf(document);
    const answer = await this.#channel.request('statements', lang === '' ? { text } : { text, lang });
    if (!answer.ok) return void this.#known.delete(annotated.mentions);
    this.#known.set(annotated.mentions, { text, found: answer.value });
    this.#changed();
  }

  /** What is known of who says what, for the card of a mention; undefined while nothing is. */
  of(annotated: AnnotatedText, mention: number): SaidView | undefined {
    const known = this.#known.get(annotated.mentions);
    const start = annotated.mentions[mention]?.start;
    const at = known?.found.mentions.findIndex((other) => other.start === start) ?? -1;
    return known && at >= 0 ? { ...known, mention: at } : undefined;
  }
}
