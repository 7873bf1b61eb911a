import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClipRepository, clipRepository, TRASH_KEEPS } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { momentAfter } from '../../storage/moment-after.ts';
import { sampleClip } from './clip-sample.ts';

let database: Database;
let clips: ClipRepository;

beforeEach(() => {
  database = new Database();
  clips = clipRepository(database);
});

afterEach(async () => {
  await database.delete();
});

const ids = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => Number(id.slice(-12)));
const later = (hours: number) => new Date(Date.UTC(2026, 2, 1, 8 + hours));

test('a clip is kept once however often it is sent', async () => {
  const clip = sampleClip(1);
  await Promise.all([clips.put(clip), clips.put(clip), clips.put(clip)]);
  expect(await clips.count()).toBe(1);
  expect(await clips.isEmpty()).toBe(false);
  expect(await clips.get(clip.id)).toEqual(clip);
});

test('a newer version replaces the kept one, a late retry of the older does not', async () => {
  const clip = sampleClip(1);
  const edited = { ...clip, note: 'Compare with Monday', updated: later(1).toISOString() };
  await clips.put(clip);
  await clips.put(edited);
  expect(await clips.put(clip)).toEqual(edited);
  expect(await clips.get(clip.id)).toEqual(edited);
});

test('the trash hides a clip until it is restored, and a late retry does not take it out', async () => {
  const clip = sampleClip(1);
  await clips.put(clip);
  expect(await clips.trash(clip.id, later(1))).toBe(true);
  await clips.put(clip);
  expect(await clips.all()).toEqual([]);
  expect(await clips.ofPage(clip.source)).toEqual([]);
  expect(await clips.count()).toBe(0);
  expect(await clips.isEmpty()).toBe(true);
  expect(ids(await clips.trashed())).toEqual([1]);

  expect(await clips.restore(clip.id, later(2))).toBe(true);
  expect(await clips.get(clip.id)).toEqual({ ...clip, updated: later(2).toISOString() });
  expect(await clips.trashed()).toEqual([]);
});

test('trashing twice keeps the first day', async () => {
  const clip = sampleClip(1);
  await clips.put(clip);
  await clips.trash(clip.id, later(1));
  await clips.trash(clip.id, later(5));
  expect((await clips.get(clip.id))?.deleted).toBe(later(1).toISOString());
});

test('what is not there cannot be trashed or restored', async () => {
  expect(await clips.trash(sampleClip(1).id, later(0))).toBe(false);
  expect(await clips.restore(sampleClip(1).id, later(0))).toBe(false);
});

test('the trash is emptied of what has lain there for 30 days, and of nothing else', async () => {
  for (const n of [1, 2, 3]) await clips.put(sampleClip(n));
  await clips.trash(sampleClip(1).id, later(1));
  await clips.trash(sampleClip(2).id, later(2));
  expect(await clips.purgeTrash(new Date(later(1).getTime() + TRASH_KEEPS))).toBe(1);
  expect(ids(await clips.trashed())).toEqual([2]);
  expect(ids(await clips.all())).toEqual([3]);
});

test('a page has the clips of all its addresses, oldest first', async () => {
  const page = { address: 'https://m.news.example/storm?from=home', canonical: 'https://news.example/storm' };
  const source = (address: string, canonical?: string) => ({
    ...sampleClip(0).source,
    address,
    ...(canonical && { canonical }),
  });
  await clips.put(sampleClip(3, { source: source(page.address) }));
  await clips.put(sampleClip(1, { source: source(page.canonical) }));
  await clips.put(sampleClip(2, { source: source('https://news.example/amp/storm', page.canonical) }));
  await clips.put(sampleClip(4, { source: source('https://news.example/other', 'https://news.example/other') }));
  expect(ids(await clips.ofPage(page))).toEqual([1, 2, 3]);
  expect(ids(await clips.ofPage({ address: 'http://www.news.example/amp/storm?utm_source=x#comments' }))).toEqual([
    1, 2, 3,
  ]);
});

test('the library lists the newest change first', async () => {
  for (const n of [2, 1, 3]) await clips.put(sampleClip(n));
  await clips.put(sampleClip(1, { note: 'seen', updated: later(3).toISOString() }));
  expect(ids(await clips.all())).toEqual([1, 3, 2]);
});

test('another opening of the library sees what was acknowledged', async () => {
  await clips.put(sampleClip(1));
  database.close();
  const again = new Database();
  expect(ids(await clipRepository(again).all())).toEqual([1]);
  again.close();
});

test('the clips that name an actor or place are found by it, the newest first, without the trash', async () => {
  const named = { entities: [{ key: 'Q227' as const, label: 'Azerbaijan' }] };
  for (const number of [1, 2, 3]) await clips.put(sampleClip(number, named));
  await clips.put(sampleClip(4));
  await clips.trash(sampleClip(2).id, later(1));
  expect(ids(await clips.naming('Q227'))).toEqual([3, 1]);
  expect(await clips.naming('Q1')).toEqual([]);
});

test('an edit is kept, and the trash holds, after the clock was set back', async () => {
  const clip = sampleClip(1, { updated: '2036-01-01T00:00:00.000Z' });
  await clips.put(clip);
  const edited = { ...clip, note: 'Compare with Monday', updated: momentAfter(clip.updated, later(1)) };
  await clips.put(edited);
  expect((await clips.get(clip.id))?.note).toBe('Compare with Monday');
  expect((await clips.noteHistory(clip.id)).map(({ number, note }) => [number, note])).toEqual([
    [1, 'Compare with Monday'],
  ]);

  await clips.trash(clip.id, later(2));
  for (const retry of [clip, edited]) await clips.put(retry);
  expect(ids(await clips.trashed())).toEqual([1]);
  await clips.restore(clip.id, later(3));
  expect((await clips.get(clip.id))?.note).toBe('Compare with Monday');
});

test('notes keep the order in which they were written, whatever the clock said', async () => {
  const clip = sampleClip(1, { note: 'first', updated: '2036-01-01T00:00:00.000Z' });
  await clips.put(clip);
  let { updated } = clip;
  for (const note of ['second', 'third']) {
    updated = momentAfter(updated, later(1));
    await clips.put({ ...clip, note, updated });
  }
  expect((await clips.noteHistory(clip.id)).map(({ note }) => note)).toEqual(['first', 'second', 'third']);
});

test('a place that was found again after the clock was set back is the last one', async () => {
  const clip = sampleClip(1);
  await clips.put(clip);
  const repair = (year: string) => ({ made: `${year}-01-01T00:00:00.000Z`, selectors: clip.selectors });
  for (const year of ['2036', '2026', '2036']) await clips.repair(clip.id, repair(year));
  expect((await clips.get(clip.id))?.repairs?.map(({ made }) => made.slice(0, 4))).toEqual(['2036', '2026']);
});

test('what was thrown away by a clock that was ahead stays 30 days from now', async () => {
  await clips.put(sampleClip(1));
  await clips.trash(sampleClip(1).id, new Date('2036-01-01'));
  expect(await clips.purgeTrash(later(0))).toBe(0);
  expect(await clips.purgeTrash(new Date(later(0).getTime() + TRASH_KEEPS))).toBe(1);
});
