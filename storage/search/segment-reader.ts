import type { Facet, FacetClause, TimeClause, WordsClause } from './query.ts';
import type { SegmentData } from './segment.ts';
import { foldText, wordsOf } from './words.ts';

/** A prefix of fewer letters fits half of all words, and is searched as a word of its own. */
const SHORTEST_PREFIX = 2;

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Looks clauses up in one segment. Entries are numbered from 0. */
export class SegmentReader {
  readonly ids: readonly string[];
  readonly created: Float64Array;
  readonly updated: Float64Array;
  readonly published: Float64Array;
  readonly likeness: Float64Array;
  readonly articles: readonly string[];
  /** Of each entry the number, in `articles`, of its article. */
  readonly articleOf: Uint32Array;
  readonly facets: readonly string[];
  readonly #terms: readonly string[];
  readonly #data: SegmentData;
  readonly #folded = new Map<Facet, ReadonlyArray<{ readonly number: number; readonly label: string }>>();

  constructor(data: SegmentData) {
    this.#data = data;
    this.ids = lines(data.ids);
    this.created = data.created;
    this.updated = data.updated;
    this.published = data.published;
    this.likeness = data.likeness;
    // One article alone may have an empty name, in a segment of removed clips.
    this.articles = data.articles.split('\n');
    this.articleOf = data.articleOf;
    this.facets = lines(data.facets);
    this.#terms = lines(data.terms);
  }

  /** Numbers, in `facets`, of an entry's facets. */
  facetsOf(entry: number): Uint32Array {
    return this.#data.facetOf.subarray(this.#data.facetStarts[entry], this.#data.facetStarts[entry + 1]);
  }

  /** Adds the facets of the entries that are 1 in `found` to `counts`, each under the number that `names` gives it. */
  countFacets(found: Uint8Array, names: Uint32Array, counts: Uint32Array): void {
    const { facetStarts, facetOf } = this.#data;
    for (let entry = 0; entry < found.length; entry++) {
      if (found[entry] !== 1) continue;
      const end = facetStarts[entry + 1]!;
      for (let at = facetStarts[entry]!; at < end; at++) counts[names[facetOf[at]!]!]!++;
    }
  }

  /** Sets a 1 in `found` for each entry that fits; `found` begins with zeros. */
  mark(clause: WordsClause | FacetClause | TimeClause, found: Uint8Array): void {
    if (clause.kind === 'words') this.#markWords(clause, found);
    else if (clause.kind === 'facet') this.#markFacets(clause, found);
    else this.#markTimes(clause, found);
  }

  #markWords(clause: WordsClause, found: Uint8Array): void {
    const [word, ...others] = clause.words;
    if (others.length > 0) this.#markPhrase(clause, found);
    else if (word !== undefined) {
      for (const term of this.#range(word, clause.isPrefix)) {
        this.#eachEntry(term, (entry) => {
          found[entry] = 1;
        });
      }
    }
  }

  #markTimes({ kind, time }: TimeClause, found: Uint8Array): void {
    this.created.forEach((created, entry) => {
      if (kind === 'before' ? created < time : created >= time) found[entry] = 1;
    });
  }

  #markFacets(clause: FacetClause, found: Uint8Array): void {
    const fits = new Uint8Array(this.facets.length);
    let isAny = false;
    for (const { number, label } of this.#labelsOf(clause.facet)) {
      if (!fitsLabel(label, clause)) continue;
      fits[number] = 1;
      isAny = true;
    }
    if (!isAny) return;
    const { facetStarts, facetOf } = this.#data;
    for (let entry = 0; entry < this.created.length; entry++) {
      const end = facetStarts[entry + 1]!;
      for (let at = facetStarts[entry]!; at < end; at++) if (fits[facetOf[at]!] === 1) found[entry] = 1;
    }
  }

  /** The labels of one kind as they are compared, made when they are first asked for. */
  #labelsOf(facet: Facet): ReadonlyArray<{ readonly number: number; readonly label: string }> {
    const known = this.#folded.get(facet);
    if (known) return known;
    const labels = this.facets.flatMap((one, number) =>
      one.startsWith(`${facet}:`) ? [{ number, label: foldText(one.slice(facet.length + 1).replaceAll('"', '')) }] : [],
    );
    this.#folded.set(facet, labels);
    return labels;
  }

  /** Numbers of the terms that a word, or a word's beginning, stands for. */
  *#range(word: string, isPrefix: boolean): Generator<number> {
    const isRange = isPrefix && word.length >= SHORTEST_PREFIX;
    for (let at = lowerBound(this.#terms, word); at < this.#terms.length; at++) {
      const term = this.#terms[at]!;
      if (term !== word && !(isRange && term.startsWith(word))) return;
      yield at;
    }
  }

  /** Calls back for each entry that holds a term, with the offset of its places in the postings. */
  #eachEntry(term: number, use: (entry: number, places: number) => void): void {
    const { postings, starts } = this.#data;
    const end = starts[term + 1]!;
    const cursor = { at: starts[term]! };
    let entry = 0;
    while (cursor.at < end) {
      entry += readNumber(postings, cursor);
      const places = cursor.at;
      use(entry, places);
      for (let left = readNumber(postings, cursor); left > 0; left--) {
        while (postings[cursor.at]! > 127) cursor.at++;
        cursor.at++;
      }
    }
  }

  #placesAt(offset: number): number[] {
    const cursor = { at: offset };
    const places: number[] = [];
    let place = 0;
    for (let left = readNumber(this.#data.postings, cursor); left > 0; left--) {
      place += readNumber(this.#data.postings, cursor);
      places.push(place);
    }
    return places;
  }

  #markPhrase({ words, isPrefix }: WordsClause, found: Uint8Array): void {
    /** For each entry that holds the phrase so far, the places where its next word must stand. */
    let next: Map<number, ReadonlySet<number>> | null = null;
    for (const [at, word] of words.entries()) {
      const reached = new Map<number, Set<number>>();
      for (const term of this.#range(word, isPrefix && at === words.length - 1)) {
        this.#eachEntry(term, (entry, offset) => {
          const wanted = next?.get(entry);
          if (next && !wanted) return;
          for (const place of this.#placesAt(offset)) {
            if (wanted && !wanted.has(place)) continue;
            const known = reached.get(entry);
            if (known) known.add(place + 1);
            else reached.set(entry, new Set([place + 1]));
          }
        });
      }
      next = reached;
    }
    for (const entry of next?.keys() ?? []) found[entry] = 1;
  }
}

function readNumber(bytes: Uint8Array, cursor: { at: number }): number {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[cursor.at++]!;
    number |= (byte & 127) << shift;
    if (byte < 128) return number >>> 0;
  }
}

function lowerBound(terms: readonly string[], word: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fitsLabel(label: string, { facet: kind, value, isPrefix }: FacetClause): boolean {
  if (isPrefix ? label.startsWith(value) : label === value) return true;
  if (kind === 'site') return label.endsWith(`.${value}`) || (isPrefix && label.includes(`.${value}`));
  if (kind === 'by' || kind === 'about') {
    const wanted = wordsOf(value);
    const words = wordsOf(label);
    return wanted.every((one, at) => {
      const isOpen = isPrefix && at === wanted.length - 1;
      return words.some((word) => (isOpen ? word.startsWith(one) : word === one));
    });
  }
  return false;
}
