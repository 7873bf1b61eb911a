import { wordsOf } from './words.ts';

/**
 * A part of the search index: some thousand clips, never changed once made. A later segment's entry for a clip replaces
 * an earlier one's. All of it is strings and typed arrays, which IndexedDB keeps and gives back without a copy by hand.
 *
 * `postings` holds, for each term in the order of `terms`, a row of numbers in LEB128: for each clip the distance from the
 * one before, the count of places, and their distances from each other. 100,000 clips take about 20 MB.
 */
export interface SegmentData {
  /** Ids of clips, a line each. */
  readonly ids: string;
  /** When each was clipped, in milliseconds since 1970; NaN marks a clip that was removed. */
  readonly created: Float64Array<ArrayBuffer>;
  /** When each was changed last. */
  readonly updated: Float64Array<ArrayBuffer>;
  /** When its article was published; NaN where it does not say. */
  readonly published: Float64Array<ArrayBuffer>;
  /** The same number for quotes of the same words. */
  readonly likeness: Float64Array<ArrayBuffer>;
  /** Names of articles, a line each, and each clip's number among them. */
  readonly articles: string;
  readonly articleOf: Uint32Array<ArrayBuffer>;
  /** Words, sorted by code unit, a line each. */
  readonly terms: string;
  /** Where each term's postings begin, and where the last one's end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly postings: Uint8Array<ArrayBuffer>;
  /** `tag:Sea level`, `site:news.example`: a line each. */
  readonly facets: string;
  /** Where each clip's facets begin in `facetOf`, and where the last one's end. */
  readonly facetStarts: Uint32Array<ArrayBuffer>;
  readonly facetOf: Uint32Array<ArrayBuffer>;
}

/** What is indexed of a clip. */
export interface Entry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  /** NaN where the page states none. */
  readonly published: number;
  readonly likeness: number;
  /** The name of its article, in one line. */
  readonly article: string;
  /** Texts that are searched; a phrase never reaches from one into the next. */
  readonly texts: readonly string[];
  readonly facets: readonly string[];
}

/** More places than lie between the words of any two texts. */
const TEXT_GAP = 16;

class Bytes {
  #bytes = new Uint8Array(32);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  push(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = number;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
}

interface Posting {
  readonly bytes: Bytes;
  lastEntry: number;
}

/** Makes a segment, entry by entry, so that the work can be done in slices. */
export class SegmentBuilder {
  readonly #ids: string[] = [];
  readonly #created: number[] = [];
  readonly #updated: number[] = [];
  readonly #published: number[] = [];
  readonly #likeness: number[] = [];
  readonly #articles = new Map<string, number>();
  readonly #articleOf: number[] = [];
  readonly #terms = new Map<string, Posting>();
  readonly #facets = new Map<string, number>();
  readonly #facetStarts: number[] = [0];
  readonly #facetOf: number[] = [];

  get size(): number {
    return this.#ids.length;
  }

  add(added: Entry): void {
    const { texts, facets } = added;
    const places = new Map<string, number[]>();
    let place = 0;
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
        place++;
      }
      place += TEXT_GAP;
    }
    const number = this.#ids.length;
    for (const [word, at] of places) this.#post(word, number, at);
    for (const facet of new Set(facets)) {
      const known = this.#facets.get(facet) ?? this.#facets.size;
      this.#facets.set(facet, known);
      this.#facetOf.push(known);
    }
    this.#close(added);
  }

  /** A clip that is gone, so that earlier segments' entries for it no longer count. */
  remove(id: string): void {
    const none = Number.NaN;
    this.#close({ id, created: none, updated: none, published: none, likeness: none, article: '' });
  }

  #close({ id, created, updated, published, likeness, article }: Omit<Entry, 'texts' | 'facets'>): void {
    this.#ids.push(id);
    this.#created.push(created);
    this.#updated.push(updated);
    this.#published.push(published);
    this.#likeness.push(likeness);
    const number = this.#articles.get(article) ?? this.#articles.size;
    this.#articles.set(article, number);
    this.#articleOf.push(number);
    this.#facetStarts.push(this.#facetOf.length);
  }

  #post(word: string, entry: number, places: readonly number[]): void {
    let posting = this.#terms.get(word);
    if (!posting) {
      posting = { bytes: new Bytes(), lastEntry: 0 };
      this.#terms.set(word, posting);
    }
    posting.bytes.push(entry - posting.lastEntry);
    posting.lastEntry = entry;
    posting.bytes.push(places.length);
    let last = 0;
    for (const place of places) {
      posting.bytes.push(place - last);
      last = place;
    }
  }

  finish(): SegmentData {
    const terms = [...this.#terms.keys()].sort();
    const starts = new Uint32Array(terms.length + 1);
    const all = terms.map((term) => this.#terms.get(term)!.bytes.written);
    const postings = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    all.forEach((bytes, n) => {
      postings.set(bytes, at);
      at += bytes.length;
      starts[n + 1] = at;
    });
    return {
      ids: this.#ids.join('\n'),
      created: Float64Array.from(this.#created),
      updated: Float64Array.from(this.#updated),
      published: Float64Array.from(this.#published),
      likeness: Float64Array.from(this.#likeness),
      articles: [...this.#articles.keys()].join('\n'),
      articleOf: Uint32Array.from(this.#articleOf),
      terms: terms.join('\n'),
      starts,
      postings,
      facets: [...this.#facets.keys()].join('\n'),
      facetStarts: Uint32Array.from(this.#facetStarts),
      facetOf: Uint32Array.from(this.#facetOf),
    };
  }
}
