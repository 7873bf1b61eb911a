import { describe, expect, it } from 'vitest';
import { dayBefore, trendsOf } from '../../screens/library/trends.ts';

describe('the trends of reading', () => {
  const readings = [
    { key: 'Q1', day: '2026-03-08', count: 1 },
    { key: 'Q1', day: '2026-03-03', count: 4 },
    { key: 'Q1', day: '2026-03-01', count: 2 },
    { key: 'Q2', day: '2026-03-07', count: 9 },
    { key: 'Q3', day: '2026-02-20', count: 5 },
  ] as const;

  it('count the days of the stretch one by one, and the stretch before as a whole', () => {
    expect(trendsOf(readings, '2026-03-08', 7)).toEqual([
      { key: 'Q2', count: 9, before: 0, days: [0, 0, 0, 0, 0, 9, 0] },
      { key: 'Q1', count: 5, before: 2, days: [0, 4, 0, 0, 0, 0, 1] },
    ]);
  });

  it('leave out who was not met in it', () => {
    expect(trendsOf(readings, '2026-03-08', 1).map(({ key }) => key)).toEqual(['Q1']);
  });

  it('go over the ends of months', () => {
    expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(dayBefore('2024-03-01', 1)).toBe('2024-02-29');
  });
});
