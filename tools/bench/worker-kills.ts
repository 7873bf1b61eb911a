import { setTimeout as sleep } from 'node:timers/promises';
import type { Clip } from '../../storage/clip.ts';
import type { Browser, Page } from '../browsers/browser.ts';
import { seededRandom } from './page-edits.ts';
import { seededClips } from './seeded-clips.ts';

/** What a library went through, and what of it is not as it should be. */
export interface KillReport {
  readonly acknowledged: number;
  /** Writes that had to be sent more than once. */
  readonly repeated: number;
  /** Clips that are not in the library as it was acknowledged. */
  readonly lost: number;
  /** Quotes that lie in it twice, and notes that stand twice in a row in their history. */
  readonly doubled: number;
}

type Write =
  | { readonly type: 'saveClip'; readonly payload: { readonly clip: Clip } }
  | { readonly type: 'deleteClip'; readonly payload: { readonly id: string } };

/** Of hundred writes so many make a clip, and so many more edit one; the others throw one away. */
const MADE = 60;
const EDITED = 25;

/** Milliseconds within which a kill falls after its batch was begun. */
const KILL_WITHIN = 80;

const SEED = 41;

/**
 * Writes to the library from one of the extension's pages while its background is killed again and again, each time in
 * the middle of a batch of writes; then compares what was acknowledged with what lies on the disk.
 */
export async function killDuringWrites(browser: Browser, writes: number, kills: number): Promise<KillReport> {
  const random = seededRandom(SEED);
  const page = await browser.openExtensionPage('/options.html');
  const planning = new Planning(writes, random);
  const expected = new Map<string, Write>();
  let acknowledged = 0;
  let repeated = 0;
  for (let kill = 0; kill < kills; kill++) {
    const size = Math.floor((writes * (kill + 1)) / kills) - Math.floor((writes * kill) / kills);
    const batch = planning.batch(size);
    const sending = send(page, batch);
    await sleep(random() * KILL_WITHIN);
    await browser.killBackground();
    for (const [n, attempts] of (await sending).entries()) {
      const write = batch[n]!;
      if (attempts === null) continue;
      acknowledged++;
      if (attempts > 1) repeated++;
      expected.set(write.type === 'saveClip' ? write.payload.clip.id : write.payload.id, write);
    }
  }
  const { clips, repeatedNotes } = await readLibrary(page);
  await page.close();
  const kept = new Map(clips.map((clip) => [clip.id, clip]));
  const lost = [...expected].filter(([id, write]) => {
    const clip = kept.get(id);
    if (write.type === 'deleteClip') return !clip?.isDeleted;
    return !clip || clip.isDeleted || clip.note !== write.payload.clip.note;
  });
  const doubled = clips.length - new Set(clips.map(({ quote }) => quote)).size + repeatedNotes;
  return { acknowledged, repeated, lost: lost.length, doubled };
}

/** What a person does to a library: clips are made, edited later, and thrown away. */
class Planning {
  readonly #fresh: Iterator<Clip>;
  readonly #random: () => number;
  #live: Clip[] = [];
  #batches = 0;

  constructor(writes: number, random: () => number) {
    this.#fresh = seededClips(writes);
    this.#random = random;
  }

  /** So many writes that may arrive in any order: no clip is touched twice. */
  batch(size: number): Write[] {
    this.#batches++;
    const untouched = this.#live;
    const touched: Clip[] = [];
    const writes = Array.from({ length: size }, (): Write => {
      const roll = this.#random() * 100;
      const [old] = roll < MADE ? [] : untouched.splice(Math.floor(this.#random() * untouched.length), 1);
      if (old && roll >= MADE + EDITED) return { type: 'deleteClip', payload: { id: old.id } };
      const clip = old
        ? { ...old, note: `Note of batch ${this.#batches}`, updated: new Date().toISOString() }
        : (this.#fresh.next().value as Clip);
      touched.push(clip);
      return { type: 'saveClip', payload: { clip } };
    });
    this.#live = [...untouched, ...touched];
    return writes;
  }
}

/**
 * Sends writes as the extension's screens do, several at a time, each until it is answered. For every one the number of
 * attempts; null where none was answered.
 */
const send = (page: Page, batch: readonly Write[]): Promise<readonly (number | null)[]> =>
  page.evaluate(async (writes) => {
    interface Runtime {
      sendMessage(message: unknown): Promise<{ ok: boolean } | undefined>;
    }
    const scope = globalThis as unknown as Record<'browser' | 'chrome', { runtime: Runtime } | undefined>;
    const runtime = (scope.browser ?? scope.chrome)!.runtime;
    const MOST = 12;
    const LANES = 4;
    const results: (number | null)[] = writes.map(() => null);
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let at = next++; at < writes.length; at = next++) {
        for (let attempt = 1; attempt <= MOST && results[at] === null; attempt++) {
          const answer = await runtime.sendMessage({ channel: 'screen', ...writes[at] }).catch(() => undefined);
          if (answer?.ok) results[at] = attempt;
          else await new Promise((resolve) => setTimeout(resolve, 40 * attempt));
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return results;
  }, batch);

interface KeptLibrary {
  readonly clips: readonly {
    readonly id: string;
    readonly quote: string;
    readonly note: string;
    readonly isDeleted: boolean;
  }[];
  readonly repeatedNotes: number;
}

/** What lies on the disk, read past the extension's own code. */
const readLibrary = (page: Page): Promise<KeptLibrary> =>
  page.evaluate(async () => {
    interface Row {
      readonly id: string;
      readonly quote: string;
      readonly note: string;
      readonly deleted?: string;
      /** Of a note's revision. */
      readonly clip: string;
    }
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('newsgloss'));
    const all = (table: string): Promise<Row[]> => settled(database.transaction(table).objectStore(table).getAll());
    const clips = (await all('clips')).map(({ id, quote, note, deleted }) => ({
      id,
      quote,
      note,
      isDeleted: deleted !== undefined,
    }));
    const revisions = await all('noteRevisions');
    const repeatedNotes = revisions.filter(
      ({ clip, note }, at) => revisions[at - 1]?.clip === clip && revisions[at - 1]?.note === note,
    ).length;
    database.close();
    return { clips, repeatedNotes };
  });
