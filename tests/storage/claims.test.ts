import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimEdit, Evidence } from '../../storage/claim.ts';
import { type ClaimRepository, claimRepository, RefusedClaim } from '../../storage/claims.ts';
import { TRASH_KEEPS } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { idOf, sampleClaim, sampleEvidence, sampleVerdict } from './claim-sample.ts';

let database: Database;
let claims: ClaimRepository;
let edits = 0;

beforeEach(() => {
  database = new Database();
  claims = claimRepository(database);
});

afterEach(async () => {
  await database.delete();
});

const wish = (claim = idOf(1)) => {
  edits += 1;
  return { id: idOf(1_000 + edits), claim, made: new Date(Date.UTC(2026, 2, 2, 8, 0, edits)).toISOString() };
};
const change = (after: ClaimEdit['after']) => claims.change({ ...wish(), after });
const add = (...put: Evidence[]) => claims.change({ ...wish(), after: {}, evidence: { put, remove: [] } });
const drop = (...remove: string[]) => claims.change({ ...wish(), after: {}, evidence: { put: [], remove } });

test('a claim is made once however often it is sent', async () => {
  const claim = sampleClaim(1);
  await Promise.all([claims.make(claim), claims.make(claim), claims.make(claim)]);
  expect(await claims.all()).toHaveLength(1);
  expect(await claims.get(claim.id)).toMatchObject(claim);
  expect(await claims.history(claim.id)).toHaveLength(1);
});

test('a change is made once however often it is sent, and a late retry does not undo a newer one', async () => {
  await claims.make(sampleClaim(1));
  const first = { ...wish(), after: { claimant: 'Port Ellery' } };
  await claims.change(first);
  await claims.change(first);
  await change({ claimant: 'The harbour master' });
  await claims.change(first);
  expect(await claims.get(idOf(1))).toMatchObject({ claimant: 'The harbour master', changes: 3 });
});

test('a change that changes nothing leaves no line in the history', async () => {
  await claims.make(sampleClaim(1));
  await change({ claimant: 'Ines Arvold', tags: [] });
  expect(await claims.history(idOf(1))).toHaveLength(1);
});

test('what is not there is not changed', async () => {
  expect(await change({ claimant: 'Nobody' })).toBeUndefined();
  expect(await claims.undo(wish())).toBeUndefined();
});

describe('a verdict', () => {
  beforeEach(() => claims.make(sampleClaim(1)));

  test('is refused without evidence, in words that say what to do, and nothing is written', async () => {
    await expect(change({ verdict: sampleVerdict })).rejects.toThrow(
      new RefusedClaim('A verdict needs at least one piece of evidence; add a link to what it rests on first.'),
    );
    expect(await claims.get(idOf(1))).toMatchObject({ verdict: null, changes: 1 });
    expect(await claims.history(idOf(1))).toHaveLength(1);
  });

  test('stands with evidence, and keeps it from being taken away', async () => {
    await add(sampleEvidence);
    await change({ verdict: sampleVerdict });
    await expect(drop(sampleEvidence.id)).rejects.toThrow(RefusedClaim);
    expect(await claims.get(idOf(1))).toMatchObject({ verdict: sampleVerdict, evidence: [sampleEvidence] });
  });

  test('comes before the end of a check', async () => {
    await expect(change({ state: 'checked' })).rejects.toThrow(/write the verdict first/);
    await claims.change({
      ...wish(),
      after: { verdict: sampleVerdict, state: 'checked' },
      evidence: { put: [sampleEvidence], remove: [] },
    });
    await expect(change({ verdict: null })).rejects.toThrow(/write the verdict first/);
    expect((await claims.get(idOf(1)))?.state).toBe('checked');
  });
});

test('no claim comes into the library with a verdict that rests on nothing', async () => {
  await expect(claims.make(sampleClaim(1, { verdict: sampleVerdict }))).rejects.toThrow(RefusedClaim);
  expect(await claims.all()).toEqual([]);
});

