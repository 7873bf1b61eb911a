import type { Clause, Facet, Query } from './query.ts';
import type { SegmentData } from './segment.ts';
import { SegmentReader } from './segment-reader.ts';

export interface Found {
  /** Ids of the clips that fit, last clipped first. */
  readonly ids: readonly string[];
  /** How many of them have each label, most frequent first. */
  readonly facets: Readonly<Record<Facet, ReadonlyArray<readonly [label: string, count: number]>>>;
}

/** Several segments as one index. Entries are numbered through all of them. */
export class LibraryIndex {
  readonly #readers: ReadonlyArray<{ readonly reader: SegmentReader; readonly first: number }>;
  readonly #ids: readonly string[];
  /** 1 for the newest entry of each clip that is not removed. */
  readonly #live: Uint8Array;
  /** Live entries, last clipped first. */
  readonly #order: Uint32Array;

  /** Segments in the order in which they were made. */
  constructor(segments: readonly SegmentData[]) {
    let first = 0;
    this.#readers = segments.map((data) => {
      const reader = new SegmentReader(data);
      const entry = { reader, first };
      first += reader.ids.length;
      return entry;
    });
    this.#ids = this.#readers.flatMap(({ reader }) => reader.ids);
    const created = new Float64Array(first);
    for (const one of this.#readers) created.set(one.reader.created, one.first);
    this.#live = new Uint8Array(first);
    const newest = new Map(this.#ids.map((id, entry) => [id, entry]));
    for (const entry of newest.values()) this.#live[entry] = Number.isNaN(created[entry]) ? 0 : 1;
    this.#order = Uint32Array.from(newest.values())
      .filter((entry) => this.#live[entry] === 1)
      .sort((a, b) => created[b]! - created[a]!);
  }

  get size(): number {
    return this.#order.length;
  }

  find({ required, excluded }: Query): Found {
    const found = this.#live.slice();
    for (const clause of required) this.#combine(found, clause, 0);
    for (const clause of excluded) this.#combine(found, clause, 1);
    const entries = this.#order.filter((entry) => found[entry] === 1);
    return { ids: Array.from(entries, (entry) => this.#ids[entry]!), facets: this.#count(found) };
  }

  /** Takes out of `found` the entries for which the clause's answer is `unwanted`. */
  #combine(found: Uint8Array, clause: Clause, unwanted: 0 | 1): void {
    const answers = new Uint8Array(found.length);
    for (const { reader, first } of this.#readers) {
      reader.mark(clause, answers.subarray(first, first + reader.ids.length));
    }
    for (let entry = 0; entry < found.length; entry++) {
      if (answers[entry] === unwanted) found[entry] = 0;
    }
  }

  #count(found: Uint8Array): Found['facets'] {
    const counts = new Map<string, number>();
    for (const { reader, first } of this.#readers) {
      const own = new Uint32Array(reader.facets.length);
      for (let entry = 0; entry < reader.ids.length; entry++) {
        if (found[first + entry] !== 1) continue;
        for (const facet of reader.facetsOf(entry)) own[facet] = own[facet]! + 1;
      }
      reader.facets.forEach((facet, n) => {
        if (own[n]! > 0) counts.set(facet, (counts.get(facet) ?? 0) + own[n]!);
      });
    }
    const sorted = [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
    const labelled = (facet: Facet) =>
      sorted.flatMap(([name, count]) =>
        name.startsWith(`${facet}:`) ? [[name.slice(facet.length + 1), count] as const] : [],
      );
    return { tag: labelled('tag'), site: labelled('site'), by: labelled('by'), colour: labelled('colour') };
  }
}
