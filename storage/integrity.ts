import * as v from 'valibot';
import { claimSchema } from './claim.ts';
import { type ClipId, clipSchema } from './clip.ts';
import { keptClip, withoutKeys } from './clips.ts';
import type { Database } from './database.ts';
import { unpackSnapshot } from './snapshots.ts';
import { textHash } from './text-hash.ts';

/** What is wrong in a library. Counts of rows; all zero in a sound one. */
export interface Faults {
  /** Clips that no longer parse. They are shown to nobody and break lists. */
  readonly brokenClips: number;
  /** Clips that are not found under their page's address, or name a collection or a snapshot that is not there. */
  readonly looseClips: number;
  readonly brokenClaims: number;
  /** Kept texts whose hash does not fit. */
  readonly brokenSnapshots: number;
  /** Lines of histories, and pictures, of what is no longer there. */
  readonly leftovers: number;
}

interface Findings {
  readonly brokenClips: ClipId[];
  readonly looseClips: ClipId[];
  readonly brokenClaims: string[];
  readonly brokenSnapshots: string[];
  readonly leftoverRevisions: [clip: string, number: number][];
  readonly leftoverChanges: [claim: string, number: number][];
  readonly leftoverPictures: string[];
}

const countsOf = (found: Findings): Faults => ({
  brokenClips: found.brokenClips.length,
  looseClips: found.looseClips.length,
  brokenClaims: found.brokenClaims.length,
  brokenSnapshots: found.brokenSnapshots.length,
  leftovers: found.leftoverRevisions.length + found.leftoverChanges.length + found.leftoverPictures.length,
});

/** Reads everything and says what is wrong; changes nothing. */
export async function checkIntegrity(database: Database): Promise<Faults> {
  return countsOf(await examine(database));
}

/**
 * Mends what can be mended without losing a word and removes what nobody can read any more, in one transaction. The
 * search index is made anew from the clips. Says what was wrong.
 */
export async function repair(database: Database, now: Date): Promise<Faults> {
  const { claims, claimChanges, clips, collections, noteRevisions, pictures, segments, snapshots, unindexed } =
    database;
  const found = await examine(database);
  const tables = [clips, claims, claimChanges, collections, noteRevisions, pictures, segments, snapshots, unindexed];
  await database.transaction('rw', tables, async () => {
    await snapshots.bulkDelete(found.brokenSnapshots);
    await clips.bulkDelete(found.brokenClips);
    for (const id of found.looseClips) {
      const kept = await clips.get(id);
      if (!kept) continue;
      const { collection, snapshot, ...clip } = withoutKeys(kept);
      await clips.put({
        ...keptClip(clip),
        updated: now.toISOString(),
        ...(collection && (await collections.get(collection)) && { collection }),
        ...(snapshot && (await snapshots.get(snapshot)) && { snapshot }),
      });
    }
    await claims.bulkDelete(found.brokenClaims);
    await noteRevisions.bulkDelete(found.leftoverRevisions);
    await claimChanges.bulkDelete(found.leftoverChanges);
    await pictures.bulkDelete(found.leftoverPictures);
    await segments.clear();
    await unindexed.clear();
    const ids = await clips.toCollection().primaryKeys();
    await unindexed.bulkAdd(ids.map((clip) => ({ clip })));
  });
  return countsOf(found);
}

async function examine(database: Database): Promise<Findings> {
  const { claims, claimChanges, clips, collections, noteRevisions, pictures, snapshots } = database;
  const brokenSnapshots: string[] = [];
  const soundSnapshots = new Set<string>();
  for (const hash of await snapshots.toCollection().primaryKeys()) {
    const kept = await snapshots.get(hash);
    if (!kept) continue;
    const text = safely(() => unpackSnapshot(kept).text);
    if (text !== null && (await textHash(text)) === hash) soundSnapshots.add(hash);
    else brokenSnapshots.push(hash);
  }
  const drawers = new Set(await collections.toCollection().primaryKeys());
  const brokenClips: string[] = [];
  const looseClips: string[] = [];
  const soundClips = new Set<string>();
  await clips.each((kept) => {
    const { id } = kept;
    if (!v.is(clipSchema, withoutKeys(kept))) {
      brokenClips.push(id);
      return;
    }
    soundClips.add(id);
    const hasPages = kept.pages?.join('\n') === keptClip(kept).pages.join('\n');
    const hasDrawer = kept.collection === undefined || drawers.has(kept.collection);
    const hasSnapshot = kept.snapshot === undefined || soundSnapshots.has(kept.snapshot);
    if (!hasPages || !hasDrawer || !hasSnapshot) looseClips.push(id);
  });
  const brokenClaims: string[] = [];
  const soundClaims = new Set<string>();
  await claims.each((claim) => {
    const { id } = claim;
    if (v.is(claimSchema, claim)) soundClaims.add(id);
    else brokenClaims.push(id);
  });
  return {
    brokenClips,
    looseClips,
    brokenClaims,
    brokenSnapshots,
    leftoverRevisions: (await noteRevisions.toCollection().primaryKeys()).filter(([clip]) => !soundClips.has(clip)),
    leftoverChanges: (await claimChanges.toCollection().primaryKeys()).filter(([claim]) => !soundClaims.has(claim)),
    leftoverPictures: (await pictures.toCollection().primaryKeys()).filter((clip) => !soundClips.has(clip)),
  };
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
