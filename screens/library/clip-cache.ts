import { useEffect, useReducer } from 'preact/hooks';
import type { Clip, ClipId } from '../../storage/clip.ts';
import { library } from '../library-access.ts';

/** Clips that are remembered: some screens full on either side of the one in sight. */
const REMEMBERED = 1_000;

/** Reads clips for the rows in sight, all that are asked for in one moment at once. */
class ClipCache {
  readonly #clips = new Map<ClipId, Clip>();
  readonly #listeners = new Map<ClipId, Set<() => void>>();
  #wanted: Set<ClipId> | null = null;

  get(id: ClipId): Clip | undefined {
    return this.#clips.get(id);
  }

  /** Keeps clips that were read elsewhere. */
  remember(clips: readonly Clip[]): void {
    for (const clip of clips) {
      this.#clips.delete(clip.id);
      this.#clips.set(clip.id, clip);
      for (const listener of this.#listeners.get(clip.id) ?? []) listener();
    }
    for (const id of this.#clips.keys()) {
      if (this.#clips.size <= REMEMBERED) break;
      if (!this.#listeners.has(id)) this.#clips.delete(id);
    }
  }

  /** Clips that have changed: those that are shown are read again, the others when they are asked for. */
  forget(ids: ReadonlySet<ClipId>): void {
    for (const id of ids) {
      if (this.#listeners.has(id)) this.want(id);
      else this.#clips.delete(id);
    }
  }

  want(id: ClipId): void {
    if (this.#wanted) this.#wanted.add(id);
    else {
      this.#wanted = new Set([id]);
      queueMicrotask(() => void this.#read());
    }
  }

  /** Calls back whenever the clip has been read; the answer ends that. */
  listen(id: ClipId, listener: () => void): () => void {
    const own = this.#listeners.get(id) ?? new Set();
    own.add(listener);
    this.#listeners.set(id, own);
    return () => {
      own.delete(listener);
      if (own.size === 0) this.#listeners.delete(id);
    };
  }

  async #read(): Promise<void> {
    const ids = [...(this.#wanted ?? [])];
    this.#wanted = null;
    // What cannot be read stays a gap; the page says elsewhere that the library is closed.
    this.remember(await library.many(ids).catch(() => []));
  }
}

export const clipCache = new ClipCache();

/** A clip of the library; undefined until it has been read. */
export function useClip(id: ClipId): Clip | undefined {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  useEffect(() => {
    const end = clipCache.listen(id, () => redraw(undefined));
    if (!clipCache.get(id)) clipCache.want(id);
    else redraw(undefined);
    return end;
  }, [id]);
  return clipCache.get(id);
}
