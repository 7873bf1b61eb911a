import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clipRepository } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { snapshotRepository } from '../../storage/snapshots.ts';
import { sampleClip } from './clip-sample.ts';

let database: Database;
beforeEach(() => {
  database = new Database();
});
afterEach(async () => {
  await database.delete();
});

const taken = '2026-03-01T08:00:00.000Z';
const page = { extent: 'article', address: 'https://news.example/storm', title: 'Storm', taken } as const;

test('a text is found by its hash as it was, whatever it holds, and kept once', async () => {
  const snapshots = snapshotRepository(database);
  const text = `${'The ferry stays in port. '.repeat(2_000)}﷽ שלום 🌊 \0`;
  const hash = await snapshots.keep({ ...page, text });
  expect(await snapshots.keep({ ...page, taken: '2026-03-02T08:00:00.000Z', text })).toBe(hash);
  expect(await snapshots.get(hash)).toEqual({ ...page, hash, text });
  const [kept] = await database.snapshots.toArray();
  expect(kept!.packed.length).toBeLessThan(text.length / 20);
});

test('the hash is that of SHA-256', async () => {
  const hash = await snapshotRepository(database).keep({ ...page, text: 'abc' });
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('what no clip names any more is removed', async () => {
  const snapshots = snapshotRepository(database);
  const clips = clipRepository(database);
  const used = await snapshots.keep({ ...page, text: 'used' });
  const unused = await snapshots.keep({ ...page, text: 'unused' });
  await clips.put(sampleClip(1, { snapshot: used }));
  const picture = { type: 'image/png', bytes: new Uint8Array([1, 2]) } as const;
  await snapshots.keepPicture({ ...picture, clip: sampleClip(1).id });
  await snapshots.keepPicture({ ...picture, clip: sampleClip(2).id });
  expect(await snapshots.purgeUnused()).toBe(2);
  expect(await snapshots.get(used)).toBeDefined();
  expect(await snapshots.get(unused)).toBeUndefined();
  expect(await snapshots.pictureOf(sampleClip(1).id)).toMatchObject(picture);
  expect(await snapshots.pictureOf(sampleClip(2).id)).toBeUndefined();
});
