// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attribution, Span } from '../../detection/attribution/attribution.ts';
import { failure, success } from '../../messaging/result.ts';
import { Panel } from '../../screens/panel/Panel.tsx';
import { sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

const TEXT = 'The mayor said the port lost 40 ships. The harbour master denied it. “We will sail,” Solheim promised.';
const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const attribution = (source: string, cue: string, content: string, more: Partial<Attribution> = {}): Attribution => ({
  source: spanOf(source),
  cue: spanOf(cue),
  content: [spanOf(content)],
  form: 'indirect',
  act: 'statement',
  modality: 'plain',
  claimType: 'other',
  checkWorthy: 0.1,
  confidence: 0.9,
  ...more,
});

const attributions = [
  attribution('The mayor', 'said', 'the port lost 40 ships', { modality: 'alleged' }),
  attribution('The harbour master', 'denied', 'it', { act: 'denial', checkWorthy: 0.6, claimType: 'quantity' }),
  attribution('Solheim', 'promised', 'We will sail', { form: 'direct', act: 'intention', checkWorthy: 0.02 }),
];

beforeEach(async () => {
  await reset();
  world.page = {
    source: { address: 'https://news.example.org/port#top', title: 'Port', authors: [], published: '2026-03-01' },
    names: [],
    clips: [],
    textLength: TEXT.length,
    isEnglish: true,
    knowledge: { state: 'ready', built: '2026-06-01', size: 128_000, isOwn: false },
  };
  world.story = { text: TEXT, links: [] };
  world.answers.statements = success({ isEnglish: true, mentions: [], attributions });
});
afterEach(cleanup);

async function openClaims() {
  render(<Panel />);
  fireEvent.click(await screen.findByRole('tab', { name: 'Claims' }));
}
const openStatements = async () => {
  await openClaims();
  await screen.findByRole('list', { name: 'Statements' });
};
const rows = () => within(screen.getByRole('list', { name: 'Statements' })).getAllByRole('article');
const sources = () => rows().map((row) => row.querySelector('.ng-statement-source')?.textContent);

describe('the statements of a page', () => {
  it('are not looked for before somebody asks', async () => {
    render(<Panel />);
    await screen.findByRole('tab', { name: 'Claims' });
    expect(world.asked).not.toContain('statements');
  });

  it('stand in the order of the text, in words', async () => {
    await openStatements();
    expect(sources()).toEqual(['The mayor', 'The harbour master', 'Solheim']);
    expect(rows()[0]?.textContent).toContain('Statementalleged onlyin other wordscue “said”');
    expect(rows()[2]?.querySelector('.ng-statement-words')?.textContent).toBe('“We will sail”');
  });

  it('say of a check only that it is suggested, and only where it is', async () => {
    await openStatements();
    expect(rows().map((row) => row.querySelector('.ng-suggested')?.textContent)).toEqual([
      undefined,
      'Suggested: worth a check · Quantity',
      undefined,
    ]);
  });

  it('are chosen by act and by source, and ordered by what is worth a check', async () => {
    await openStatements();
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'checkable' } });
    expect(sources()).toEqual(['The harbour master', 'The mayor', 'Solheim']);
    fireEvent.change(screen.getByLabelText('Act'), { target: { value: 'intention' } });
    expect(sources()).toEqual(['Solheim']);
    expect(screen.getByText('1 of 3 statements')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Source'), { target: { value: 'by the mayor' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all statements' }));
    expect(rows()).toHaveLength(3);
  });

  it('are marked on the page while they are pointed at, and shown by a press', async () => {
    await openStatements();
    fireEvent.pointerEnter(rows()[0]!);
    const [start, end] = spanOf('the port lost 40 ships');
    const marked = (part: string) => world.asked.some((one) => one.startsWith('markStatement') && one.includes(part));
    await waitFor(() => expect(marked(`"content":[{"start":${start},"end":${end}}]`)).toBe(true));
    fireEvent.pointerLeave(rows()[0]!);
    await waitFor(() => expect(marked('{"source":null,"cue":null,"content":[]}')).toBe(true));
    fireEvent.click(within(rows()[0]!).getByRole('button', { name: /lost 40 ships/ }));
    await waitFor(() => expect(world.asked).toContain(`showText {"start":${start},"end":${end}}`));
  });

  it('leave no mark behind when the reader goes to another tab', async () => {
    await openStatements();
    world.asked.length = 0;
    fireEvent.click(screen.getByRole('tab', { name: /Names/ }));
    await waitFor(() => expect(world.asked).toContain('markStatement {"source":null,"cue":null,"content":[]}'));
  });

  it('become claims with their exact words, their modality and their place', async () => {
    await openStatements();
    fireEvent.click(within(rows()[0]!).getByRole('button', { name: 'Make a claim' }));
    await screen.findByText('Claim kept in the library.');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('In the library: Unstarted'));
    expect(await world.claims.all()).toMatchObject([
      {
        words: 'the port lost 40 ships',
        claimant: 'The mayor',
        attributed: { cue: 'said', act: 'statement', modality: 'alleged', form: 'indirect' },
        firstSeen: { address: 'https://news.example.org/port', title: 'Port', date: '2026-03-01' },
        typeConfirmed: false,
        state: 'unstarted',
        verdict: null,
      },
    ]);
  });
});

