import { OF_HEADS, ORGANISATION_HEADS, PLACE_OPENERS } from '../lexicon/heads.ts';
import { GIVEN_NAMES, HONORIFICS } from '../lexicon/roles.ts';
import { NAME_PARTICLES, OPENING_WORDS } from '../lexicon/words.ts';
import type { Sentence } from '../tokens.ts';
import type { NameWords } from './name-words.ts';
import type { WordReading } from './word-reading.ts';

/** Tokens `first` to `last` (exclusive) that may hold one name or several, titles included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Its first word may have its capital from its position. */
  readonly initial: boolean;
}

/** Nouns in the possessive that stand inside a name: "People’s Party", "Prosecutor General’s Office". */
const INNER_OWNERS =
  /^(people|peoples|men|women|children|doctors|lawyers|journalists|reporters|workers|teachers|farmers|growers|producers|bishops|magistrates|veterans|patriots|mothers|citizens|girls|boys|king|queen|prince|saint|officers|planters|fishermen|martyrs|lord|lords|year|general|prosecutor|president|minister|commissioner|defender|assessor|governor|mayor|ombudsman|coroner|sheriff)$/;
const TAKES_FOR =
  /^(centre|center|institute|agency|office|council|fund|foundation|ministry|department|commission|committee|association|academy|school|society|campaign|federation|movement|organisation|organization|institution|initiative|network|programme|program|authority|bureau|union|alliance|forum|group|directorate|commissioner|coalition|bank|court)$/;
const TAKES_ON = /^(council|committee|commission|conference|court|panel|summit|convention|institute)$/;
const TAKES_NUMBER =
  /^(flight|resolution|bill|article|group|camp|zone|area|base|france|formula|channel|agenda|barrio)$/;
/** Institutions that do not end a name before "and": "Intelligence and Security Service". */
const GOES_ON_WITH_AND = /^(intelligence|justice|development)$/;
/** Second parts of compounds that describe a name: "Oslo-based". */
const DESCRIBING = /^(based|led|era|born|run|made|wide|style|like|held|aged)$/;
/** Particles that are English words, too. */
const ENGLISH_PARTICLES = /^(as|at|i|e)$/;

/** Tokens in a run; names with titles before them seldom have more than ten. */
const LONGEST_RUN = 24;

/** Finds the runs of one sentence. */
export class RunFinder {
  readonly #words: WordReading;
  readonly #names: NameWords;

  constructor(words: WordReading, names: NameWords) {
    this.#words = words;
    this.#names = names;
  }

