import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptClip } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { checkIntegrity, repair } from '../../storage/integrity.ts';
import { sampleClip } from './clip-sample.ts';
import { fillLibrary, unitsOf } from './full-library.ts';

let database: Database;
beforeEach(async () => {
  database = new Database();
  await fillLibrary(database);
});
afterEach(async () => {
  await database.delete();
});

const SOUND = { brokenClips: 0, looseClips: 0, brokenClaims: 0, brokenSnapshots: 0, leftovers: 0 };
const now = new Date('2026-06-01T00:00:00Z');

test('a sound library is found sound and stays what it was', async () => {
  expect(await checkIntegrity(database)).toEqual(SOUND);
  const before = await unitsOf(database);
  await repair(database, now);
  expect(await unitsOf(database)).toEqual(before);
});

test('what is broken is found, mended or removed, and the rest is kept', async () => {
  const clips = await database.clips.count();
  await database.clips.put({ ...keptClip(sampleClip(800)), colour: 'red' } as never);
  await database.clips.put({ ...keptClip(sampleClip(801)), pages: ['elsewhere'] });
  await database.clips.put(keptClip(sampleClip(802, { collection: sampleClip(999).id, snapshot: 'a'.repeat(64) })));
  await database.claims.update(
    await database.claims
      .toCollection()
      .first()
      .then((claim) => claim!.id),
    { state: 'lost' } as never,
  );
  const [snapshot] = await database.snapshots.toArray();
  await database.snapshots.put({ ...snapshot!, packed: new Uint8Array([1, 2, 3]) });
  await database.noteRevisions.add({ clip: sampleClip(950).id, number: 1, note: 'lone', made: now.toISOString() });
  expect(await checkIntegrity(database)).toEqual({
    brokenClips: 1,
    // The two, and the one whose snapshot is broken.
    looseClips: 3,
    brokenClaims: 1,
    brokenSnapshots: 1,
    // The lone revision, and the changes of the broken claim.
    leftovers: 4,
  });
  await repair(database, now);
  expect(await checkIntegrity(database)).toEqual(SOUND);
  expect(await database.clips.count()).toBe(clips + 2);
  expect((await database.clips.get(sampleClip(802).id))?.collection).toBeUndefined();
  expect(await database.unindexed.count()).toBe(clips + 2);
});
