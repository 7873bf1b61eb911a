// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageDescription } from '../../messaging/messages.ts';
import { failure } from '../../messaging/result.ts';
import { Panel } from '../../screens/panel/Panel.tsx';
import { sampleClip } from '../../tools/gallery/clips.ts';
import { azerbaijan } from '../../tools/gallery/samples.ts';
import { reset, TAB, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

const clip = sampleClip(1);
const page: PageDescription = {
  source: clip.source,
  names: [
    {
      label: 'Azerbaijan',
      type: 'place',
      entity: { key: 'Q227', label: 'Azerbaijan' },
      mentions: [0, 4],
      offsets: [5, 900],
    },
    { label: 'Leyla Hasanzade', type: 'person', entity: null, mentions: [2], offsets: [300] },
  ],
  clips: [{ id: clip.id, state: 'changed', found: 'Baku accused Moscow on Tuesday of sitting on the findings.' }],
  textLength: 1000,
  isEnglish: true,
  knowledge: { state: 'ready', built: '2026-06-01', size: 128_000, isOwn: false },
};

beforeEach(reset);
afterEach(cleanup);

/** Renders the panel and waits until it knows the site. */
async function openPanel() {
  render(<Panel />);
  await waitFor(() => expect(document.querySelector('.ng-site, .ng-notice')).not.toBeNull());
  if (world.page) await screen.findByRole('tabpanel');
}

describe('the site switch', () => {
  it('offers to read a page that is not read, and reads it', async () => {
    await openPanel();
    expect(screen.getByText('news.example.org')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Read this page now' }));
    await waitFor(() => expect(world.asked).toContain('readNow'));
  });

  it('explains itself when the browser wants a click on the toolbar first', async () => {
    world.answers.readNow = { ok: true, value: { injected: false } };
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Read this page now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('press the Newsgloss button in its toolbar');
  });

  it('asks for this site and tells the worker', async () => {
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Always on this site' }));
    await waitFor(() => expect(world.asked).toContain('sitesChanged'));
    expect([...world.origins]).toEqual(['*://news.example.org/*']);
  });

  it('asks for nothing more when the reader declines', async () => {
    world.consents = false;
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Always on this site' }));
    await waitFor(() => expect(world.asked.filter((type) => type === 'siteStatus')).toHaveLength(2));
    expect(world.asked).not.toContain('sitesChanged');
  });

  it('gives the site back', async () => {
    world.site = { ...world.site, permission: 'always' };
    world.origins.add('*://news.example.org/*');
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Only when I ask' }));
    await waitFor(() => expect(world.origins.size).toBe(0));
  });

  it('asks for the news sites of the list that are still missing', async () => {
    await world.settings.update((old) => ({ ...old, newsSites: ['a.example', 'b.example'] }));
    world.origins.add('*://a.example/*');
    await openPanel();
    fireEvent.click(await screen.findByRole('button', { name: 'On the news sites of my list (1)' }));
    await waitFor(() => expect(world.origins).toContain('*://b.example/*'));
  });

  it('never reads a site that the reader shuts out, until it is let in again', async () => {
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Never here' }));
    await waitFor(async () => expect((await world.settings.read()).never).toEqual(['news.example.org']));
  });

  it.each([
    ['pdf', 'This is a PDF file', 'Open my library'],
    ['store', 'The browser lets no extension read', 'Open my library'],
    ['browser', 'This page belongs to the browser', 'Open my library'],
    ['reader-view', 'Reader view keeps extensions out', 'Leave reader view'],
  ] as const)('has one sentence and one action for a %s page', async (kind, sentence, action) => {
    world.site = { host: null, page: kind, permission: 'none' };
    await openPanel();
    expect(screen.getByText(new RegExp(`^${sentence}`))).toBeTruthy();
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([action]);
  });
});

describe('the names of the page', () => {
  beforeEach(() => {
    world.page = page;
    world.site = { ...world.site, permission: 'this-page' };
  });

  it('stand by kind; pressing one goes to its mentions one after the other', async () => {
    await openPanel();
    expect(screen.getAllByRole('heading', { level: 2 }).map((kind) => kind.textContent)).toEqual([
      'People1',
      'Places1',
    ]);
    const name = screen.getByRole('button', { name: /^Azerbaijan/ });
    fireEvent.click(name);
    await waitFor(() => expect(world.asked).toContain('showMention {"index":0}'));
    fireEvent.click(name);
    await waitFor(() => expect(world.asked).toContain('showMention {"index":4}'));
    expect(name.textContent).toContain('2 of 2');
  });

  it('open to facts of the reference, or say that there are none', async () => {
    world.answers.entity = { ok: true, value: { entity: azerbaijan } };
    await openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'About Azerbaijan' }));
    expect(await screen.findByText('country in the South Caucasus, on the Caspian Sea')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'About Leyla Hasanzade' }));
    expect(screen.getByText('No reference entry for this name.')).toBeTruthy();
  });

  it('are filtered, and the way back is one press', async () => {
    await openPanel();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all names' }));
    expect(screen.getByRole('button', { name: /^Azerbaijan/ })).toBeTruthy();
  });

  it('are asked for again when the page says that it has changed', async () => {
    await openPanel();
    world.page = { ...page, names: [] };
    world.notify('pageChanged');
    expect(await screen.findByText('No names were found on this page.')).toBeTruthy();
  });

  it('are said to be the pack’s alone on a page in another language', async () => {
    world.page = { ...page, isEnglish: false };
    await openPanel();
    expect(await screen.findByText(/This page is not in English/)).toBeTruthy();
  });

  it('stand without explanation when the reference pack is empty', async () => {
    world.page = { ...page, knowledge: { state: 'empty', reason: 'damaged' } };
    await openPanel();
    expect((await screen.findByRole('alert')).textContent).toContain('The reference pack could not be opened');
  });
});

