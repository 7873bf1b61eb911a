import browser from 'webextension-polyfill';
import { commandAllFrames } from '../messaging/screen-channel.ts';
import type { ClipId } from '../storage/clip.ts';
import type { ClipEdit, ClipMarks } from '../storage/clip-edit.ts';
import { clipEdits } from '../storage/clip-edits.ts';
import type { Collection, SavedSearch } from '../storage/collection.ts';
import { collectionRepository, savedSearchRepository } from '../storage/collections.ts';
import { snapshotRepository } from '../storage/snapshots.ts';
import { database } from './database.ts';
import { storing } from './storing.ts';

/** Writes what the library arranges: many clips at once, collections and saved searches. */

const edits = clipEdits(database);
const collections = collectionRepository(database);
const searches = savedSearchRepository(database);
const snapshots = snapshotRepository(database);

export async function editClips(ids: readonly ClipId[], edit: ClipEdit): Promise<{ before: ClipMarks[] }> {
  const before = await storing(() => edits.edit(ids, edit, new Date()));
  if (edit.colour !== undefined || edit.trashed !== undefined) void repaintPages();
  return { before };
}

export async function putBackClips(marks: readonly ClipMarks[]): Promise<Record<never, never>> {
  await storing(() => edits.putBack(marks, new Date()));
  void repaintPages();
  return {};
}

export const saveCollection = (collection: Collection) => storing(() => collections.put(collection).then(() => ({})));
export const removeCollection = (id: Collection['id']) =>
  storing(() => collections.remove(id, new Date()).then(() => ({})));
export const saveSearch = (search: SavedSearch) => storing(() => searches.put(search).then(() => ({})));
export const removeSearch = (id: SavedSearch['id']) => storing(() => searches.remove(id).then(() => ({})));

/** Lets go of kept texts that no clip needs any more. */
export async function purgeSnapshots(): Promise<void> {
  await snapshots.purgeUnused().catch(() => undefined);
}

/** Open pages paint their clips as they are now. */
async function repaintPages(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || !url?.startsWith('http')) continue;
    await commandAllFrames(id, 'clipsChanged', {});
  }
}
