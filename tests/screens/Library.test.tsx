// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../screens/library/Library.tsx';
import { sampleClip, sampleClips } from '../../tools/gallery/clips.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

beforeEach(reset);
afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });

async function openLibrary(clips = sampleClips) {
  for (const clip of clips) await world.clips.put(clip);
  render(<Library />);
  if (clips.length > 0) await waitFor(() => expect(quotes()).toContain(clips[0]?.quote));
}
const quotes = () => [...document.querySelectorAll('.ng-clip-quote')].map((quote) => quote.textContent);

describe('the library', () => {
  it('holds clips under their articles, the newest change first', async () => {
    await openLibrary();
    expect([...document.querySelectorAll('.ng-article-head h2')].map((title) => title.textContent)).toEqual([
      'Harbour fire put out with help from three countries',
      'Seven months on, the inquiry into the crash divides two neighbours',
    ]);
    expect(quotes()).toEqual([3, 2, 1, 0].map((index) => sampleClips[index]?.quote));
  });

  it('is searched, marks what was found and says how much that is', async () => {
    await openLibrary();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'letter' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 of 4 clips'));
    await waitFor(() =>
      expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['letter']),
    );
  });

  it('is searched by tag, site and date, without regard to accents', async () => {
    const clips = [sampleClip(1, { tags: ['Ærø'], note: 'A café by the pier.' }), sampleClip(2, { tags: ['storm'] })];
    await openLibrary(clips);
    const shows = async (typed: string, expected: readonly (string | undefined)[]) => {
      fireEvent.input(screen.getByRole('searchbox'), { target: { value: typed } });
      await waitFor(() => expect(quotes()).toEqual(expected));
    };
    await shows('tag:storm', [clips[1]?.quote]);
    await shows('cafe', [clips[0]?.quote]);
    await shows('site:news.example.org -tag:storm', [clips[0]?.quote]);
    await shows('before:1999', []);
  });

  it('says when nothing is found, and one press shows all again', async () => {
    await openLibrary();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zebra' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all clips' }));
    await waitFor(() => expect(quotes()).toHaveLength(4));
  });

  it('says how to begin when it is empty', async () => {
    await openLibrary([]);
    fireEvent.click(await screen.findByRole('button', { name: 'See how clipping works' }));
    await waitFor(() => expect(world.opened).toEqual(['chrome-extension://newsgloss/welcome.html']));
  });

  it('opens a quote at its source', async () => {
    await openLibrary([sampleClip(1)]);
    fireEvent.click(screen.getByRole('button', { name: 'Open at source' }));
    expect(world.opened[0]).toMatch(/^https:\/\/news\.example\.org\/2026\/07\/crash-inquiry#:~:text=Baku%20accused/);
  });

  it('copies a quote with its citation', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openLibrary([sampleClip(1)]);
    fireEvent.click(screen.getByRole('button', { name: 'Copy with citation' }));
    expect(await screen.findByText('Quote and citation copied.')).toBeTruthy();
    expect(write.mock.calls[0]?.[0]).toContain('Nora Lindqvist');
  });

  it('puts deleted clips into the trash and takes them out', async () => {
    await openLibrary([sampleClip(1)]);
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText(/^Nothing is clipped yet/);
    fireEvent.click(screen.getByRole('tab', { name: /Trash/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Put back' }));
    await screen.findByText(/^The trash is empty/);
    fireEvent.click(screen.getByRole('tab', { name: /Clips/ }));
    await waitFor(() => expect(quotes()).toHaveLength(1));
  });

  it('shows clips that another window saves', async () => {
    await openLibrary([sampleClip(1)]);
    await world.clips.put(sampleClip(2, { quote: 'Another sentence.' }));
    expect(await screen.findByText('Another sentence.')).toBeTruthy();
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const source = { ...sampleClip(1).source, title: hostile, site: hostile, authors: [hostile] };
    await openLibrary([sampleClip(1, { quote: hostile, note: hostile, tags: [hostile], source })]);
    expect(quotes()).toEqual([hostile]);
    expect(document.querySelector('img')).toBeNull();
  });
});
