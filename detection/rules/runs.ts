import { FEASTS, OF_HEADS, ORGANISATION_HEADS, ORGANISATION_NOUNS, PLACE_OPENERS } from '../lexicon/heads.ts';
import { GIVEN_NAMES, HONORIFICS, ROLES } from '../lexicon/roles.ts';
import {
  CALENDAR_WORDS,
  COMMON_ACRONYMS,
  FUNCTION_WORDS,
  NAME_PARTICLES,
  NUMBER_WORDS,
  OPENING_WORDS,
  SPEECH_VERBS,
} from '../lexicon/words.ts';
import type { Sentence, Token, Tokens } from '../tokens.ts';
import type { AliasReading } from './alias-evidence.ts';
import { opensQuote, type WordMemory } from './word-memory.ts';

/** Tokens `first` to `last` (exclusive) that may hold one name or several, titles included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Its first word has its capital from its position. */
  readonly initial: boolean;
}

/** Nouns in the possessive plural that stand inside a name: "People’s Party", "Doctors’ Network". */
const INNER_OWNERS =
  /^(people|peoples|men|women|children|doctors|lawyers|journalists|reporters|workers|teachers|farmers|growers|producers|bishops|magistrates|veterans|patriots|mothers|citizens|girls|boys|king|queen|prince|saint|officers|planters|fishermen|martyrs|lord|lords|year|general|prosecutor|president|minister|commissioner|defender|assessor|governor|mayor|ombudsman|coroner|sheriff)$/i;

const TAKES_FOR =
  /^(centre|center|institute|agency|office|council|fund|foundation|ministry|department|commission|committee|association|academy|school|society|campaign|federation|movement|organisation|organization|institution|initiative|network|programme|program|authority|bureau|union|alliance|forum|group|directorate|commissioner|coalition|bank|court)$/;
const TAKES_ON = /^(council|committee|commission|conference|court|panel|summit|convention|institute)$/;
/** Tokens in a run; names with titles before them seldom have more than ten. */
const LONGEST_RUN = 24;
const AUXILIARIES =
  /^(has|had|was|is|will|would|could|did|does|also|never|then|who|which|whose|and|fell|rose|took|gave|came|went|made|put|left|died)$/;

/** Finds the runs of one sentence. */
export class RunFinder {
  readonly #tokens: Tokens;
  readonly #aliases: AliasReading;
  readonly #memory: WordMemory;

  constructor(tokens: Tokens, aliases: AliasReading, memory: WordMemory) {
    this.#tokens = tokens;
    this.#aliases = aliases;
    this.#memory = memory;
  }

