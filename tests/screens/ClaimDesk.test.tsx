// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../screens/library/Library.tsx';
import type { NewClaim } from '../../storage/claim.ts';
import { sampleClip } from '../../tools/gallery/clips.ts';
import { idOf, sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

configure({ asyncUtilTimeout: 10_000 });
beforeEach(reset);
afterEach(() => {
  cleanup();
  location.hash = '';
});

async function openDesk(...claims: readonly NewClaim[]) {
  for (const claim of claims) await world.claims.make(claim);
  render(<Library />);
  fireEvent.click(await screen.findByRole('tab', { name: /Claims/ }));
  await screen.findByRole('button', { name: 'New claim' });
  if (claims.length > 0) await waitFor(() => expect(texts()).toHaveLength(claims.length));
}
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-claim]')];
const texts = () => cards().map((card) => card.querySelector('.ng-claim-card-text')?.textContent ?? card.textContent);
const open = async (claim: NewClaim) => {
  await openDesk(claim);
  fireEvent.click(screen.getByRole('button', { name: claim.claim }));
  await screen.findByRole('heading', { name: claim.claim });
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('the table of claims', () => {
  it('holds every claim, the newest change first, and what was found of it', async () => {
    await openDesk(sampleClaim(1), sampleClaim(2, { evidence: [sampleEvidence], verdict: sampleVerdict }));
    expect(texts()).toEqual([sampleClaim(2).claim, sampleClaim(1).claim]);
    expect([...document.querySelectorAll('.ng-claim-verdict')].map((each) => each.textContent)).toEqual([
      'Overstated: two, not ten — Ellery Checks',
      'No verdict',
    ]);
  });

  it('is searched in all that belongs to a claim, and the way back is one press', async () => {
    await openDesk(sampleClaim(1, { evidence: [sampleEvidence] }), sampleClaim(2));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'REGISTER two' } });
    await waitFor(() => expect(texts()).toEqual([sampleClaim(1).claim]));
    expect(screen.getByText('1 of 2 claims')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zebra' } });
    press('Show all claims');
    await waitFor(() => expect(texts()).toHaveLength(2));
  });

  it('shows one state, and puts first what is most worth a check', async () => {
    const attributed = { ...sampleClaim(1).attributed!, checkWorthy: 0.2 };
    await openDesk(sampleClaim(1), sampleClaim(2, { attributed }), sampleClaim(3, { state: 'disputed' }));
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'checkable' } });
    expect(texts().at(-1)).toBe(sampleClaim(2).claim);
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'disputed' } });
    expect(texts()).toEqual([sampleClaim(3).claim]);
  });

  it('goes from row to row by arrow keys', async () => {
    await openDesk(sampleClaim(1), sampleClaim(2));
    cards()[0]?.focus();
    fireEvent.keyDown(cards()[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cards()[1]);
  });

  it('does not finish a check without a verdict, and says why', async () => {
    await openDesk(sampleClaim(1));
    const state = screen.getByLabelText(/^State of/);
    fireEvent.change(state, { target: { value: 'checked' } });
    expect((await screen.findByRole('alert')).textContent).toContain('write the verdict first');
    expect(state).toHaveProperty('value', 'unstarted');
    expect((await world.claims.get(idOf(1)))?.state).toBe('unstarted');
  });
});