it('a statement whose claim was checked says how it stands, with whose verdict', async () => {
  await world.claims.make(
    sampleClaim(1, {
      words: 'the port lost 40 ships',
      firstSeen: { address: 'https://news.example.org/port', title: '', date: null },
      evidence: [sampleEvidence],
      verdict: sampleVerdict,
      state: 'checked',
    }),
  );
  await openStatements();
  await waitFor(() =>
    expect(rows()[0]?.textContent).toContain(
      'In the library: Checked — Overstated: two, not ten (Ellery Checks, 2026-03-02)',
    ),
  );
});

describe('instead of statements', () => {
  it.each([
    [{ isEnglish: false, mentions: [], attributions: [] }, 'Statements are found in English articles only.'],
    [{ isEnglish: true, mentions: [], attributions: [] }, 'Nobody is quoted or reported on this page.'],
  ])('one sentence says why there are none', async (answer, sentence) => {
    world.answers.statements = success(answer);
    await openClaims();
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('stands what went wrong', async () => {
    world.answers.statements = failure('knowledge', 'The weights are damaged.');
    await openClaims();
    expect((await screen.findByRole('alert')).textContent).toBe('The weights are damaged.');
  });
});

describe('the same claim elsewhere', () => {
  const elsewhere = (words: string) =>
    sampleClaim(1, {
      words,
      claim: words,
      claimant: '',
      attributed: { ...sampleClaim(1).attributed!, act: 'statement' },
      firstSeen: { address: 'https://other.example/port', title: 'Other', date: null },
    });

  it('is suggested, and kept as an appearance when a person says so', async () => {
    await world.claims.make(elsewhere('The port has lost forty vessels.'));
    await openStatements();
    fireEvent.click(await screen.findByRole('button', { name: 'It is the same' }));
    await screen.findByText('Kept as another appearance of this claim.');
    expect((await world.claims.get(sampleClaim(1).id))?.appearances).toMatchObject([
      { address: 'https://news.example.org/port', title: 'Port', words: 'the port lost 40 ships' },
    ]);
    await screen.findByText('In the library: Unstarted');
    expect(screen.queryByRole('button', { name: 'It is the same' })).toBeNull();
  });

  it('is told apart by a number, and not offered as the same', async () => {
    await world.claims.make(elsewhere('The port has lost fourteen vessels.'));
    await openStatements();
    expect(await screen.findByText('On the same subject; differs in: a number')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'It is the same' })).toBeNull();
  });
});

describe('published checks', () => {
  const review = {
    '@type': 'ClaimReview',
    url: 'https://checks.example/port',
    claimReviewed: 'The port allegedly lost 40 ships.',
    author: { name: 'Harbour Checks' },
    reviewRating: { alternateName: 'Run aground' },
    itemReviewed: { appearance: { url: 'https://news.example.org/port' } },
  };

  it('of the page are taken in by a press, and stand beside what they check', async () => {
    world.published = JSON.stringify([review]);
    await openStatements();
    const published = await screen.findByRole('region', { name: 'Published checks on this page' });
    expect(published.textContent).toContain('Run aground');
    fireEvent.click(within(published).getByRole('button', { name: 'Import 1 published check' }));
    await screen.findByText('1 published check kept in the library.');
    const here = await screen.findByRole('region', { name: 'Checked by others, on this page' });
    expect(here.textContent).toContain('The port allegedly lost 40 ships. — Run aground (Harbour Checks)');
    expect(await screen.findByText(/^Published check: “Run aground”/)).toBeTruthy();
  });

  it('that are broken are passed over', async () => {
    world.published = JSON.stringify([{ ...review, reviewRating: 5 }]);
    await openStatements();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

it('checkable statements are tinted while they are listed', async () => {
  await openStatements();
  const [start, end] = spanOf('it');
  await waitFor(() => expect(world.asked).toContain(`markStatements {"stretches":[{"start":${start},"end":${end}}]}`));
  fireEvent.click(screen.getByRole('tab', { name: /^Names/ }));
  await waitFor(() => expect(world.asked.at(-1)).toBe('markStatements {"stretches":[]}'));
});
