import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClipEdit } from '../../storage/clip-edit.ts';
import { clipEdits } from '../../storage/clip-edits.ts';
import { clipRepository } from '../../storage/clips.ts';
import { collectionRepository } from '../../storage/collections.ts';
import { Database } from '../../storage/database.ts';
import { idOf } from './claim-sample.ts';
import { sampleClip } from './clip-sample.ts';

let database: Database;
beforeEach(async () => {
  database = new Database();
  for (const n of [1, 2, 3]) await clipRepository(database).put(sampleClip(n, { tags: ['storm', `t${n}`] }));
  await database.unindexed.clear();
});
afterEach(async () => {
  await database.delete();
});

const now = new Date('2026-05-01T00:00:00Z');
const ids = [1, 2, 3].map((n) => sampleClip(n).id);
const all = () => database.clips.toArray();

test('many clips are edited at once, and what was is given back', async () => {
  const before = await all();
  const edits = clipEdits(database);
  const edit: ClipEdit = { addTags: ['sea'], removeTags: ['t2'], colour: 'pink', collection: idOf(1), trashed: true };
  const marks = await edits.edit([...ids, sampleClip(9).id], edit, now);
  const after = await all();
  expect(after.map(({ tags }) => tags)).toEqual([
    ['storm', 't1', 'sea'],
    ['storm', 'sea'],
    ['storm', 't3', 'sea'],
  ]);
  expect(after.every(({ colour, collection, deleted }) => colour === 'pink' && collection && deleted)).toBe(true);
  const later = new Date('2026-05-02T00:00:00Z');
  await edits.putBack(marks, later);
  expect(await all()).toEqual(before.map((clip) => ({ ...clip, updated: later.toISOString() })));
});

test('an edit that changes nothing writes nothing', async () => {
  expect(await clipEdits(database).edit(ids, { addTags: ['storm'], colour: 'yellow', collection: null }, now)).toEqual(
    [],
  );
  expect(await database.unindexed.count()).toBe(0);
});

test('a tag is renamed by taking it away and giving another, once', async () => {
  const edits = clipEdits(database);
  await edits.edit(await edits.tagged('t3'), { removeTags: ['t3'], addTags: ['storm'] }, now);
  expect(await edits.tags()).toEqual(['storm', 't1', 't2']);
  expect((await database.clips.get(sampleClip(3).id))?.tags).toEqual(['storm']);
});

test('a removed collection leaves its clips, and a renamed one tells the search', async () => {
  const collections = collectionRepository(database);
  const created = '2026-03-01T00:00:00.000Z';
  await collections.put({ id: idOf(1), name: 'Storms', created, updated: created });
  await clipEdits(database).edit(ids.slice(0, 2), { collection: idOf(1) }, now);
  await database.unindexed.clear();
  await collections.put({ id: idOf(1), name: 'Gales', created, updated: now.toISOString() });
  expect(await database.unindexed.count()).toBe(2);
  await collections.put({ id: idOf(1), name: 'Late retry', created, updated: created });
  expect((await collections.all()).map(({ name }) => name)).toEqual(['Gales']);
  await collections.remove(idOf(1), now);
  expect((await all()).filter((clip) => 'collection' in clip)).toEqual([]);
});