  runsOf(sentence: Sentence): Run[] {
    const runs: Run[] = [];
    let at = this.#afterLabel(sentence);
    while (at < sentence.last) {
      const alias = this.#aliases.longest(at, sentence.last);
      const startsWithAlias = alias !== undefined && !alias.weak && this.#isCapital(at);
      if (!startsWithAlias && !this.#starts(at, sentence)) {
        at++;
        continue;
      }
      const last = this.#endOf(at, startsWithAlias ? alias.last : at + 1, sentence);
      runs.push({ first: at, last, initial: this.#isInitial(at, sentence) });
      at = last;
    }
    return runs;
  }

  /** Past "Image Source:", "READ MORE:" at the start of a line. */
  #afterLabel(sentence: Sentence): number {
    const { first } = sentence;
    if (!OPENING_WORDS.has(this.#token(first).text.toLowerCase())) return first;
    for (let i = first + 1; i < Math.min(sentence.last, first + 4); i++) if (this.#token(i).text === ':') return i + 1;
    return first;
  }

  #token(index: number): Token {
    return this.#tokens.list[index]!;
  }

  #isCapital(index: number): boolean {
    const { kind, letters } = this.#token(index);
    return kind === 'word' && letters !== 'lower' && letters !== 'caseless';
  }

  #isInitial(index: number, sentence: Sentence): boolean {
    let at = index;
    while (at > sentence.first && this.#token(at - 1).kind === 'mark' && !'-–—'.includes(this.#token(at - 1).text))
      at--;
    return (
      at === sentence.first ||
      opensQuote(this.#tokens, index) ||
      /^[—(]$/.test(this.#tokens.list[index - 1]?.text ?? '')
    );
  }

  /** Whether a token can be part of a name at all. */
  #isNameWord(index: number): boolean {
    if (!this.#isCapital(index)) return false;
    const { text, letters } = this.#token(index);
    const small = text.toLowerCase();
    if (CALENDAR_WORDS.has(small) || FUNCTION_WORDS.has(small)) return this.#isNameAllTheSame(index, small);
    if (letters === 'upper' && COMMON_ACRONYMS.has(small))
      return this.#aliases.longest(index, index + 1)?.weak === false;
    return text.length > 1 || this.#isInitialLetter(index) || this.#isPlatformX(index);
  }

  /** "May", "Jan", "Will" with another name beside them; "US" and "WHO" in capitals; "The" inside a sentence. */
  #isNameAllTheSame(index: number, small: string): boolean {
    const { letters } = this.#token(index);
    if (letters === 'upper') return small === 'us' || small === 'who';
    const next = this.#tokens.list[index + 1];
    const before = this.#tokens.list[index - 1];
    const follows =
      next?.kind === 'word' &&
      next.letters === 'capital' &&
      next.spaced &&
      !FUNCTION_WORDS.has(next.text.toLowerCase());
    if (small === 'the') return follows && before?.letters === 'lower';
    if (/^(first|second|third)$/.test(small)) return follows && before?.letters === 'lower';
    if (!/^(may|april|june|jan|will|august|mark)$/.test(small)) return false;
    return (
      follows || (before !== undefined && GIVEN_NAMES.has(before.text.toLowerCase()) && before.letters === 'capital')
    );
  }

  /** "posted on X". */
  #isPlatformX(index: number): boolean {
    return this.#token(index).text === 'X' && /^(on|via)$/.test(this.#tokens.list[index - 1]?.text ?? '');
  }

  /** "W National Park", "Lula A": a lone capital beside another name word. */
  #isInitialLetter(index: number): boolean {
    const next = this.#tokens.list[index + 1];
    return (
      next !== undefined &&
      next.sentence === this.#token(index).sentence &&
      next.letters === 'capital' &&
      next.text.length > 2 &&
      next.spaced &&
      this.#token(index).text !== 'A' &&
      this.#token(index).text !== 'I'
    );
  }

  #starts(index: number, sentence: Sentence): boolean {
    if (this.#isArabicArticle(index)) return true;
    if (!this.#isNameWord(index)) return false;
    if (!this.#isInitial(index, sentence)) return true;
    return this.#isNameAtStart(index, sentence);
  }

  /** "al-Burhan", "el-Sisi" with their small first letter. */
  #isArabicArticle(index: number): boolean {
    const token = this.#token(index);
    const [hyphen, name] = [this.#tokens.list[index + 1], this.#tokens.list[index + 2]];
    return (
      (token.text === 'al' || token.text === 'el') &&
      hyphen?.text === '-' &&
      name !== undefined &&
      !name.spaced &&
      this.#isCapital(index + 2)
    );
  }

  /** The first word of a sentence is a name when something beside its capital says so. */
  #isNameAtStart(index: number, sentence: Sentence): boolean {
    const { text, letters } = this.#token(index);
    const small = text.toLowerCase();
    if (NUMBER_WORDS.has(small)) return false;
    if (HONORIFICS.has(small) || ROLES.has(small)) return true;
    const next = index + 1 < sentence.last ? this.#token(index + 1) : undefined;
    if (letters === 'upper' || letters === 'mixed') return next?.text !== ':' || this.#memory.get(small) !== undefined;
    const use = this.#memory.get(small);
    if (use !== undefined) return use.capital >= use.lower;
    if (FEASTS.has(small)) return true;
    if (next === undefined || OPENING_WORDS.has(small)) return false;
    if (next.kind === 'possessive') return true;
    if (this.#isNameWord(index + 1)) return !/(ing|ed|ly)$/.test(small);
    if (/(ing|ed|ly|ers|ors|tion|ment|ness|ism|ity|ous|ive|ful|less|able|ible)s?$/.test(small) || text.length < 4)
      return false;
    return (
      next.text === ',' ||
      SPEECH_VERBS.has(next.text) ||
      ORGANISATION_NOUNS.has(next.text) ||
      AUXILIARIES.test(next.text)
    );
  }

  #endOf(start: number, from: number, sentence: Sentence): number {
    let last = from;
    for (;;) {
      const next = this.#continuation(start, last, sentence);
      if (next === last || next - start > LONGEST_RUN) return last;
      last = next;
    }
  }

  /** End of the run when it goes on after `last`, else `last`. */
  #continuation(start: number, last: number, sentence: Sentence): number {
    if (last >= sentence.last) return last;
    const token = this.#token(last);
    const before = this.#token(last - 1);
    if (before.kind === 'word' && this.#isNameWord(last)) {
      const alias = this.#aliases.longest(last, sentence.last);
      return alias !== undefined && !alias.weak ? alias.last : last + 1;
    }
    const next = last + 1 < sentence.last ? this.#token(last + 1) : undefined;
    if (next === undefined) return token.kind === 'number' && this.#takesNumber(before) ? last + 1 : last;
    const goesOn = this.#isNameWord(last + 1);
    if (token.kind === 'number') return this.#takesNumber(before) ? last + 1 : last;
    if (token.text === '-' && !token.spaced && !next.spaced) {
      if (goesOn || this.#endsGivenName(start, last, next)) return last + 2;
      return next.kind === 'number' && before.letters === 'upper' ? last + 2 : last;
    }
    if (token.text === '–' && !token.spaced && !next.spaced && goesOn) {
      return this.#aliases.exact(start, last) === undefined &&
        this.#aliases.longest(last + 1, sentence.last) === undefined
        ? last + 2
        : last;
    }
    if ((token.text === '&' || token.text === '+') && goesOn) return last + 2;
    if (token.kind === 'possessive') return goesOn && INNER_OWNERS.test(before.text) ? last + 2 : last;
    if (token.kind !== 'word') return last;
    const small = token.text;
    if (
      (small === 'al' || small === 'el') &&
      next.text === '-' &&
      last + 2 < sentence.last &&
      this.#isCapital(last + 2)
    )
      return last + 3;
    if (NAME_PARTICLES.has(small) && small !== 'as' && small !== 'at' && small !== 'i' && small !== 'e')
      return this.#afterParticles(last, sentence);
    if (small === 'of' || small === 'for' || small === 'on' || small === 'in')
      return this.#afterPreposition(start, last, sentence);
    if (small === 'and' && goesOn && this.#takesAnd(start, last, sentence)) return last + 2;
    return last;
  }

  /** "Ministry of Defence", "Centre for Strategic Studies", "Council on Foreign Relations". */
  #afterPreposition(start: number, at: number, sentence: Sentence): number {
    const preposition = this.#token(at).text;
    const head = this.#headBefore(start, at);
    const takes =
      preposition === 'of'
        ? OF_HEADS.has(head)
        : preposition === 'for'
          ? TAKES_FOR.test(head)
          : preposition === 'on'
            ? TAKES_ON.test(head)
            : head === 'mission';
    if (!takes) return at;
    const after = at + 1 < sentence.last && this.#token(at + 1).text === 'the' ? at + 2 : at + 1;
    if (after >= sentence.last || !this.#isNameWord(after)) return at;
    const next = this.#token(after).text.toLowerCase();
    if (GIVEN_NAMES.has(next) || HONORIFICS.has(next)) return at;
    const alias = this.#aliases.longest(after, sentence.last);
    if (alias?.kind === 'person') return at;
    const complete = at - start > 2;
    if (complete && alias === undefined && !ORGANISATION_HEADS.has(next)) return at;
    return alias !== undefined && !alias.weak ? alias.last : after + 1;
  }

  /** "Peace and Security Council", "Ministry of Health and Social Affairs": not two names that "and" joins. */
  #takesAnd(start: number, at: number, sentence: Sentence): boolean {
    const next = this.#token(at + 1).text.toLowerCase();
    if (GIVEN_NAMES.has(next) || HONORIFICS.has(next) || ROLES.has(next)) return false;
    const alias = this.#aliases.longest(at + 1, sentence.last);
    if (alias !== undefined && !alias.weak) return false;
    if (this.#hasInnerOf(start, at)) return true;
    const last = this.#token(at - 1).text.toLowerCase();
    const whole = this.#aliases.exact(start, at);
    if (
      whole !== undefined ||
      (ORGANISATION_HEADS.has(last) && last !== 'intelligence' && last !== 'justice' && last !== 'development')
    )
      return false;
    let end = at + 1;
    while (end < sentence.last && this.#isNameWord(end)) end++;
    const head = this.#token(end - 1).text.toLowerCase();
    return end - at > 2 && ORGANISATION_HEADS.has(head) && this.#tokens.list[start - 1]?.text.toLowerCase() === 'the';
  }

  /** "Chiang Kai-shek", "Cheng Li-wun": a small syllable after the hyphen, in the second word of a name. */
  #endsGivenName(start: number, hyphen: number, next: Token): boolean {
    const before = this.#token(hyphen - 1);
    if (hyphen - start < 2 || next.letters !== 'lower' || next.text.length > 5 || before.text.length > 6) return false;
    return (
      !/^(based|led|era|born|run|made|wide|style|like|held|aged)$/.test(next.text) &&
      this.#aliases.exact(hyphen - 1, hyphen) === undefined
    );
  }

  #takesNumber(before: Token): boolean {
    return /^(Flight|Resolution|Bill|Article|Group|Camp|Zone|Area|Base|France|Formula|Channel|Agenda|Barrio)$/.test(
      before.text,
    );
  }

  /** "de la Cruz", "bin Salman": small words up to the next capital. */
  #afterParticles(from: number, sentence: Sentence): number {
    let at = from;
    while (at < sentence.last && NAME_PARTICLES.has(this.#token(at).text) && at - from < 3) at++;
    if (at < sentence.last && this.#token(at).text === '-') at++;
    return at < sentence.last && this.#isNameWord(at) ? at + 1 : from;
  }

  #headBefore(start: number, last: number): string {
    const alias = this.#aliases.exact(start, last);
    if (alias !== undefined && alias.kind === 'person') return '';
    const first = this.#token(start).text.toLowerCase();
    if (last - start === 1 && PLACE_OPENERS.has(first)) return '';
    return this.#token(last - 1).text.toLowerCase();
  }

  /** "Ministry of Health" may go on with "and Social Affairs". */
  #hasInnerOf(start: number, last: number): boolean {
    const first = this.#token(start).text.toLowerCase();
    if (!ORGANISATION_HEADS.has(first) && !OF_HEADS.has(first)) return false;
    for (let i = start + 1; i < last; i++) if (/^(of|for|on)$/.test(this.#token(i).text)) return true;
    return false;
  }
}
