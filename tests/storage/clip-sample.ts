import type { Clip } from '../../storage/clip.ts';

/** A clip as the annotator makes it; `n` makes it unlike others. */
export function sampleClip(n: number, change: Partial<Clip> = {}): Clip {
  const day = new Date(Date.UTC(2026, 2, 1, 8, n)).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    quote: `Ferry number ${n} stays in port`,
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: `Ferry number ${n} stays in port`,
        prefix: 'On Tuesday, ',
        suffix: ', he said.',
      },
      { type: 'TextPositionSelector', start: 100 * n, end: 100 * n + 27 },
    ],
    source: {
      address: `https://news.example/storm-${n}`,
      title: `Storm, day ${n}`,
      site: 'Ellery Courier',
      authors: ['Ines Arvold'],
      published: '2026-03-01',
      lang: 'en',
    },
    colour: 'yellow',
    note: '',
    tags: [],
    created: day,
    updated: day,
    ...change,
  };
}
