import type { SaidView, SaidWords } from '../components/card-view.ts';
import { saidByAndOf, statementsOf } from '../components/statements.ts';
import type { FoundStatements } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { AnnotatedText } from './card-content.ts';
import { languageOf } from './metadata.ts';
import { LONGEST_TEXT } from './reading.ts';

type Known = (mention: number) => SaidView | undefined;

/** Who says what in the text, asked of the worker once a text, when its first card opens. `changed` runs after the answer. */
export class Said {
  readonly #channel: PageChannel;
  readonly #changed: () => void;
  /** By the mentions of the text: they stay the same until the text or a name in it becomes another. */
  readonly #known = new WeakMap<AnnotatedText['mentions'], Known>();

  constructor(channel: PageChannel, changed: () => void) {
    this.#channel = channel;
    this.#changed = changed;
  }

  async want(annotated: AnnotatedText, document: Document): Promise<void> {
    if (this.#known.has(annotated.mentions)) return;
    this.#known.set(annotated.mentions, () => undefined);
    const text = annotated.pageText.text.slice(0, LONGEST_TEXT);
    const lang = languageOf(document);
    const answer = await this.#channel.request('statements', lang === '' ? { text } : { text, lang });
    if (!answer.ok) return void this.#known.delete(annotated.mentions);
    this.#known.set(annotated.mentions, lookUp(annotated, text, answer.value));
    this.#changed();
  }

  /** What is said by and of the actor that a mention names; undefined where nothing is, or nothing is known yet. */
  of(annotated: AnnotatedText, mention: number): SaidView | undefined {
    return this.#known.get(annotated.mentions)?.(mention);
  }
}

function lookUp({ mentions: own }: AnnotatedText, text: string, { mentions, attributions }: FoundStatements): Known {
  const said = saidByAndOf(mentions, attributions);
  const words = statementsOf(text, mentions, attributions).map(
    ({ words, sourceName, act, modality, content }): SaidWords => ({
      words,
      sourceName,
      act,
      modality,
      start: content[0][0],
      end: content.at(-1)![1],
    }),
  );
  return (mention) => {
    const start = own[mention]?.start;
    const at = mentions.findIndex((other) => other.start === start);
    const found = said.get(mentions[at]?.sameAs ?? at);
    const pick = (places: readonly number[]) => places.map((place) => words[place]!);
    return found && { by: pick(found.by), of: pick(found.of) };
  };
}
