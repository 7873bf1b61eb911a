import type { EntityKind } from '../../knowledge/entity.ts';
import type { Mention } from '../mention.ts';
import { hashText } from '../tagger/hashing.ts';
import type { Token, Tokens } from '../tokens.ts';
import { cutPassages, type Passage } from './passages.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { stemOf } from './stem.ts';
import { classByEnding, closedClass, markClass, WordClass } from './word-class.ts';
import type { WordTable } from './word-table.ts';

/** What a mention must say of itself here. */
export type NamedSpan = Pick<Mention, 'start' | 'end' | 'type'>;

/** What is known of a word by its spelling alone. */
interface Spelling {
  readonly lower: string;
  readonly hash: number;
  readonly stem: number;
  readonly mask: number;
  readonly kind: WordClass;
  readonly coarse: number;
  readonly fine: number;
}

/** A text as attribution sees it. The arrays have a place for each token. */
export interface Reading {
  readonly tokens: Tokens;
  readonly length: number;
  readonly lower: readonly string[];
  /** Hashes of the word in small letters, and of its stem. */
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly kind: Uint8Array;
  /** What the word can be besides (`WordTableParts.masks`). */
  readonly mask: Uint8Array;
  readonly coarse: Int16Array;
  readonly fine: Int16Array;
  /** Index of the mention that the token stands in, or -1. */
  readonly named: Int32Array;
  readonly namedTypes: readonly EntityKind[];
  /** Index of the passage. */
  readonly passage: Int32Array;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  /** Index of the innermost quotation that the token stands in, its marks included, or -1. */
  readonly quoted: Int32Array;
}

/** Words of a closed class that are names when they have a capital, and seldom open a sentence. */
const MONTHS_TOO: ReadonlySet<string> = new Set(['May']);

const MOST_SPELLINGS = 20_000;

/** Reads texts, and keeps what it worked out of spellings for the next text: a cache, never a state. */
export class AttributionReader {
  readonly #table: WordTable;
  readonly #spellings = new Map<string, Spelling>();

  constructor(table: WordTable) {
    this.#table = table;
  }

  read(tokens: Tokens, mentions: readonly NamedSpan[]): Reading {
    const { list } = tokens;
    const length = list.length;
    const quotations = findQuotations(tokens);
    const passages = cutPassages(tokens, quotations);
    const reading = {
      tokens,
      length,
      lower: new Array<string>(length),
      word: new Int32Array(length),
      stem: new Int32Array(length),
      kind: new Uint8Array(length),
      mask: new Uint8Array(length),
      coarse: new Int16Array(length),
      fine: new Int16Array(length),
      named: new Int32Array(length).fill(-1),
      namedTypes: mentions.map(({ type }) => type),
      passage: new Int32Array(length),
      passages,
      quotations,
      quoted: new Int32Array(length).fill(-1),
    };
    list.forEach((token, i) => {
      const { lower, hash, stem, mask, kind, coarse, fine } = this.#spellingOf(token);
      reading.lower[i] = lower;
      reading.word[i] = hash;
      reading.stem[i] = stem;
      reading.mask[i] = mask;
      reading.kind[i] = kind;
      reading.coarse[i] = coarse;
      reading.fine[i] = fine;
    });
    passages.forEach(({ first, last }, p) => {
      reading.passage.fill(p, first, last);
    });
    quotations.forEach(({ open, close }, q) => {
      reading.quoted.fill(q, open, Math.min(close + 1, length));
      reading.kind[open] = WordClass.OpenQuote;
      if (close < length && list[close]?.kind === 'mark') reading.kind[close] = WordClass.CloseQuote;
    });
    placeMentions(reading, mentions);
    settleKinds(reading);
    return reading;
  }

  #spellingOf(token: Token): Spelling {
    const known = this.#spellings.get(token.text);
    if (known !== undefined) return known;
    if (this.#spellings.size > MOST_SPELLINGS) this.#spellings.clear();
    const spelling = this.#spell(token);
    this.#spellings.set(token.text, spelling);
    return spelling;
  }

