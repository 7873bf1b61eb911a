import { deflateSync, inflateSync } from 'fflate';
import type { ClipId } from './clip.ts';
import type { Database } from './database.ts';
import type { Picture, Snapshot } from './snapshot.ts';
import { textHash } from './text-hash.ts';

/** A snapshot as it lies in the database. */
export interface KeptSnapshot extends Omit<Snapshot, 'text'> {
  /** Of the text in UTF-8, in bytes. */
  readonly size: number;
  /** Deflated UTF-8 (RFC 1951). */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export function packSnapshot({ text, ...rest }: Snapshot): KeptSnapshot {
  const bytes = new TextEncoder().encode(text);
  return { ...rest, size: bytes.length, packed: deflateSync(bytes) };
}

export function unpackSnapshot({ size, packed, ...rest }: KeptSnapshot): Snapshot {
  return { ...rest, text: new TextDecoder().decode(inflateSync(packed, { out: new Uint8Array(size) })) };
}

/**
 * The kept texts of pages, and pictures of paragraphs. A text that several clips were taken from is kept once. Errors are
 * Dexie's.
 */
export function snapshotRepository({ clips, snapshots, pictures }: Database) {
  return {
    /** Keeps a text and returns its hash, by which clips name it. A text that is kept already stays as it is. */
    async keep(snapshot: Omit<Snapshot, 'hash'>): Promise<Snapshot['hash']> {
      const hash = await textHash(snapshot.text);
      const packed = packSnapshot({ ...snapshot, hash });
      await snapshots.db.transaction('rw', snapshots, async () => {
        if (!(await snapshots.get(hash))) await snapshots.add(packed);
      });
      return hash;
    },

    async get(hash: Snapshot['hash']): Promise<Snapshot | undefined> {
      const kept = await snapshots.get(hash);
      return kept && unpackSnapshot(kept);
    },

    async keepPicture(picture: Picture): Promise<void> {
      await pictures.put(picture);
    },

    async pictureOf(clip: ClipId): Promise<Picture | undefined> {
      return pictures.get(clip);
    },

    /** Removes texts and pictures that no clip names any more, and says how many. */
    async purgeUnused(): Promise<number> {
      return snapshots.db.transaction('rw', clips, snapshots, pictures, async () => {
        const named = new Set(await clips.orderBy('snapshot').uniqueKeys());
        const texts = (await snapshots.toCollection().primaryKeys()).filter((hash) => !named.has(hash));
        await snapshots.bulkDelete(texts);
        const pictured = await pictures.toCollection().primaryKeys();
        const found = await clips.bulkGet(pictured);
        const lone = pictured.filter((_, n) => !found[n]);
        await pictures.bulkDelete(lone);
        return texts.length + lone.length;
      });
    },
  };
}