describe('the clips of the page', () => {
  beforeEach(async () => {
    world.page = page;
    await world.clips.put(clip);
  });
  const openClips = async () => {
    await openPanel();
    fireEvent.click(await screen.findByRole('tab', { name: /Clips/ }));
    await screen.findByText(clip.quote);
  };

  it('show how they stand on the page and lead there', async () => {
    await openClips();
    expect(screen.getByText('The page’s wording has changed since')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show on page' }));
    await waitFor(() => expect(world.asked).toContain(`showClip {"id":"${clip.id}"}`));
  });

  it('cannot be shown where they are not found any more', async () => {
    world.page = { ...page, clips: [{ id: clip.id, state: 'orphan' }] };
    await openClips();
    expect(screen.getByText('Not found on this page any more')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show on page' })).toHaveProperty('disabled', true);
  });

  it('are deleted and brought back', async () => {
    await openClips();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText(/^Nothing clipped on this page yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(clip.quote)).toBeTruthy();
  });

  it('are edited in place, and the focus comes back', async () => {
    await openClips();
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const note = screen.getByRole('textbox', { name: /Note/ });
    expect(document.activeElement).toBe(note);
    fireEvent.input(note, { target: { value: 'Ask for the letter.' } });
    fireEvent.input(screen.getByRole('combobox', { name: /Tags/ }), { target: { value: 'crash, letters, crash' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Blue' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Ask for the letter.')).toBeTruthy();
    expect(await world.clips.get(clip.id)).toMatchObject({ colour: 'blue', tags: ['crash', 'letters'] });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit');
  });

  it('keep what was typed when the disk is full', async () => {
    world.answers.saveClip = failure('quota', 'The disk is full.');
    await openClips();
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    fireEvent.input(screen.getByRole('textbox', { name: /Note/ }), { target: { value: 'Kept.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveProperty('value', 'Kept.');
  });
});

describe('a draft', () => {
  it('opens when the page’s selection is to be clipped, is saved once, and is gone', async () => {
    world.page = page;
    await openPanel();
    await world.session.set({ [`draft:${TAB}`]: clip });
    world.notify('draftReady', { tabId: TAB });
    expect(await screen.findByRole('form', { name: 'New clip' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(await world.clips.get(clip.id)).toEqual(clip);
    expect(world.session.items.size).toBe(0);
    expect(screen.getByRole('tab', { name: /Clips/ }).getAttribute('aria-selected')).toBe('true');
  });
});

it('follows the reader to another tab and lets go of everything when it closes', async () => {
  const { unmount } = render(<Panel />);
  await screen.findByText('not read');
  world.activated.fire({ tabId: 8, windowId: 1 });
  await waitFor(() => expect(world.asked.filter((type) => type === 'siteStatus')).toHaveLength(2));
  unmount();
  expect([world.activated, world.updated, world.onMessage].map(({ listeners }) => listeners.size)).toEqual([0, 0, 0]);
});
