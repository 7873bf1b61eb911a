import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { correctionRepository, correctionSchema, type KeptCorrection } from '../../storage/corrections.ts';
import { Database } from '../../storage/database.ts';

let database: Database;
let corrections: ReturnType<typeof correctionRepository>;

beforeEach(() => {
  database = new Database();
  corrections = correctionRepository(database);
});

afterEach(() => database.delete());

const said = (place: string, name: string, minute = 0): KeptCorrection => ({
  place,
  name,
  verdict: { kind: 'not-a-name' },
  made: `2026-03-01T08:0${minute}:00.000Z`,
});
const ARTICLE = 'https://news.example/2026/tide?page=1';

test('a page hears what was said of its article and of its site, and of no other', async () => {
  await corrections.put(said(ARTICLE, 'Tide'));
  await corrections.put(said('news.example', 'Mobile'));
  await corrections.put(said('https://news.example/2026/other', 'Ebb'));
  await corrections.put(said('example', 'Wave'));
  const found = await corrections.at(`${ARTICLE}#comments`);
  expect(found.map(({ name, scope }) => [name, scope])).toEqual([
    ['Tide', 'article'],
    ['Mobile', 'site'],
  ]);
});

test('a later word on a name takes the place of an earlier one', async () => {
  await corrections.put(said(ARTICLE, 'Tide'));
  await corrections.put({ ...said(ARTICLE, 'Tide', 1), verdict: { kind: 'is', key: 'Q1' }, label: 'Tide' });
  expect(await corrections.all()).toHaveLength(1);
  expect((await corrections.at(ARTICLE))[0]?.verdict).toEqual({ kind: 'is', key: 'Q1' });
});

test('what is taken back is gone, also when it is taken back twice', async () => {
  await corrections.put(said(ARTICLE, 'Tide'));
  await corrections.put(said(ARTICLE, 'Ebb', 1));
  await corrections.remove(ARTICLE, 'Tide');
  await corrections.remove(ARTICLE, 'Tide');
  expect((await corrections.all()).map(({ name }) => name)).toEqual(['Ebb']);
});

test('the newest come first', async () => {
  for (const [minute, name] of ['Tide', 'Ebb', 'Wave'].entries()) await corrections.put(said(ARTICLE, name, minute));
  expect((await corrections.all()).map(({ name }) => name)).toEqual(['Wave', 'Ebb', 'Tide']);
});

test.each([
  { name: '  ' },
  { place: '' },
  { verdict: { kind: 'is', key: 'constructor' } },
  { verdict: { kind: 'not-this' } },
  { made: 'yesterday' },
])('%j makes no correction', (wrong) => {
  expect(v.is(correctionSchema, said(ARTICLE, 'Tide'))).toBe(true);
  expect(v.is(correctionSchema, { ...said(ARTICLE, 'Tide'), ...wrong })).toBe(false);
});
