import { writeBackup } from '../../exchange/backup.ts';
import type { Clip } from '../../storage/clip.ts';
import type { LibraryUnit } from '../../storage/library-unit.ts';
import { textHash } from '../../storage/text-hash.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find } from '../../tools/browsers/pointing.ts';

export const QUOTES = {
  pier: 'The northern pier stays closed until every crane has been tested.',
  ships: '“Forty ships turned away,” the owner of the shipyard told reporters.',
  cable: 'Two islands lost power for eleven hours after the storm broke the cable.',
  prices: 'Prices in the fish market rose by a fifth within a week.',
} as const;

const KEPT_TEXT = [
  QUOTES.pier,
  'Elsewhere on the coast the wind dropped in the evening, and the boats began to leave.',
  QUOTES.ships,
].join('\n\n');

/** A small library as a backup: four clips of two articles, of one of which the text was kept. */
export async function libraryFile(): Promise<string> {
  const hash = await textHash(KEPT_TEXT);
  const harbour = {
    address: 'https://courier.example/harbour',
    title: 'Harbour closed',
    site: 'The Courier',
    authors: ['Ines Arvold'],
    published: '2026-03-01',
    lang: 'en',
  };
  const islands = {
    address: 'https://news.example/islands',
    title: 'Islands without power',
    authors: ['Per Lund'],
    published: '2025-11-30',
  };
  const clip = (n: number, quote: string, change: Partial<Clip>): LibraryUnit => {
    const moment = new Date(Date.UTC(2026, n, 1, 8)).toISOString();
    const selectors: Clip['selectors'] = [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }];
    const made = {
      id: `00000000-0000-4000-8000-00000000000${n}`,
      quote,
      selectors,
      source: harbour,
      note: '',
      tags: [],
      colour: 'yellow',
    } as const;
    return {
      kind: 'clip',
      value: { clip: { ...made, tags: [], created: moment, updated: moment, ...change }, history: [] },
    };
  };
  const units: LibraryUnit[] = [
    {
      kind: 'snapshot',
      value: {
        hash,
        extent: 'article',
        address: harbour.address,
        title: harbour.title,
        lang: 'en',
        taken: '2026-03-01T08:00:00.000Z',
        text: KEPT_TEXT,
      },
    },
    clip(1, QUOTES.pier, {
      tags: ['harbour'],
      snapshot: hash,
      entities: [{ key: 'Q1055', label: 'Hamburg', kind: 'place' }],
    }),
    clip(2, QUOTES.ships, {
      tags: ['harbour', 'follow up'],
      snapshot: hash,
      colour: 'green',
      note: 'Ask for the **register**',
    }),
    clip(3, QUOTES.cable, { source: islands, tags: ['energy'], colour: 'blue' }),
    clip(4, QUOTES.prices, { source: islands }),
  ];
  return fileOf(units);
}

export async function fileOf(units: readonly LibraryUnit[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeBackup(units, new Date('2026-06-01T00:00:00Z'))) pieces.push(piece);
  return pieces.join('');
}

/** Gives a file to the library's import and waits for its preview. */
export async function offer(library: Page, text: string): Promise<void> {
  await clickOn(library, { selector: '[data-tab=safekeeping]' });
  await find(library, { selector: 'input[type=file]' });
  await library.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('nothing takes a file');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'library.newsgloss.jsonl'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
  await find(library, { selector: '.ng-plan' });
}
