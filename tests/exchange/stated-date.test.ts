import { expect, test } from 'vitest';
import { isoDate, statedDate } from '../../exchange/stated-date.ts';

test.each([
  ['2026', { year: 2026 }],
  ['2026-01', { year: 2026, month: 1 }],
  ['2026-12-01', { year: 2026, month: 12, day: 1 }],
  [' 2026-03-31 ', { year: 2026, month: 3, day: 31 }],
  ['2026-03-01T08:02:00Z', { year: 2026, month: 3, day: 1 }],
  ['2026-03-01 08:02', { year: 2026, month: 3, day: 1 }],
])('%j is read as far as it goes', (text, date) => {
  expect(statedDate(text)).toEqual(date);
});

test.each([
  undefined,
  '',
  'last spring',
  '1 March 2026',
  '26-03-01',
  '2026-00',
  '2026-13',
  '2026-03-00',
  '2026-03-32',
  '2026-03-01x',
])('%j is no date', (text) => {
  expect(statedDate(text)).toBeNull();
});

test.each(['0987', '2026', '2026-03', '2026-03-01'])('%s is written as it was read', (text) => {
  expect(isoDate(statedDate(text)!)).toBe(text);
});