describe('the board', () => {
  const openBoard = async (...claims: readonly NewClaim[]) => {
    await openDesk(...claims);
    fireEvent.click(screen.getByRole('radio', { name: 'Board' }));
    await screen.findByText(/^Arrow keys go/);
  };
  const columnOf = (n: number) =>
    document
      .querySelector(`[data-claim="${idOf(n)}"]`)
      ?.closest('section')
      ?.querySelector('h2')?.textContent;

  it('has a column for every state', async () => {
    await openBoard(sampleClaim(1), sampleClaim(2, { state: 'disputed' }));
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Unstarted 1',
      'In progress 0',
      'Needs source 0',
      'Checked 0',
      'Disputed 1',
      'Corrected 0',
    ]);
  });

  it('is one stop for the Tab key, and arrows go over empty columns', async () => {
    await openBoard(sampleClaim(1), sampleClaim(2), sampleClaim(3, { state: 'disputed' }));
    expect(cards().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    cards()[0]?.focus();
    fireEvent.keyDown(cards()[0]!, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(cards()[1]));
    fireEvent.keyDown(cards()[1]!, { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement).toBe(cards()[2]));
    expect(cards().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
  });

  it('moves a claim by keyboard, takes the focus along, and takes the move back', async () => {
    await openBoard(sampleClaim(1));
    cards()[0]?.focus();
    fireEvent.keyDown(cards()[0]!, { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(columnOf(1)).toBe('In progress 1'));
    expect(document.activeElement).toBe(cards()[0]);
    press('Undo');
    await waitFor(() => expect(columnOf(1)).toBe('Unstarted 1'));
  });
});

describe('a claim', () => {
  it('is checked from the first link to the verdict, and its history tells how', async () => {
    await open(sampleClaim(1));
    press('Write verdict');
    type(/^Rating/, 'Overstated');
    type('Whose verdict', 'Ellery Checks');
    press('Save verdict');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'A verdict needs at least one piece of evidence; add a link to what it rests on first.',
    );
    expect(screen.getByLabelText(/^Rating/)).toHaveProperty('value', 'Overstated');

    press('Add evidence');
    type('Link', sampleEvidence.link);
    type(/^Archived copy/, sampleEvidence.archive!);
    fireEvent.change(screen.getByLabelText('How it bears on the claim'), { target: { value: 'contradicts' } });
    type(/^Note/, sampleEvidence.note);
    press('Save evidence');
    const list = await screen.findByRole('list', { name: 'Evidence' });
    await waitFor(() => expect(list.textContent).toContain('Contradicts'));
    expect(within(list).getByRole('link', { name: 'Archived copy' }).getAttribute('href')).toBe(sampleEvidence.archive);

    expect(screen.getByLabelText(/^Rating/)).toHaveProperty('value', 'Overstated');
    fireEvent.change(screen.getByLabelText('On the common scale'), { target: { value: 'mostly false' } });
    press('Save verdict');
    await screen.findByText('Overstated');
    fireEvent.change(screen.getByLabelText(/^State of/), { target: { value: 'checked' } });
    await waitFor(async () => expect((await world.claims.get(idOf(1)))?.state).toBe('checked'));
    await waitFor(() =>
      expect([...document.querySelectorAll('.ng-history li span')].map((line) => line.textContent)).toEqual([
        'Changed state from “Unstarted” to “Checked”',
        'Changed verdict from none to “Overstated” (Ellery Checks)',
        'Changed evidence from 0 to 1',
        'Claim made',
      ]),
    );
  });

  it('keeps the very words apart from the plain sentence, and says how they were reported', async () => {
    await open(sampleClaim(1));
    expect(document.querySelector('blockquote')?.textContent).toBe(sampleClaim(1).words);
    expect(screen.getByText('Allegation · alleged only · in other words · cue “alleged”')).toBeTruthy();
    press('Edit claim');
    expect(screen.queryByLabelText(/^The very words/)).toBeNull();
    type(/^Claim \(/, 'Ships were lost.');
    press('Save');
    await screen.findByRole('heading', { name: 'Ships were lost.' });
    expect(await world.claims.get(idOf(1))).toMatchObject({
      claim: 'Ships were lost.',
      words: sampleClaim(1).words,
      attributed: { modality: 'alleged' },
    });
  });

  it('has a type that is a suggestion until somebody confirms it', async () => {
    await open(sampleClaim(1));
    expect(screen.getByText(/\(suggested\)/).textContent).toContain('Quantity (suggested)');
    press('Confirm');
    await waitFor(() => expect(screen.queryByText(/Quantity \(suggested\)/)).toBeNull());
  });

  it('takes changes back one by one', async () => {
    await world.claims.make(sampleClaim(1));
    const made = '2026-03-05T08:00:00.000Z';
    await world.claims.change({ id: idOf(50), claim: idOf(1), made, after: { state: 'in progress' } });
    await open(sampleClaim(1));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Undo last change' })).toHaveProperty('disabled', false),
    );
    press('Undo last change');
    await waitFor(() => expect(screen.getByLabelText(/^State of/)).toHaveProperty('value', 'unstarted'));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Undo last change' })).toHaveProperty('disabled', true),
    );
  });

  it('is deleted and found among the deleted, and put back', async () => {
    await open(sampleClaim(1));
    press('Delete');
    expect(await screen.findByText(/^No claim is kept yet/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'deleted' } });
    fireEvent.click(await screen.findByRole('button', { name: sampleClaim(1).claim }));
    press('Put back');
    await waitFor(async () => expect((await world.claims.get(idOf(1)))?.deleted).toBeNull());
  });

  it('gives the focus back to its row when it is closed', async () => {
    await open(sampleClaim(1));
    expect(document.activeElement?.textContent).toBe(sampleClaim(1).claim);
    press('Back to claims');
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset.claim).toBe(idOf(1)));
  });
});

