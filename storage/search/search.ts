import type { ClipId } from '../clip.ts';
import type { Database } from '../database.ts';
import { entryOf } from './entry.ts';
import { type Found, LibraryIndex, type Order } from './library-index.ts';
import { parseQuery } from './query.ts';
import { SegmentBuilder, type SegmentData } from './segment.ts';
import { SegmentReader } from './segment-reader.ts';

/** Clips in one segment. More would make the last step of building one, which cannot be cut in slices, too long. */
const SEGMENT_SIZE = 1_500;

/** So many segments smaller than half of that are made into bigger ones. */
const MOST_SMALL = 16;

/** Clips that are read from the database at once. */
const BATCH = 500;

/** How work is cut in slices: `isDue` says that a slice is over, `pause` lets others have a turn. */
export interface Slices {
  readonly signal: AbortSignal;
  isDue(): boolean;
  pause(): Promise<void>;
}

interface KeptSegment {
  readonly number: number;
  readonly reader: SegmentReader;
}

/**
 * The search of the library. The index lies in the database beside the clips; whatever changes a clip notes its id in
 * `unindexed`, and `catchUp` takes these notes away again, segment by segment, so that a browser that dies meanwhile
 * loses no change and no work but the last segment's.
 */
export class LibrarySearch {
  readonly #database: Database;
  #segments: readonly KeptSegment[] = [];
  #index = new LibraryIndex([]);

  constructor(database: Database) {
    this.#database = database;
  }

  /** Number of clips that can be found. */
  get size(): number {
    return this.#index.size;
  }

  /** What fits a query as it was typed (`query.ts` says what can be). */
  find(typed: string, order?: Order): Found {
    return this.#index.find(parseQuery(typed), order);
  }

  /** The index as it stands; another one takes its place when clips change. */
  get index(): LibraryIndex {
    return this.#index;
  }

  /** Reads the index from the database as it was left; when aborted, there is none. */
  async load({ signal, isDue, pause }: Slices): Promise<void> {
    const { segments } = this.#database;
    const kept: KeptSegment[] = [];
    for (const number of await segments.toCollection().primaryKeys()) {
      const data = await segments.get(number);
      if (data) kept.push({ number, reader: new SegmentReader(data) });
      if (isDue()) await pause();
      if (signal.aborted) return;
    }
    this.#use(kept);
  }

  /**
   * Takes all changes since into the index, those too that another page took meanwhile. Resolves with the ids of the
   * clips that changed; stops early when aborted. `onStep` is called after each part of much work.
   */
  async catchUp(slices: Slices, onStep?: () => void): Promise<Set<ClipId>> {
    const changed = await this.#follow(slices);
    while (!slices.signal.aborted) {
      const taken = await this.#takeNext(slices);
      if (taken.length === 0) break;
      for (const id of taken) changed.add(id);
      onStep?.();
    }
    if (!slices.signal.aborted) await this.#compact(slices);
    return changed;
  }

  /** Reads the segments that other pages have made since, and lets go of those that they have replaced. */
  async #follow({ signal, isDue, pause }: Slices): Promise<Set<ClipId>> {
    const { segments } = this.#database;
    const numbers = await segments.toCollection().primaryKeys();
    const known = new Map(this.#segments.map((segment) => [segment.number, segment]));
    const isSame = numbers.length === known.size && numbers.every((number) => known.has(number));
    if (isSame) return new Set();
    const present = new Set(numbers);
    const gone = this.#segments.filter(({ number }) => !present.has(number));
    const changed = new Set(gone.flatMap(({ reader }) => reader.ids as ClipId[]));
    const kept: KeptSegment[] = [];
    for (const number of numbers) {
      const own = known.get(number);
      const data = own ? undefined : await segments.get(number);
      const segment = own ?? (data && { number, reader: new SegmentReader(data) });
      if (segment) kept.push(segment);
      if (!own && segment) for (const id of segment.reader.ids) changed.add(id);
      if (isDue()) await pause();
      if (signal.aborted) return changed;
    }
    this.#use(kept);
    return changed;
  }

  #use(segments: readonly KeptSegment[]): void {
    this.#segments = segments;
    this.#index = new LibraryIndex(segments.map(({ reader }) => reader));
  }

  /** Makes a segment of the next changes and says whose; of none when there are none, or when the work was stopped. */
  async #takeNext(slices: Slices): Promise<readonly ClipId[]> {
    const { segments, unindexed } = this.#database;
    const [notes, numbers] = await this.#database.transaction('r', unindexed, () =>
      Promise.all([
        unindexed.limit(SEGMENT_SIZE).toArray(),
        unindexed.toCollection().limit(SEGMENT_SIZE).primaryKeys(),
      ]),
    );
    const last = numbers.at(-1);
    if (last === undefined) return [];
    const ids = new Set(notes.map(({ clip }) => clip));
    const data = await this.#build([...ids], slices);
    if (!data) return [];
    // A change made meanwhile has a later note, which stays.
    const number = await this.#database.transaction('rw', segments, unindexed, async () => {
      await unindexed.where(':id').belowOrEqual(last).delete();
      return segments.add(data);
    });
    this.#use([...this.#segments, { number, reader: new SegmentReader(data) }]);
    return [...ids];
  }

  /** A segment of the clips as they are now; those in the trash or gone are marked as removed. Null when stopped. */
  async #build(ids: readonly string[], { signal, isDue, pause }: Slices): Promise<SegmentData | null> {
    const builder = new SegmentBuilder();
    const names = new Map((await this.#database.collections.toArray()).map(({ id, name }) => [id, name]));
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH);
      const clips = await this.#database.clips.bulkGet(batch);
      for (const [n, id] of batch.entries()) {
        const clip = clips[n];
        if (clip && clip.deleted === undefined) builder.add(entryOf(clip, names.get(clip.collection ?? '')));
        else builder.remove(id);
        if (isDue()) await pause();
        if (signal.aborted) return null;
      }
    }
    return builder.finish();
  }

  /** Makes one segment of many small ones, unless another page has changed the index meanwhile. */
  async #compact(slices: Slices): Promise<void> {
    const { segments } = this.#database;
    const small = this.#segments.filter(({ reader }) => reader.ids.length < SEGMENT_SIZE / 2);
    if (small.length < MOST_SMALL) return;
    const before = this.#segments.map(({ number }) => number);
    const ids = [...new Set(small.flatMap(({ reader }) => reader.ids))].slice(0, SEGMENT_SIZE);
    const data = await this.#build(ids, slices);
    if (!data) return;
    const chosen = new Set(ids);
    const replaced = small.filter(({ reader }) => reader.ids.every((id) => chosen.has(id))).map(({ number }) => number);
    const number = await this.#database.transaction('rw', segments, async () => {
      const now = await segments.toCollection().primaryKeys();
      if (now.length !== before.length || now.some((key, n) => key !== before[n])) return null;
      await segments.bulkDelete(replaced);
      return segments.add(data);
    });
    if (number === null) return;
    const gone = new Set(replaced);
    this.#use([
      ...this.#segments.filter((segment) => !gone.has(segment.number)),
      { number, reader: new SegmentReader(data) },
    ]);
  }
}
