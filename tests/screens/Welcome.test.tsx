// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../../messaging/result.ts';
import { Editor } from '../../screens/editor/Editor.tsx';
import { Welcome } from '../../screens/welcome/Welcome.tsx';
import { sampleClip } from '../../tools/gallery/clips.ts';
import { baku } from '../../tools/gallery/samples.ts';
import { reset, TAB, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

beforeEach(reset);
afterEach(cleanup);

it('opens the real card of a name in its sample, and closes it', async () => {
  world.answers.entity = { ok: true, value: { entity: baku } };
  render(<Welcome />);
  fireEvent.click(screen.getByRole('button', { name: 'Baku' }));
  expect(await screen.findByText('capital and largest city of Azerbaijan')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Baku' }).getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says in the card why a name cannot be explained', async () => {
  world.answers.entity = failure('knowledge', 'The reference pack is damaged.');
  render(<Welcome />);
  fireEvent.click(screen.getByRole('button', { name: 'Georgia' }));
  expect((await screen.findByRole('alert')).textContent).toBe('The reference pack is damaged.');
});

it('allows the sites that the reader names, and nothing before', async () => {
  render(<Welcome />);
  expect(screen.getByRole('button', { name: 'Allow on these sites' })).toHaveProperty('disabled', true);
  fireEvent.input(screen.getByPlaceholderText('www.example.org'), { target: { value: 'www.example.com' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add site' }));
  await screen.findByText('www.example.com');
  expect(world.origins.size).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Allow on these sites' }));
  expect(await screen.findByRole('button', { name: 'Allowed' })).toBeTruthy();
  expect([...world.origins]).toEqual(['*://www.example.com/*', '*://example.com/*']);
});

it('edits a draft in a window of its own and closes it once the clip is saved', async () => {
  await world.session.set({ [`draft:${TAB}`]: sampleClip(1) });
  const onClose = vi.fn();
  render(<Editor tabId={TAB} onClose={onClose} />);
  const note = await screen.findByRole('textbox', { name: /Note/ });
  fireEvent.input(note, { target: { value: 'Ask again.' } });
  fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(await world.clips.get(sampleClip(1).id)).toMatchObject({ note: 'Ask again.' });
});

it('says when there is no draft', async () => {
  render(<Editor tabId={TAB} onClose={() => {}} />);
  expect(await screen.findByText(/^There is no clip to edit/)).toBeTruthy();
});
