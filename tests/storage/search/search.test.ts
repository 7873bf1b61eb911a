import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClipRepository, clipRepository } from '../../../storage/clips.ts';
import { Database } from '../../../storage/database.ts';
import { LibrarySearch, type Slices } from '../../../storage/search/search.ts';
import { sampleClip } from '../clip-sample.ts';

let database: Database;
let clips: ClipRepository;
let search: LibrarySearch;

beforeEach(() => {
  database = new Database();
  clips = clipRepository(database);
  search = new LibrarySearch(database);
});

afterEach(async () => {
  await database.delete();
});

const slices = (change: Partial<Slices> = {}): Slices => ({
  signal: new AbortController().signal,
  isDue: () => false,
  pause: async () => {},
  ...change,
});

const numbers = (typed: string) => search.find(typed).ids.map((id) => Number(id.slice(-12)));
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, 12 + hour));

test('every kind of change reaches the search', async () => {
  for (const n of [1, 2, 3]) await clips.put(sampleClip(n));
  expect((await search.catchUp(slices())).size).toBe(3);
  expect(numbers('ferry')).toEqual([3, 2, 1]);

  await clips.put(sampleClip(1, { note: 'harbour master', updated: at(0).toISOString() }));
  await clips.trash(sampleClip(2).id, at(1));
  await clips.takeOver([sampleClip(4)], [sampleClip(3).id]);
  await search.catchUp(slices());
  expect(numbers('ferry ')).toEqual([4, 1]);
  expect(numbers('"harbour master"')).toEqual([1]);

  await clips.restore(sampleClip(2).id, at(2));
  await search.catchUp(slices());
  expect(numbers('ferry ')).toEqual([4, 2, 1]);
  expect((await search.catchUp(slices())).size).toBe(0);
});

test('the index is kept, and another page reads it', async () => {
  await clips.put(sampleClip(1));
  await search.catchUp(slices());
  search = new LibrarySearch(database);
  expect(numbers('ferry')).toEqual([]);
  await search.load(slices());
  expect(numbers('ferry')).toEqual([1]);
  expect(search.size).toBe(1);
});

test('clips that another page took out of the index with their segment count as changed', async () => {
  await clips.put(sampleClip(1));
  await search.catchUp(slices());
  await database.segments.clear();
  expect([...(await search.catchUp(slices()))]).toEqual([sampleClip(1).id]);
  expect(search.size).toBe(0);
});

test('work that was stopped is done the next time, and nothing is lost', async () => {
  await clips.takeOver(
    Array.from({ length: 50 }, (_, n) => sampleClip(n)),
    [],
  );
  const stop = new AbortController();
  await search.catchUp(slices({ signal: stop.signal, isDue: () => true, pause: async () => stop.abort() }));
  expect(numbers('ferry')).toEqual([]);
  await search.catchUp(slices());
  expect(numbers('ferry')).toHaveLength(50);
});

test('a clip that changes while it is indexed is indexed again', async () => {
  await clips.put(sampleClip(1));
  let isEdited = false;
  await search.catchUp(
    slices({
      isDue: () => !isEdited,
      pause: async () => {
        isEdited = true;
        await clips.put(sampleClip(1, { note: 'late words', updated: at(0).toISOString() }));
      },
    }),
  );
  expect(numbers('"late words"')).toEqual([1]);
});

test('work gives way whenever a slice is over', async () => {
  await clips.takeOver(
    Array.from({ length: 20 }, (_, n) => sampleClip(n)),
    [],
  );
  let pauses = 0;
  await search.catchUp(slices({ isDue: () => true, pause: async () => void pauses++ }));
  expect(pauses).toBe(20);
});

test('many small changes do not make the index fall to pieces', async () => {
  for (let n = 0; n < 40; n++) {
    await clips.put(
      sampleClip(n % 10, { note: `version${n}`, updated: new Date(Date.UTC(2026, 3, 1, 0, n)).toISOString() }),
    );
    await search.catchUp(slices());
  }
  expect(await database.segments.count()).toBeLessThan(20);
  expect(numbers('ferry ')).toHaveLength(10);
  expect(numbers('version31 ')).toEqual([1]);
  expect(numbers('version21 ')).toEqual([]);
  search = new LibrarySearch(database);
  await search.load(slices());
  expect(numbers('version39 ')).toEqual([9]);
});

test('two pages see the same, whichever of them has indexed a change', async () => {
  const other = new LibrarySearch(database);
  await clips.put(sampleClip(1));
  await search.catchUp(slices());
  expect(await other.catchUp(slices())).toEqual(new Set([sampleClip(1).id]));
  expect(other.find('ferry').ids).toEqual([sampleClip(1).id]);
  for (let n = 2; n < 40; n++) {
    await clips.put(sampleClip(n));
    await (n % 2 === 0 ? other : search).catchUp(slices());
  }
  await clips.trash(sampleClip(1).id, at(1));
  await other.catchUp(slices());
  await search.catchUp(slices());
  expect(search.size).toBe(38);
  expect(numbers('ferry ')).toEqual(other.find('ferry ').ids.map((id) => Number(id.slice(-12))));
});