describe('evidence', () => {
  it('is taken from a clip, with its words and its place', async () => {
    const clip = sampleClip(1);
    await world.clips.put(clip);
    await world.clips.put({ ...sampleClip(2), quote: 'Another thing entirely.' });
    await open(sampleClaim(1));
    press('Take a clip');
    const search = await screen.findByRole('searchbox');
    fireEvent.input(search, { target: { value: 'zebra' } });
    expect(await screen.findByText('No clip fits this search.')).toBeTruthy();
    fireEvent.input(search, { target: { value: clip.quote.split(' ').slice(0, 3).join(' ') } });
    fireEvent.click((await screen.findAllByRole('button', { name: new RegExp(clip.source.title) }))[0]!);
    type(/^Reliability/, 'An eyewitness, by telephone.');
    press('Save evidence');
    await waitFor(async () =>
      expect((await world.claims.get(idOf(1)))?.evidence).toMatchObject([
        { clip: clip.id, quote: clip.quote, link: clip.source.address, reliability: 'An eyewitness, by telephone.' },
      ]),
    );
    const list = screen.getByRole('list', { name: 'Evidence' });
    await waitFor(() => expect(list.querySelector('blockquote')?.textContent).toBe(clip.quote));
    expect(list.textContent).toContain('Reliability: An eyewitness, by telephone.');
  });

  it('of two windows is all there', async () => {
    await open(sampleClaim(1));
    press('Add evidence');
    type('Link', 'https://one.example/');
    const other = { ...sampleEvidence, id: idOf(950) };
    const made = '2026-03-05T08:00:00.000Z';
    await world.claims.change({
      id: idOf(951),
      claim: idOf(1),
      made,
      after: {},
      evidence: { put: [other], remove: [] },
    });
    press('Save evidence');
    await waitFor(async () => expect((await world.claims.get(idOf(1)))?.evidence).toHaveLength(2));
  });
});

