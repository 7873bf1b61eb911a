import type { Clause, Facet, Query } from './query.ts';
import type { SegmentReader } from './segment-reader.ts';

export interface Found {
  /** Ids of the clips that fit, last clipped first. */
  readonly ids: readonly string[];
  /** The labels that most of them have, with their counts, most frequent first. Counted when first asked for. */
  labels(facet: Facet, most: number): ReadonlyArray<readonly [label: string, count: number]>;
}

interface Part {
  readonly reader: SegmentReader;
  /** Number of its first entry in the whole index. */
  readonly first: number;
  /** For each of its labels the number in the whole index. */
  readonly facets: Uint32Array;
}

/** Several segments as one index. Entries are numbered through all of them. */
export class LibraryIndex {
  readonly #readers: readonly Part[];
  readonly #ids: readonly string[];
  /** 1 for the newest entry of each clip that is not removed. */
  readonly #live: Uint8Array;
  /** Live entries, last clipped first. */
  readonly #order: Uint32Array;
  /** All labels of all segments. */
  readonly #facets: readonly string[];

  /** Segments in the order in which they were made. About 60 ms for 100,000 clips. */
  constructor(segments: readonly SegmentReader[]) {
    let first = 0;
    const facets = new Map<string, number>();
    this.#readers = segments.map((reader) => {
      for (const facet of reader.facets) if (!facets.has(facet)) facets.set(facet, facets.size);
      const part = { reader, first, facets: Uint32Array.from(reader.facets, (facet) => facets.get(facet)!) };
      first += reader.ids.length;
      return part;
    });
    this.#facets = [...facets.keys()];
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
    let counts: Uint32Array | null = null;
    return {
      ids: Array.from(entries, (entry) => this.#ids[entry]!),
      labels: (facet, most) => {
        counts ??= this.#count(found);
        return this.#mostFrequent(counts, facet, most);
      },
    };
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

  /** How many of the entries in `found` have each label. */
  #count(found: Uint8Array): Uint32Array {
    const counts = new Uint32Array(this.#facets.length);
    for (const { reader, first, facets } of this.#readers) {
      for (let entry = 0; entry < reader.ids.length; entry++) {
        if (found[first + entry] !== 1) continue;
        for (const facet of reader.facetsOf(entry)) {
          const label = facets[facet]!;
          counts[label] = counts[label]! + 1;
        }
      }
    }
    return counts;
  }

  #mostFrequent(counts: Uint32Array, facet: Facet, most: number): Array<readonly [string, number]> {
    const best: Array<readonly [string, number]> = [];
    this.#facets.forEach((name, n) => {
      const count = counts[n]!;
      const isFull = best.length === most;
      if (count === 0 || !name.startsWith(`${facet}:`) || (isFull && count < best.at(-1)![1])) return;
      const label = name.slice(facet.length + 1);
      const before = best.findIndex(([other, its]) => its < count || (its === count && label < other));
      best.splice(before < 0 ? best.length : before, 0, [label, count]);
      if (best.length > most) best.pop();
    });
    return best;
  }
}
