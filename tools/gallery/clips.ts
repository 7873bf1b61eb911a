import type { ClipStanding } from '../../messaging/messages.ts';
import type { Clip } from '../../storage/clip.ts';

/** Made-up clips in every state, for the gallery and the tests. */

const source: Clip['source'] = {
  address: 'https://news.example.org/2026/07/crash-inquiry',
  title: 'Seven months on, the inquiry into the crash divides two neighbours',
  site: 'Example News',
  authors: ['Nora Lindqvist'],
  published: '2026-07-19T08:30:00Z',
  lang: 'en',
};

export function sampleClip(number: number, part: Partial<Clip> = {}): Clip {
  const quote =
    part.quote ?? 'Baku accused Moscow on Tuesday of holding back the findings of its inquiry into the crash.';
  const moment = new Date(Date.UTC(2026, 6, 20, 9, 0, number % 3600)).toISOString();
  return {
    id: `0190a7c4-5b1e-7c3a-9d2f-${number.toString(16).padStart(12, '0')}`,
    quote,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    source,
    colour: 'yellow',
    note: '',
    tags: [],
    created: moment,
    updated: moment,
    ...part,
  };
}

export const sampleClips: readonly Clip[] = [
  sampleClip(1, {
    note: 'First public accusation. Compare with the letter of 12 May.',
    tags: ['crash', 'Azerbaijan–Russia'],
  }),
  sampleClip(2, {
    colour: 'green',
    quote: 'Officials, who had waited seven months for an answer, called the letter “a step, not an end”.',
  }),
  sampleClip(3, {
    colour: 'pink',
    quote: 'Neither the carrier nor its insurers expect the corridor to reopen before the autumn timetable.',
    tags: ['aviation'],
  }),
  sampleClip(4, {
    colour: 'blue',
    quote: 'The harbour office said that the pier would be closed until the cranes had been tested one by one.',
    source: {
      address: 'https://www.example.com/world/harbour',
      title: 'Harbour fire put out with help from three countries',
      site: 'The Example Courier',
      authors: ['Ana Brandt', 'Tomas Ruiz'],
      published: '2026-07-18',
    },
  }),
];

/** How the samples stand on their page: one in each way. */
export const sampleStandings: readonly ClipStanding[] = [
  { id: sampleClips[0]!.id, state: 'anchored' },
  {
    id: sampleClips[1]!.id,
    state: 'changed',
    found: 'Officials, who had waited eight months for a reply, called the letter “a step, not an end”.',
  },
  { id: sampleClips[2]!.id, state: 'orphan' },
  {
    id: sampleClips[3]!.id,
    state: 'ambiguous',
    places: [
      {
        before: 'Nobody was hurt. ',
        words: 'The harbour office said that the pier would be closed until the cranes had been tested one by one.',
        after: ' Ships were sent to the northern quay.',
      },
      {
        before: 'In short: ',
        words: 'The harbour office said that the pier would be closed until the cranes had been tested one by one.',
        after: ' More at eight.',
      },
    ],
  },
];