describe('a verdict', () => {
  it('takes its words from a scale, and the person has the last word', async () => {
    await open(sampleClaim(1, { evidence: [sampleEvidence] }));
    press('Write verdict');
    const scale = await screen.findByLabelText('From a scale');
    await waitFor(() => expect(within(scale).getByText('Largely wrong')).toBeTruthy());
    fireEvent.change(scale, { target: { value: '0/3' } });
    expect(screen.getByLabelText(/^Rating/)).toHaveProperty('value', 'Largely wrong');
    type(/^Rating/, 'Largely wrong, but for the date');
    type('Whose verdict', 'Ellery Checks');
    press('Save verdict');
    await waitFor(async () =>
      expect((await world.claims.get(idOf(1)))?.verdict).toMatchObject({
        rating: 'Largely wrong, but for the date',
        value: 'mostly false',
      }),
    );
  });

  it('has the scales that a person writes', async () => {
    await openDesk();
    press('New scale');
    type('Name', 'Harbour Post');
    type(/^Ratings/, 'Ran aground = wrong\nAfloat');
    press('Save scale');
    expect((await screen.findByRole('alert')).textContent).toBe('“wrong” is no value of the common scale.');
    type(/^Ratings/, 'Ran aground = False\nAfloat');
    press('Save scale');
    await waitFor(async () =>
      expect((await world.settings.read()).desk.scales.at(-1)).toEqual({
        name: 'Harbour Post',
        ratings: [
          { words: 'Ran aground', value: 'false' },
          { words: 'Afloat', value: null },
        ],
      }),
    );
  });
});

describe('searches', () => {
  it('are kept under a name, taken up again and removed', async () => {
    await openDesk(sampleClaim(1, { assignee: 'Ilse', tags: ['storm'] }), sampleClaim(2, { assignee: 'Piet' }));
    fireEvent.change(await screen.findByLabelText('Assigned to'), { target: { value: 'Ilse' } });
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: 'storm' } });
    await waitFor(() => expect(texts()).toEqual([sampleClaim(1).claim]));
    press('Keep this search');
    type('Name of the search', 'Ilse’s storms');
    press('Save');
    await screen.findByRole('button', { name: 'Ilse’s storms' });
    fireEvent.change(screen.getByLabelText('Assigned to'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('Tag'), { target: { value: '' } });
    await waitFor(() => expect(texts()).toHaveLength(2));
    press('Ilse’s storms');
    await waitFor(() => expect(texts()).toEqual([sampleClaim(1).claim]));
    press('Remove Ilse’s storms');
    await waitFor(async () => expect((await world.settings.read()).desk.searches).toEqual([]));
  });
});

describe('the same claim elsewhere', () => {
  const seen = (n: number, words: string, change: Partial<NewClaim> = {}) =>
    sampleClaim(n, {
      words,
      claim: words,
      firstSeen: { address: `https://n${n}.example/`, title: `N${n}`, date: null },
      ...change,
    });
  const openFirst = async (...claims: readonly NewClaim[]) => {
    await openDesk(...claims);
    fireEvent.click(cards().find(({ dataset }) => dataset.claim === claims[0]!.id)!);
    return within(await screen.findByRole('list', { name: 'Like it in the library' }));
  };
  const FIRST = seen(1, 'The storm sank 40 ships in the harbour of Ellery.');

  it('is suggested, and becomes an appearance when a person says so', async () => {
    const list = await openFirst(FIRST, seen(2, 'In the harbour of Ellery, 40 vessels were sunk by the storm.'));
    expect(list.getByText('Suggested: the same claim')).toBeTruthy();
    fireEvent.click(list.getByRole('button', { name: 'It is the same' }));
    await waitFor(async () =>
      expect((await world.claims.get(idOf(1)))?.appearances).toMatchObject([{ address: 'https://n2.example/' }]),
    );
    expect(await screen.findByRole('link', { name: 'N2' })).toBeTruthy();
    press('Remove N2');
    await waitFor(async () => expect((await world.claims.get(idOf(1)))?.appearances).toEqual([]));
  });

  it.each([
    ['a number', 'The storm sank 14 ships in the harbour of Ellery.', {}],
    ['what is denied', 'The storm sank no ships in the harbour of Ellery: 40 were safe.', {}],
    ['the claimant', 'The storm sank 40 ships in the harbour of Ellery.', { claimant: 'Karl Winter' }],
    [
      'how sure it is',
      'The storm sank 40 ships in the harbour of Ellery.',
      { attributed: { ...sampleClaim(1).attributed!, modality: 'plain' } },
    ],
  ] as const)('is not offered where it differs in %s', async (what, words, change) => {
    const list = await openFirst(FIRST, seen(2, words, change));
    expect(list.getByText(/^On the same subject/).textContent).toContain(what);
    expect(list.queryByRole('button', { name: 'It is the same' })).toBeNull();
  });

  it('is found among published checks, whose words become evidence', async () => {
    await world.factChecks.putAll([
      {
        id: idOf(960),
        claim: 'The storm sank 40 ships in the harbour of Ellery.',
        claimant: 'Ines Arvold',
        rating: 'Pants on deck',
        author: 'Other Checks',
        address: 'https://checks.example/40',
        date: '2026-03-02',
        appearances: [],
        imported: '2026-03-03T00:00:00.000Z',
      },
    ]);
    const list = await openFirst(FIRST);
    expect(list.getByText('Published check: “Pants on deck” — Other Checks 2026-03-02')).toBeTruthy();
    fireEvent.click(list.getByRole('button', { name: 'Add as evidence' }));
    await waitFor(async () =>
      expect((await world.claims.get(idOf(1)))?.evidence).toMatchObject([
        { link: 'https://checks.example/40', stance: 'context', note: expect.stringContaining('Pants on deck') },
      ]),
    );
    expect((await world.claims.get(idOf(1)))?.verdict).toBeNull();
  });
});

