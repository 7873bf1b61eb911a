import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimRepository } from '../../storage/claims.ts';
import { clipRepository } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { noUnits } from '../../storage/library-unit.ts';
import { countUnits } from '../../storage/library-units.ts';
import { planTakeOver, takeOver } from '../../storage/take-over.ts';
import { idOf } from './claim-sample.ts';
import { sampleClip } from './clip-sample.ts';
import { fillLibrary, unitListsOf, unitsOf } from './full-library.ts';

let full: Database;
let other: Database;
beforeEach(async () => {
  full = new Database('full');
  other = new Database('other');
  await fillLibrary(full);
});
afterEach(async () => {
  await full.delete();
  await other.delete();
});

const clipUnit = (n: number, change = {}) => ({ clip: sampleClip(n, change), history: [] });
const later = '2026-05-01T00:00:00.000Z';

describe('replacing', () => {
  test('makes the library what the file is, whatever it was', async () => {
    const clips = clipRepository(other);
    await clips.put(sampleClip(900, { note: 'mine' }));
    await clips.put(sampleClip(101, { note: 'mine too', updated: later }));
    const plan = await planTakeOver(other, await unitListsOf(full), 'replace');
    expect(plan.differences.clip).toMatchObject({ updated: 1, removed: 1 });
    await takeOver(other, plan);
    expect(await unitsOf(other)).toEqual(await unitsOf(full));
    expect(await countUnits(other)).toBe((await unitsOf(full)).length);
  });

  test('lets the search know what came and what went', async () => {
    await clipRepository(other).put(sampleClip(900));
    await other.unindexed.clear();
    await takeOver(other, await planTakeOver(other, await unitListsOf(full), 'replace'));
    const noted = new Set((await other.unindexed.toArray()).map(({ clip }) => clip));
    expect(noted).toContain(sampleClip(900).id);
    expect(noted.size).toBe((await full.clips.count()) + 1);
  });
});

describe('merging', () => {
  test('brings everything into an empty library', async () => {
    await takeOver(other, await planTakeOver(other, await unitListsOf(full), 'merge'));
    expect(await unitsOf(other)).toEqual(await unitsOf(full));
  });

  test('twice changes nothing the second time', async () => {
    const lists = await unitListsOf(full);
    const plan = await planTakeOver(full, lists, 'merge');
    for (const { added, updated, removed } of Object.values(plan.differences)) {
      expect(added + updated + removed).toBe(0);
    }
    const before = await unitsOf(full);
    await takeOver(full, plan);
    expect(await unitsOf(full)).toEqual(before);
  });

  test('keeps the newer of two versions and what only the library has', async () => {
    const clips = clipRepository(other);
    await clips.put(sampleClip(1, { note: 'newer here', updated: later }));
    await clips.put(sampleClip(2, { note: 'older here' }));
    await clips.put(sampleClip(3));
    const units = { ...noUnits(), clip: [clipUnit(1), clipUnit(2, { note: 'newer there', updated: later })] };
    const plan = await planTakeOver(other, units, 'merge');
    expect(plan.differences.clip).toEqual({ added: 0, updated: 1, unchanged: 1, removed: 0 });
    await takeOver(other, plan);
    expect((await clips.all()).map(({ note }) => note).sort()).toEqual(['', 'newer here', 'newer there']);
  });

  test('puts the histories of a note together in the order in which they were made', async () => {
    const clips = clipRepository(other);
    await clips.put(sampleClip(1, { note: 'one', updated: '2026-03-01T09:00:00.000Z' }));
    await clips.put(sampleClip(1, { note: 'three', updated: '2026-03-03T09:00:00.000Z' }));
    const clip = sampleClip(1, { note: 'four', updated: '2026-03-04T09:00:00.000Z' });
    const history = [
      { note: 'two', made: '2026-03-02T09:00:00.000Z' },
      { note: 'four', made: clip.updated },
    ];
    await takeOver(other, await planTakeOver(other, { ...noUnits(), clip: [{ clip, history }] }, 'merge'));
    const lines = await clips.noteHistory(clip.id);
    expect(lines.map(({ number, note }) => [number, note])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
      [4, 'four'],
    ]);
  });

  test('leaves out quotes that the library, or the file itself, has from the same page', async () => {
    await clipRepository(other).put(sampleClip(1));
    const like = (n: number, of: number) => ({ ...clipUnit(of), clip: { ...sampleClip(of), id: sampleClip(n).id } });
    const units = { ...noUnits(), clip: [like(50, 1), clipUnit(2), like(51, 2)] };
    const plan = await planTakeOver(other, units, 'merge');
    expect(plan.doubles.map(({ id }) => id)).toEqual([sampleClip(50).id, sampleClip(51).id]);
    expect(plan.differences.clip.added).toBe(1);
  });

  test('takes a newer claim with its whole history', async () => {
    await takeOver(other, await planTakeOver(other, await unitListsOf(full), 'merge'));
    const claims = claimRepository(full);
    await claims.change({ id: idOf(509), claim: idOf(1), made: later, after: { assignee: 'Ines' } });
    await takeOver(other, await planTakeOver(other, await unitListsOf(full), 'merge'));
    expect(await claimRepository(other).history(idOf(1))).toEqual(await claims.history(idOf(1)));
  });
});

test('what cannot be written whole is not written at all', async () => {
  const clips = clipRepository(other);
  await clips.put(sampleClip(900));
  const lists = await unitListsOf(full);
  const plan = await planTakeOver(other, lists, 'replace');
  const unwritable = { kind: () => undefined } as unknown as (typeof lists.factCheck)[number];
  const written = { ...plan.written, factCheck: [...plan.written.factCheck, unwritable] };
  await expect(takeOver(other, { ...plan, written })).rejects.toThrow();
  expect((await unitsOf(other)).map(({ value }) => value)).toEqual([{ clip: sampleClip(900), history: [] }]);
});
