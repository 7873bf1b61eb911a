import { FEASTS, ORGANISATION_NOUNS } from '../lexicon/heads.ts';
import { GIVEN_NAMES } from '../lexicon/roles.ts';
import {
  CALENDAR_WORDS,
  COMMON_ACRONYMS,
  FUNCTION_WORDS,
  NUMBER_WORDS,
  OPENING_WORDS,
  SPEECH_VERBS,
} from '../lexicon/words.ts';
import type { Sentence } from '../tokens.ts';
import { opensQuote, type WordMemory } from './word-memory.ts';
import type { WordReading } from './word-reading.ts';

/** Small verbs and joints that come after a subject more often than after an opening noun. */
const AFTER_SUBJECT =
  /^(has|had|was|is|will|would|could|did|does|also|never|then|who|which|whose|and|fell|rose|took|gave|came|went|made|put|left|died)$/;
const VERB_ENDING = /(ing|ed|ly)$/;
const NOUN_ENDING = /(ing|ed|ly|ers|ors|tion|ment|ness|ism|ity|ous|ive|ful|less|able|ible)s?$/;
const SHORTEST_OPENING_NAME = 4;

/** Which words can be part of a name, and which can begin one. */
export class NameWords {
  readonly #words: WordReading;
  readonly #memory: WordMemory;

  constructor(words: WordReading, memory: WordMemory) {
    this.#words = words;
    this.#memory = memory;
  }

  isCapital(at: number): boolean {
    const token = this.#words.tokens.list[at];
    return token?.kind === 'word' && token.letters !== 'lower' && token.letters !== 'caseless';
  }

  /** Whether a word can be part of a name at all. */
  isNameWord(at: number): boolean {
    if (!this.isCapital(at)) return false;
    const { text, letters } = this.#words.token(at);
    const small = text.toLowerCase();
    if (CALENDAR_WORDS.has(small) || FUNCTION_WORDS.has(small)) return this.#isNameAllTheSame(at, small);
    if (letters === 'upper' && COMMON_ACRONYMS.has(small)) return this.#words.aliases.exact(at, at + 1)?.weak === false;
    return text.length > 1 || this.#isInitialLetter(at) || this.#isPlatformX(at);
  }

  /** Whether a name can begin here. */
  starts(at: number, sentence: Sentence): boolean {
    if (this.isArabicArticle(at)) return true;
    if (!this.isNameWord(at)) return false;
    return !this.isInitial(at, sentence) || this.#isNameAtStart(at, sentence);
  }

  /** Whether the word would have a capital anyway: first of a sentence, a quotation, a bracket. */
  isInitial(index: number, sentence: Sentence): boolean {
    let at = index;
    while (at > sentence.first && this.#words.token(at - 1).kind === 'mark' && !/[-–—]/.test(this.#words.small(at - 1)))
      at--;
    return (
      at === sentence.first || opensQuote(this.#words.tokens, index) || /^[—(]$/.test(this.#words.small(index - 1))
    );
  }

  /** "al-Burhan", "el-Sisi" with their small first letter. */
  isArabicArticle(at: number): boolean {
    const { tokens } = this.#words;
    const isArticle = tokens.list[at]?.text === 'al' || tokens.list[at]?.text === 'el';
    return (
      isArticle && tokens.list[at + 1]?.text === '-' && tokens.list[at + 2]?.spaced === false && this.isCapital(at + 2)
    );
  }

  /** "May", "Jan", "Will" with another name beside them; "US" and "WHO" in capitals; "The" inside a sentence. */
  #isNameAllTheSame(at: number, small: string): boolean {
    const { list } = this.#words.tokens;
    if (list[at]!.letters === 'upper') return small === 'us' || small === 'who';
    const next = list[at + 1];
    const follows =
      next?.kind === 'word' &&
      next.letters === 'capital' &&
      next.spaced &&
      !FUNCTION_WORDS.has(next.text.toLowerCase());
    if (/^(the|first|second|third)$/.test(small)) return follows && list[at - 1]?.letters === 'lower';
    if (!/^(may|april|june|jan|will|august|mark)$/.test(small)) return false;
    return follows || (GIVEN_NAMES.has(this.#words.small(at - 1)) && list[at - 1]!.letters === 'capital');
  }

  /** "posted on X". */
  #isPlatformX(at: number): boolean {
    return this.#words.token(at).text === 'X' && /^(on|via)$/.test(this.#words.small(at - 1));
  }

  /** "W National Park": a lone capital, no article and no pronoun, before another name word. */
  #isInitialLetter(at: number): boolean {
    const { text, sentence } = this.#words.token(at);
    const next = this.#words.tokens.list[at + 1];
    if (next === undefined || next.sentence !== sentence || /^[AI]$/.test(text)) return false;
    return next.letters === 'capital' && next.text.length > 2 && next.spaced;
  }

  /** The first word of a sentence is a name when something beside its capital says so. */
  #isNameAtStart(at: number, sentence: Sentence): boolean {
    const { text, letters } = this.#words.token(at);
    const small = text.toLowerCase();
    const next = at + 1 < sentence.last ? this.#words.token(at + 1) : undefined;
    const use = this.#memory.get(small);
    if (NUMBER_WORDS.has(small)) return false;
    if (this.#words.isTitle(at)) return true;
    if (letters === 'upper' || letters === 'mixed') return next?.text !== ':' || use !== undefined;
    if (use !== undefined) return use.capital >= use.lower;
    if (FEASTS.has(small)) return true;
    if (next === undefined || OPENING_WORDS.has(small)) return false;
    if (next.kind === 'possessive') return true;
    if (this.isNameWord(at + 1)) return !VERB_ENDING.test(small);
    if (NOUN_ENDING.test(small) || text.length < SHORTEST_OPENING_NAME) return false;
    return (
      next.text === ',' ||
      SPEECH_VERBS.has(next.text) ||
      ORGANISATION_NOUNS.has(next.text) ||
      AFTER_SUBJECT.test(next.text)
    );
  }
}