  runsOf(sentence: Sentence): Run[] {
    const runs: Run[] = [];
    let at = this.#afterLabel(sentence);
    while (at < sentence.last) {
      const alias = this.#words.aliases.longest(at, sentence.last);
      const startsWithAlias = alias !== undefined && !alias.weak && this.#names.isCapital(at);
      if (!startsWithAlias && !this.#names.starts(at, sentence)) {
        at++;
        continue;
      }
      const last = this.#endOf(at, startsWithAlias ? alias.last : at + 1, sentence);
      runs.push({ first: at, last, initial: this.#names.isInitial(at, sentence) });
      at = last;
    }
    return runs;
  }

  /** Past "Image Source:", "READ MORE:" at the start of a line. */
  #afterLabel({ first, last }: Sentence): number {
    if (!OPENING_WORDS.has(this.#words.small(first))) return first;
    for (let i = first + 1; i < Math.min(last, first + 4); i++) if (this.#words.small(i) === ':') return i + 1;
    return first;
  }

  #endOf(start: number, from: number, sentence: Sentence): number {
    let last = from;
    while (last < sentence.last && last - start < LONGEST_RUN) {
      const next = this.#continuation(start, last, sentence);
      if (next === last || next > sentence.last) break;
      last = next;
    }
    return last;
  }

  /** End of the run when it goes on with the token at `at`, else `at`. */
  #continuation(start: number, at: number, sentence: Sentence): number {
    const token = this.#words.token(at);
    const before = this.#words.small(at - 1);
    if (this.#words.token(at - 1).kind === 'word' && this.#names.isNameWord(at)) return this.#afterAlias(at, sentence);
    if (token.kind === 'number') return TAKES_NUMBER.test(before) ? at + 1 : at;
    if (at + 1 >= sentence.last) return at;
    const goesOn = this.#names.isNameWord(at + 1);
    if (token.kind === 'possessive') return goesOn && INNER_OWNERS.test(before) ? at + 2 : at;
    if (token.kind === 'mark') return this.#acrossMark(start, at, goesOn, sentence);
    if (this.#names.isArabicArticle(at)) return at + 3;
    const small = token.text;
    if (NAME_PARTICLES.has(small) && !ENGLISH_PARTICLES.test(small)) return this.#afterParticles(at, sentence);
    if (/^(of|for|on|in)$/.test(small)) return this.#afterPreposition(start, at, sentence);
    return small === 'and' && goesOn && this.#takesAnd(start, at, sentence) ? at + 2 : at;
  }

  #afterAlias(at: number, sentence: Sentence): number {
    const alias = this.#words.aliases.longest(at, sentence.last);
    return alias !== undefined && !alias.weak ? alias.last : at + 1;
  }

  /** "Ust-Luga", "SPLM-IO", "Chiang Kai-shek", "Visma–Lease"; "Marks & Spencer". */
  #acrossMark(start: number, at: number, goesOn: boolean, sentence: Sentence): number {
    const { text, spaced } = this.#words.token(at);
    const next = this.#words.token(at + 1);
    if (text === '&' || text === '+') return goesOn ? at + 2 : at;
    if (spaced || next.spaced) return at;
    if (text === '-') {
      const takesNumber = next.kind === 'number' && this.#words.token(at - 1).letters === 'upper';
      return goesOn || takesNumber || this.#endsGivenName(start, at) ? at + 2 : at;
    }
    const { aliases } = this.#words;
    const isTwo = aliases.exact(start, at) !== undefined || aliases.longest(at + 1, sentence.last) !== undefined;
    return text === '–' && goesOn && !isTwo ? at + 2 : at;
  }

  /** "Chiang Kai-shek", "Cheng Li-wun": a small syllable after the hyphen, in the second word of a name. */
  #endsGivenName(start: number, hyphen: number): boolean {
    const before = this.#words.token(hyphen - 1);
    const next = this.#words.token(hyphen + 1);
    if (hyphen - start < 2 || next.letters !== 'lower' || next.text.length > 5 || before.text.length > 6) return false;
    return !DESCRIBING.test(next.text) && this.#words.aliases.exact(hyphen - 1, hyphen) === undefined;
  }

  /** "de la Cruz", "bin Salman": small words up to the next capital. */
  #afterParticles(from: number, sentence: Sentence): number {
    let at = from;
    while (at < sentence.last && NAME_PARTICLES.has(this.#words.token(at).text) && at - from < 3) at++;
    if (at < sentence.last && this.#words.token(at).text === '-') at++;
    return at < sentence.last && this.#names.isNameWord(at) ? at + 1 : from;
  }

  /** "Ministry of Defence", "Centre for Strategic Studies", "Council on Foreign Relations". */
  #afterPreposition(start: number, at: number, sentence: Sentence): number {
    if (!this.#takesPreposition(this.#words.small(at), this.#headBefore(start, at))) return at;
    const after = this.#words.small(at + 1) === 'the' ? at + 2 : at + 1;
    if (after >= sentence.last || !this.#names.isNameWord(after)) return at;
    const next = this.#words.small(after);
    const alias = this.#words.aliases.longest(after, sentence.last);
    if (GIVEN_NAMES.has(next) || HONORIFICS.has(next) || alias?.kind === 'person') return at;
    const isComplete = at - start > 2;
    if (isComplete && alias === undefined && !ORGANISATION_HEADS.has(next)) return at;
    return this.#afterAlias(after, sentence);
  }

  #takesPreposition(preposition: string, head: string): boolean {
    if (preposition === 'of') return OF_HEADS.has(head);
    if (preposition === 'for') return TAKES_FOR.test(head);
    return preposition === 'on' ? TAKES_ON.test(head) : head === 'mission';
  }

  /** The word before a preposition, when it can head a name. */
  #headBefore(start: number, at: number): string {
    if (this.#words.aliases.exact(start, at)?.kind === 'person') return '';
    if (at - start === 1 && PLACE_OPENERS.has(this.#words.small(start))) return '';
    return this.#words.small(at - 1);
  }

  /** "Peace and Security Council", "Ministry of Health and Social Affairs": not two names that "and" joins. */
  #takesAnd(start: number, at: number, sentence: Sentence): boolean {
    const next = at + 1;
    const alias = this.#words.aliases.longest(next, sentence.last);
    if (GIVEN_NAMES.has(this.#words.small(next)) || this.#words.isTitle(next) || alias?.weak === false) return false;
    if (this.#hasInnerOf(start, at)) return true;
    const before = this.#words.small(at - 1);
    if (this.#words.aliases.exact(start, at) !== undefined) return false;
    if (ORGANISATION_HEADS.has(before) && !GOES_ON_WITH_AND.test(before)) return false;
    let end = next;
    while (end < sentence.last && end - start < LONGEST_RUN && this.#names.isNameWord(end)) end++;
    const hasHead = end - at > 2 && ORGANISATION_HEADS.has(this.#words.small(end - 1));
    return hasHead && this.#words.small(start - 1) === 'the';
  }

  /** "Ministry of Health" may go on with "and Social Affairs". */
  #hasInnerOf(start: number, at: number): boolean {
    const first = this.#words.small(start);
    if (!ORGANISATION_HEADS.has(first) && !OF_HEADS.has(first)) return false;
    for (let i = start + 1; i < at; i++) if (/^(of|for|on)$/.test(this.#words.token(i).text)) return true;
    return false;
  }
}
