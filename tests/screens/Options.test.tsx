// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Options } from '../../screens/options/Options.tsx';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

beforeEach(reset);
afterEach(cleanup);

async function openOptions() {
  render(<Options />);
  await screen.findByRole('heading', { name: 'Reading' });
}
const reading = async () => (await world.settings.read()).reading;

it('changes each reading setting at once', async () => {
  await openOptions();
  fireEvent.change(screen.getByRole('combobox', { name: 'Events' }), { target: { value: 'none' } });
  await waitFor(async () => expect((await reading()).kinds).not.toContain('event'));
  fireEvent.click(screen.getByRole('radio', { name: /^Calm/ }));
  await waitFor(async () => expect((await reading()).marks).toBe('calm'));
  fireEvent.click(screen.getByRole('radio', { name: /while Alt is held/ }));
  await waitFor(async () => expect((await reading()).openOn).toBe('alt-hover'));
  fireEvent.change(screen.getByRole('slider'), { target: { value: '600' } });
  await waitFor(async () => expect((await reading()).dwell).toBe(600));
  fireEvent.click(screen.getByRole('checkbox', { name: /^Show the Clip button/ }));
  await waitFor(async () => expect((await reading()).clipButton).toBe(false));
  fireEvent.click(screen.getByRole('checkbox', { name: /^Paint my clips/ }));
  await waitFor(async () => expect((await reading()).paintClips).toBe(false));
  fireEvent.change(screen.getByRole('combobox', { name: 'Places' }), { target: { value: 'tint' } });
  await waitFor(async () => expect((await reading()).tinted).toEqual(['place']));
  expect((await reading()).kinds).toHaveLength(4);
  fireEvent.change(screen.getByRole('combobox', { name: 'Size of the text' }), { target: { value: '150' } });
  await waitFor(async () => expect((await reading()).textSize).toBe(150));
});

it('takes a pasted address on the list of news sites and allows the list in one go', async () => {
  await openOptions();
  const field = screen.getAllByPlaceholderText('www.example.org')[0]!;
  fireEvent.input(field, { target: { value: ' https://News.Example.org/world?x=1 ' } });
  fireEvent.submit(field.closest('form')!);
  fireEvent.click(await screen.findByRole('button', { name: 'Allow news.example.org' }));
  await waitFor(() => expect([...world.origins]).toEqual(['*://news.example.org/*', '*://www.news.example.org/*']));
  expect((await world.settings.read()).newsSites).toEqual(['news.example.org']);
});

it.each(['', 'not a site', 'javascript:alert(1)', 'word'])('refuses %j as a site', async (typed) => {
  await openOptions();
  const field = screen.getAllByPlaceholderText('www.example.org')[0]!;
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.submit(field.closest('form')!);
  expect((await screen.findByRole('alert')).textContent).toBe('That is not the address of a web site.');
  expect((await world.settings.read()).newsSites).toEqual([]);
});

it('takes sites back and lets shut-out sites in again', async () => {
  world.origins.add('*://a.example/*');
  await world.settings.update((old) => ({ ...old, never: ['b.example'] }));
  await openOptions();
  fireEvent.click(await screen.findByRole('button', { name: 'Remove a.example' }));
  await waitFor(() => expect(world.origins.size).toBe(0));
  fireEvent.click(screen.getByRole('button', { name: 'Remove b.example' }));
  await waitFor(async () => expect((await world.settings.read()).never).toEqual([]));
});

it('lists what was put right, and takes it back', async () => {
  const made = '2026-03-02T12:00:00.000Z';
  await world.corrections.put({ place: 'a.example', name: 'Mobile', verdict: { kind: 'not-a-name' }, made });
  await world.corrections.put({
    place: 'https://a.example/tide',
    name: 'Avona',
    verdict: { kind: 'is', key: 'Q1' },
    label: 'Avona (state)',
    made: '2026-03-03T12:00:00.000Z',
  });
  await openOptions();
  const region = screen.getByRole('region', { name: 'Corrections' });
  await within(region).findByRole('list', { name: 'Names put right' });
  expect(
    within(region)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['“Avona” is Avona (state) in a.example/tide', '“Mobile” is not a name always on a.example']);
  fireEvent.click(within(region).getByRole('button', { name: /of Avona$/ }));
  await waitFor(async () => expect((await world.corrections.all()).map(({ name }) => name)).toEqual(['Mobile']));
  fireEvent.click(within(region).getByRole('button', { name: /of Mobile$/ }));
  expect(await within(region).findByText(/^Nothing yet/)).toBeTruthy();
});

it('tells version, pack and library for a report', async () => {
  await openOptions();
  const about = screen.getByRole('region', { name: 'About' });
  expect(await within(about).findByText('128,000 entries, built 1 Jun 2026')).toBeTruthy();
  expect([...about.querySelectorAll('dt')].map((term) => term.textContent)).toEqual([
    'Version',
    'Reference pack',
    'Clips',
    'Space used',
    'Sites allowed',
    'Browser',
    'Faults since the browser was opened',
  ]);
});

it('finds a setting by its words, and says when there is none', async () => {
  await openOptions();
  const search = screen.getByRole('searchbox');
  const isKept = (heading: string) =>
    !screen.getByRole('heading', { name: heading }).closest('section')?.hasAttribute('data-unwanted');
  fireEvent.input(search, { target: { value: 'wikipedia' } });
  await waitFor(() => expect(isKept('Reading')).toBe(false));
  expect(isKept('Wikipedia')).toBe(true);
  fireEvent.input(search, { target: { value: 'no such setting' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Show all settings' }));
  await waitFor(() => expect(isKept('Reading')).toBe(true));
});

it('goes back to how everything came, and lets that be undone', async () => {
  await openOptions();
  fireEvent.change(screen.getByRole('slider'), { target: { value: '600' } });
  await waitFor(async () => expect((await reading()).dwell).toBe(600));
  fireEvent.click(screen.getByRole('button', { name: 'Reset all settings' }));
  await waitFor(async () => expect((await reading()).dwell).toBe(250));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await reading()).dwell).toBe(600));
});

it('takes settings from a file, and no other file', async () => {
  await openOptions();
  const field = screen.getByLabelText('Import settings', { selector: 'input' });
  const choose = (text: string) =>
    fireEvent.change(field, { target: { files: [new File([text], 'settings.json', { type: 'application/json' })] } });
  choose('{"format":"newsgloss-settings","settings":{"reading":{"dwell":700,"marks":"loud"}}}');
  await waitFor(async () => expect((await reading()).dwell).toBe(700));
  expect((await reading()).marks).toBe('everywhere');
  choose('{"settings":{"__proto__":{}}}');
  expect(await screen.findByText(/no settings file/)).toBeTruthy();
  expect((await reading()).dwell).toBe(700);
});

it('tells what a report of a fault should name, and tries the parts', async () => {
  await openOptions();
  expect(await screen.findByText(/annotate, RangeError/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Test all parts' }));
  const library = (await screen.findByText('Library can be written')).parentElement as HTMLElement;
  expect(within(library).getByText('does not work')).toBeTruthy();
});
