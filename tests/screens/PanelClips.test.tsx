// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipStanding, PageDescription } from '../../messaging/messages.ts';
import { Panel } from '../../screens/panel/Panel.tsx';
import type { Clip } from '../../storage/clip.ts';
import { sampleClips, sampleStandings } from '../../tools/gallery/clips.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

const source = sampleClips[0]!.source;
const clips = sampleClips.map((clip) => ({ ...clip, source }));
const placeOf = (words: string): Clip['selectors'] => [
  { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
];

beforeEach(reset);
afterEach(cleanup);

const pageWith = (standings: readonly ClipStanding[]) =>
  ({
    source,
    names: [],
    clips: standings,
    textLength: 1000,
    knowledge: { state: 'empty', reason: 'None is needed.' },
  }) as Partial<PageDescription> as PageDescription;

async function openClips(standings: readonly ClipStanding[], kept: readonly Clip[] = clips): Promise<void> {
  for (const clip of kept) await world.clips.put(clip);
  world.page = pageWith(standings);
  render(<Panel />);
  fireEvent.click(await screen.findByRole('tab', { name: /Clips/ }));
  await waitFor(() => expect(document.querySelectorAll('[data-clip]').length).toBe(kept.length));
}

const rowOf = (clip: Clip) => within(document.querySelector<HTMLElement>(`[data-clip="${clip.id}"]`)!);

describe('clips whose page has changed', () => {
  it('show what became of their words', async () => {
    await openClips(sampleStandings);
    const [, changed] = clips;
    const row = document.querySelector(`[data-clip="${changed!.id}"]`)!;
    expect([...row.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual(['seven', 'an answer']);
    expect([...row.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['eight', 'a reply']);
  });

  it('keep a changed place when the reader says so, and the quote as it was', async () => {
    await openClips(sampleStandings);
    const changed = clips[1]!;
    const words = (sampleStandings[1] as Extract<ClipStanding, { state: 'changed' }>).found;
    world.place = { words, likeness: 0.9, selectors: placeOf(words) };
    fireEvent.click(rowOf(changed).getByRole('button', { name: 'Remember this place' }));
    await waitFor(async () => expect((await world.clips.get(changed.id))?.repairs).toHaveLength(1));
    const kept = await world.clips.get(changed.id);
    expect(kept?.repairs?.[0]?.selectors).toEqual(placeOf(words));
    expect(kept).toMatchObject({ quote: changed.quote, selectors: changed.selectors });
    await waitFor(() => expect(rowOf(changed).queryByRole('button', { name: 'Remember this place' })).toBeNull());
  });

  it('ask which of several places it is, show each, and keep the one that is chosen', async () => {
    await openClips(sampleStandings);
    const doubtful = clips[3]!;
    const row = rowOf(doubtful);
    fireEvent.click(row.getAllByRole('button', { name: 'Show' })[1]!);
    await waitFor(() => expect(world.asked).toContain(`showPlace {"id":"${doubtful.id}","place":1}`));
    world.place = { words: doubtful.quote, likeness: 1, selectors: placeOf(doubtful.quote) };
    fireEvent.click(row.getAllByRole('button', { name: 'This one' })[1]!);
    await waitFor(async () => expect((await world.clips.get(doubtful.id))?.repairs).toHaveLength(1));
    expect(world.asked).toContain(`describePlace {"id":"${doubtful.id}","place":1}`);
  });

  it('list what is lost apart, with its words, and look for it again when asked', async () => {
    await openClips(sampleStandings);
    expect(screen.getByText('1 clip is not on this page any more')).toBeTruthy();
    expect(document.querySelector('.ng-lost')?.textContent).toContain(clips[2]!.quote);
    fireEvent.click(screen.getByRole('button', { name: 'Search again' }));
    await waitFor(() => expect(world.asked).toContain('findClips {}'));
  });

  it('are attached to what is selected only after the reader has seen both wordings', async () => {
    await openClips(sampleStandings);
    const lost = clips[2]!;
    const attach = () => fireEvent.click(rowOf(lost).getByRole('button', { name: 'Attach to selection' }));
    attach();
    expect((await screen.findByRole('alert')).textContent).toContain('Select the passage');
    const words = 'No airline expects the corridor to be open before autumn.';
    world.place = { words, likeness: 0.2, selectors: placeOf(words) };
    attach();
    expect(await rowOf(lost).findByText('Only 20 % like the quote. Is this the passage?')).toBeTruthy();
    fireEvent.click(rowOf(lost).getByRole('button', { name: 'Cancel' }));
    expect((await world.clips.get(lost.id))?.repairs).toBeUndefined();
    attach();
    fireEvent.click(await rowOf(lost).findByRole('button', { name: 'Attach here' }));
    await waitFor(async () => expect((await world.clips.get(lost.id))?.repairs).toHaveLength(1));
  });
});

describe('clips of another address', () => {
  const [first] = clips;
  const elsewhere = (title: string): Clip => ({
    ...first!,
    source: { ...source, title, address: 'https://news.example.org/other', canonical: source.address },
  });

  it('are listed as lost where the title is the same article’s, and not at all on a page that only claims to be it', async () => {
    await openClips([{ id: first!.id, state: 'orphan' }], [elsewhere(source.title)]);
    expect(document.querySelector('.ng-lost')).not.toBeNull();
    cleanup();
    await reset();
    const other = elsewhere('Another story');
    await world.clips.put(other);
    world.page = pageWith([{ id: other.id, state: 'orphan' }]);
    render(<Panel />);
    fireEvent.click(await screen.findByRole('tab', { name: /Clips/ }));
    expect(await screen.findByText(/Nothing clipped on this page yet/)).toBeTruthy();
  });
});