describe('published checks', () => {
  const choose = (text: string) =>
    fireEvent.change(screen.getByLabelText(/^Take over from a file/), {
      target: { files: [new File([text], 'checks.json')] },
    });

  it('are shown before they are taken over', async () => {
    await openDesk();
    choose(
      JSON.stringify({
        claims: [
          {
            text: 'The ferry sank twice.',
            claimReview: [{ publisher: { name: 'One' }, url: 'https://one.example/1', textualRating: 'Once' }],
          },
        ],
      }),
    );
    const button = await screen.findByRole('button', { name: 'Import 1 published check' });
    expect(await world.factChecks.all()).toEqual([]);
    fireEvent.click(button);
    await waitFor(async () => expect(await world.factChecks.all()).toMatchObject([{ rating: 'Once', author: 'One' }]));
  });

  it('with an error are refused, and the line is named', async () => {
    await openDesk();
    choose('{"@type": "ClaimReview", "claimReviewed": "x"}');
    expect((await screen.findByRole('alert')).textContent).toContain('line 1: This is no check');
  });
});

describe('a new claim', () => {
  it('is written by hand', async () => {
    await openDesk();
    press('New claim');
    type(/^Claim \(/, 'Cod grew by a third.');
    type('Claimant', 'Ines Arvold');
    type(/^First seen at/, 'https://news.example/cod#top');
    type(/^Tags/, 'cod, sea, cod');
    press('Save');
    await screen.findByRole('heading', { name: 'Cod grew by a third.' });
    expect(await world.claims.all()).toMatchObject([
      {
        claim: 'Cod grew by a third.',
        words: '',
        attributed: null,
        claimant: 'Ines Arvold',
        firstSeen: { address: 'https://news.example/cod' },
        tags: ['cod', 'sea'],
      },
    ]);
  });

  it('is made of a clip, with its words and its place', async () => {
    const clip = sampleClip(1);
    await world.clips.put(clip);
    render(<Library />);
    fireEvent.click(await screen.findByRole('button', { name: 'Make a claim' }));
    await screen.findByText('Claim kept in the library.');
    expect(await world.claims.all()).toMatchObject([
      { words: clip.quote, attributed: null, firstSeen: { title: clip.source.title, date: clip.source.published } },
    ]);
  });
});

it('shows hostile text as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  await open(sampleClaim(1, { claim: hostile, words: hostile, claimant: hostile, tags: [hostile] }));
  expect(document.querySelector('img')).toBeNull();
});

it('opens at the claims where the address says so', async () => {
  location.hash = '#claims';
  render(<Library />);
  await screen.findByRole('button', { name: 'New claim' });
});
