import type { AliasIndex, AliasMatch, Knowledge } from '../../knowledge/knowledge.ts';
import type { Sentence, Token, Tokens } from '../tokens.ts';
import { findRuns, type InnerWords, type Run } from './candidates.ts';
import { type DocumentMemory, remember } from './document-memory.ts';
import { type AliasEvidence, type Evidence, gatherEvidence } from './evidence.ts';
import { type Lexicon, NO_ROW } from './lexicon.ts';
import type { NameWords } from './name-words.ts';
import type { PersonalNames } from './personal-names.ts';
import { describeWord, type WordForm } from './word-form.ts';

/** How a sentence is set, as a number for the features. */
export const SETTINGS = { prose: 0, title: 1, capitals: 2 } as const;

/** A text as the features see it. */
export interface Reading {
  readonly tokens: Tokens;
  readonly forms: readonly WordForm[];
  readonly runs: readonly Run[];
  readonly evidence: Evidence;
  readonly memory: DocumentMemory;
  /** The direction of the text's ordinary words in the lexicon's space: what the text is about. Of length 1, or zero. */
  readonly topic: Float32Array;
}

const boundary = (sign: string): Token => ({
  text: sign,
  start: 0,
  end: 0,
  kind: 'mark',
  letters: 'caseless',
  spaced: true,
  sentence: -1,
});

/** Forms kept from text to text; past this number the store is emptied. */
const MOST_FORMS = 20_000;
const MOST_ALIASES = 20_000;
/** Letters of a word that says something of the topic. */
const SHORTEST_TOPICAL = 4;

/** Reads texts, and keeps what it learnt of words and aliases for the next text: a cache, never a state. */
export class Reader {
  readonly before: WordForm;
  readonly after: WordForm;
  readonly #lexicon: Lexicon;
  readonly #nameWords: NameWords;
  readonly #personalNames: PersonalNames;
  readonly #inner: InnerWords;
  readonly #forms = new Map<string, WordForm>();
  #aliases = new Map<AliasIndex, AliasEvidence>();
  #knowledge: Knowledge | undefined;

  constructor(lexicon: Lexicon, nameWords: NameWords, personalNames: PersonalNames, inner: InnerWords) {
    this.#lexicon = lexicon;
    this.#nameWords = nameWords;
    this.#personalNames = personalNames;
    this.#inner = inner;
    this.before = describeWord(boundary('<s>'), lexicon, nameWords, personalNames);
    this.after = describeWord(boundary('</s>'), lexicon, nameWords, personalNames);
  }

  read(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge): Reading {
    const forms = tokens.list.map((token) => this.#formOf(token));
    const runs = findRuns(tokens, forms, this.#inner);
    if (this.#knowledge !== knowledge || this.#aliases.size > MOST_ALIASES) this.#aliases = new Map();
    this.#knowledge = knowledge;
    const evidence = gatherEvidence(tokens.list.length, matches, knowledge, this.#aliases);
    return {
      tokens,
      forms,
      runs,
      evidence,
      memory: remember(tokens, forms, runs),
      topic: this.#topicOf(tokens, forms),
    };
  }

  /** The form at a token, or the boundary where the token lies outside the sentence. */
  formAt(reading: Reading, sentence: Sentence, at: number): WordForm {
    if (at < sentence.first) return this.before;
    return at < sentence.last ? reading.forms[at]! : this.after;
  }

  /** Whether no space stands before a token of a sentence. */
  isGlued(reading: Reading, sentence: Sentence, at: number): boolean {
    return at > sentence.first && at < sentence.last && !reading.tokens.list[at]!.spaced;
  }

  /** The form beside a token, or the boundary of its sentence. */
  neighbour(reading: Reading, token: number, offset: number): WordForm {
    const { list, sentences } = reading.tokens;
    return this.formAt(reading, sentences[list[token]!.sentence]!, token + offset);
  }

  #topicOf(tokens: Tokens, forms: readonly WordForm[]): Float32Array {
    const { dimensions } = this.#lexicon;
    const topic = new Float32Array(dimensions);
    const vector = new Float32Array(dimensions);
    const seen = new Set<number>();
    tokens.list.forEach(({ letters, text }, i) => {
      const { row } = forms[i]!;
      if (letters !== 'lower' || text.length < SHORTEST_TOPICAL || row === NO_ROW || seen.has(row)) return;
      seen.add(row);
      this.#lexicon.vector(row, vector);
      for (let d = 0; d < dimensions; d++) topic[d]! += vector[d]!;
    });
    const length = Math.hypot(...topic);
    return length > 0 ? topic.map((value) => value / length) : topic;
  }

  #formOf(token: Token): WordForm {
    const known = this.#forms.get(token.text);
    if (known !== undefined) return known;
    if (this.#forms.size > MOST_FORMS) this.#forms.clear();
    const form = describeWord(token, this.#lexicon, this.#nameWords, this.#personalNames);
    this.#forms.set(token.text, form);
    return form;
  }
}
