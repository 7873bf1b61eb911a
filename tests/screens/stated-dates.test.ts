import { describe, expect, it } from 'vitest';
import { statedDates } from '../../screens/panel/stated-dates.ts';

const dates = (text: string, published?: string) => statedDates(text, published).map(({ date }) => date);

describe('the dates of an article', () => {
  it('are only as exact as the text is, and stand in the order of time', () => {
    const text = 'The deal of 14 March 2024 followed a fire in December 2023. In 2019, talks had failed.';
    expect(dates(text, '2025-07-03T09:00:00Z')).toEqual(['2019', '2023-12', '2024-03-14']);
  });

  it('are reckoned from the article’s own date when the year or the day is left to the reader, and say so', () => {
    const text = 'The raid came on June 27. Ministers met on Wednesday.';
    expect(statedDates(text, '2025-07-04T09:00:00Z')).toMatchObject([
      { date: '2025-06-27', reckoned: true, sentence: 'The raid came on June 27.' },
      { date: '2025-07-02', reckoned: true, sentence: 'Ministers met on Wednesday.' },
    ]);
  });

  it('lie ahead when the sentence says that something is to come', () => {
    expect(dates('The first crossing is planned for Monday. Talks failed on Monday.', '2026-03-12')).toEqual([
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  it('are only those with a year when the page does not say when it was published', () => {
    expect(dates('The raid came on June 27. The law is from 4 May 2021.')).toEqual(['2021-05-04']);
  });

  it('are not times of day, spans, ages or amounts', () => {
    expect(dates('She waited for three months, at 10:30, aged 41, with 2,000 others.', '2025-07-03')).toEqual([]);
  });

  it('say where their words stand', () => {
    const text = 'A storm hit on 3 May 2022, killing two.';
    const [only] = statedDates(text, undefined);
    expect(text.slice(only?.start, only?.end)).toBe('3 May 2022');
  });
});