  #spell({ text, kind, letters }: Token): Spelling {
    const lower = text.toLowerCase();
    const hash = hashText(lower);
    const row = kind === 'word' ? this.#table.rowOf(hash) : -1;
    const { masks, classes, coarse, fine } = this.#table.parts;
    const company = row < 0 ? { coarse: -1, fine: -1 } : { coarse: coarse[row]!, fine: fine[row]! };
    const spelt = { lower, hash, stem: kind === 'word' ? hashText(stemOf(lower)) : hash, mask: 0, ...company };
    if (kind === 'number') return { ...spelt, kind: WordClass.Number };
    if (kind === 'possessive') return { ...spelt, kind: WordClass.OwnerEnding };
    if (kind === 'mark') return { ...spelt, kind: markClass(text) };
    const closed = MONTHS_TOO.has(text) ? WordClass.Name : closedClass(lower);
    if (closed !== undefined) return { ...spelt, kind: closed };
    if (row >= 0 && classes[row]! > 0) return { ...spelt, mask: masks[row]!, kind: classes[row] as WordClass };
    return { ...spelt, kind: letters === 'lower' ? classByEnding(lower) : WordClass.Name };
  }
}

function placeMentions({ tokens: { list }, named, kind }: Reading, mentions: readonly NamedSpan[]): void {
  let at = 0;
  mentions.forEach(({ start, end }, m) => {
    while (at < list.length && list[at]!.end <= start) at++;
    for (let i = at; i < list.length && list[i]!.start < end; i++) {
      named[i] = m;
      if (list[i]!.kind === 'word') kind[i] = WordClass.Name;
    }
  });
}

const can = (mask: number, kind: WordClass): boolean => (mask & (1 << (kind - 1))) !== 0;

/** Lets the word before say what a word is that can be a noun as well as a verb. */
function settleKinds({ kind, mask, length }: Reading): void {
  for (let i = 1; i < length; i++) {
    const now = kind[i]!;
    if (now < WordClass.Noun || now > WordClass.Adverb) continue;
    const bits = mask[i]!;
    const before = kind[i - 1]!;
    const isNominal =
      before === WordClass.Determiner ||
      before === WordClass.Possessive ||
      before === WordClass.OwnerEnding ||
      before === WordClass.Of ||
      before === WordClass.Adjective;
    const isVerbal =
      before === WordClass.To || before === WordClass.Modal || before === WordClass.Do || before === WordClass.Subject;
    if (isNominal) {
      if (now === WordClass.Verb && can(bits, WordClass.Noun)) kind[i] = WordClass.Noun;
      else if (now === WordClass.VerbS && can(bits, WordClass.Plural)) kind[i] = WordClass.Plural;
    } else if (isVerbal) {
      if (now === WordClass.Noun && can(bits, WordClass.Verb)) kind[i] = WordClass.Verb;
      else if (now === WordClass.Plural && can(bits, WordClass.VerbS)) kind[i] = WordClass.VerbS;
      else if (now === WordClass.Adjective && can(bits, WordClass.VerbD)) kind[i] = WordClass.VerbD;
    } else if (before === WordClass.Name || before === WordClass.Noun) {
      if (now === WordClass.Plural && can(bits, WordClass.VerbS)) kind[i] = WordClass.VerbS;
    } else if (before === WordClass.Plural && now === WordClass.Noun && can(bits, WordClass.Verb)) {
      kind[i] = WordClass.Verb;
    }
  }
}

const OUTSIDE = -0x5bd1e995;

/** Hash of the word at a token, or that of the passage's border. */
export const wordAt = ({ word }: Reading, at: number, first: number, last: number): number =>
  at < first ? OUTSIDE : at < last ? word[at]! : OUTSIDE + 1;

export const stemAt = ({ stem }: Reading, at: number, first: number, last: number): number =>
  at < first ? OUTSIDE : at < last ? stem[at]! : OUTSIDE + 1;

export const kindAt = ({ kind }: Reading, at: number, first: number, last: number): number =>
  at >= first && at < last ? kind[at]! : WordClass.End;