test('changes are taken back one by one to the claim as it was made, and the history keeps them all', async () => {
  const made = await claims.make(sampleClaim(1));
  await change({ claimant: 'Port Ellery', tags: ['storm'] });
  await add(sampleEvidence);
  await change({ verdict: sampleVerdict, state: 'checked' });
  for (let step = 0; step < 5; step++) await claims.undo(wish());
  const { changes: _, updated: __, ...left } = (await claims.get(idOf(1)))!;
  const { changes: ___, updated: ____, ...first } = made;
  expect(left).toEqual(first);
  const history = await claims.history(idOf(1));
  expect(history.map(({ number, undoes }) => [number, undoes])).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [4, null],
    [5, 4],
    [6, 3],
    [7, 2],
  ]);
  expect(history[1]).toMatchObject({ before: { claimant: 'Ines Arvold', tags: [] }, after: { tags: ['storm'] } });
});

test('undoing twice for one press takes back one change', async () => {
  await claims.make(sampleClaim(1));
  await change({ claimant: 'One' });
  await change({ claimant: 'Two' });
  const press = wish();
  await claims.undo(press);
  await claims.undo(press);
  expect((await claims.get(idOf(1)))?.claimant).toBe('One');
});

test('a line of the history cannot be written over', async () => {
  await claims.make(sampleClaim(1));
  const [line] = await claims.history(idOf(1));
  await expect(database.claimChanges.add({ ...line!, id: idOf(7) })).rejects.toThrow();
});

test('a deleted claim is listed apart, can be taken back, and is gone with its history after 30 days', async () => {
  for (const n of [1, 2]) await claims.make(sampleClaim(n));
  await change({ deleted: '2026-03-03T08:00:00.000Z' });
  expect((await claims.all()).map(({ id }) => id)).toEqual([idOf(2)]);
  expect((await claims.deleted()).map(({ id }) => id)).toEqual([idOf(1)]);
  await change({ deleted: null });
  expect(await claims.all()).toHaveLength(2);
  await change({ deleted: '2026-03-03T08:00:00.000Z' });
  const end = new Date(Date.parse('2026-03-03T08:00:00.000Z') + TRASH_KEEPS);
  expect(await claims.purgeDeleted(new Date(end.getTime() - 1))).toBe(0);
  expect(await claims.purgeDeleted(end)).toBe(1);
  expect(await claims.history(idOf(1))).toEqual([]);
  expect(await claims.history(idOf(2))).toHaveLength(1);
});

test('what was thrown away by a clock that was ahead stays 30 days from now', async () => {
  await claims.make(sampleClaim(1));
  await change({ deleted: '2036-01-01T00:00:00.000Z' });
  const now = new Date('2026-03-03T08:00:00.000Z');
  expect(await claims.purgeDeleted(now)).toBe(0);
  expect(await claims.purgeDeleted(new Date(now.getTime() + TRASH_KEEPS))).toBe(1);
});

test('two people who add evidence at the same time both find theirs', async () => {
  await claims.make(sampleClaim(1));
  const [one, two] = [
    { ...sampleEvidence, id: idOf(901) },
    { ...sampleEvidence, id: idOf(902), note: 'Another register.' },
  ];
  await Promise.all([add(one), add(two)]);
  expect((await claims.get(idOf(1)))?.evidence).toEqual([one, two]);
  // Who edits a line that another has removed meanwhile keeps the line; who removes one leaves the other.
  await Promise.all([drop(one.id), add({ ...two, note: 'Corrected.' })]);
  expect((await claims.get(idOf(1)))?.evidence).toEqual([{ ...two, note: 'Corrected.' }]);
  expect(await claims.history(idOf(1))).toHaveLength(5);
});

test('another appearance is kept, and taken back', async () => {
  await claims.make(sampleClaim(1));
  const seen = {
    id: idOf(910),
    address: 'https://other.example/storm',
    title: 'Storm',
    date: null,
    words: 'lost 1 ship',
  };
  const edit = { ...wish(), after: {}, appearances: { put: [seen], remove: [] } };
  await claims.change(edit);
  await claims.change(edit);
  expect((await claims.get(idOf(1)))?.appearances).toEqual([seen]);
  await claims.undo(wish());
  expect((await claims.get(idOf(1)))?.appearances).toEqual([]);
});

test('every write gives the library another edition', async () => {
  const editions = [await claims.edition()];
  await claims.make(sampleClaim(1));
  editions.push(await claims.edition());
  await change({ tags: ['storm'] });
  editions.push(await claims.edition());
  expect(new Set(editions).size).toBe(3);
  expect(await claims.edition()).toBe(editions[2]);
});
