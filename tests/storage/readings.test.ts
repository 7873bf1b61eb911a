import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../storage/database.ts';
import { readingRepository } from '../../storage/readings.ts';

let database: Database;
beforeEach(() => {
  database = new Database('readings');
});
afterEach(() => database.delete());

describe('the count of what was read', () => {
  it('adds the articles of a day up, and keeps days apart', async () => {
    const readings = readingRepository(database);
    await readings.add('2026-03-01', new Map([['Q227', 1]]));
    await readings.add(
      '2026-03-01',
      new Map([
        ['Q227', 1],
        ['Q159', 1],
      ]),
    );
    await readings.add('2026-03-02', new Map([['Q227', 1]]));
    expect(await readings.since('2026-03-01')).toHaveLength(3);
    expect(await readings.since('2026-03-02')).toEqual([{ key: 'Q227', day: '2026-03-02', count: 1 }]);
    expect(
      (await readings.since('2026-01-01')).find(({ key, day }) => key === 'Q227' && day.endsWith('01'))?.count,
    ).toBe(2);
  });

  it('knows who was met before a day', async () => {
    const readings = readingRepository(database);
    await readings.add('2026-03-01', new Map([['Q227', 1]]));
    await readings.add('2026-03-02', new Map([['Q159', 1]]));
    expect(await readings.metBefore('2026-03-02', ['Q227', 'Q159', 'Q1'])).toEqual(new Set(['Q227']));
  });

  it('is gone once it is cleared', async () => {
    const readings = readingRepository(database);
    await readings.add('2026-03-01', new Map([['Q227', 1]]));
    await readings.clear();
    expect(await readings.since('')).toEqual([]);
  });
});
