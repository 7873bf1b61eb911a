// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../exchange/backup.ts';
import { exportFile } from '../../screens/library/export-file.ts';
import { EXPORT_FORMATS } from '../../screens/library/export-formats.ts';
import { Library } from '../../screens/library/Library.tsx';
import { readImport } from '../../screens/library/safekeeping/import-file.ts';
import type { Clip } from '../../storage/clip.ts';
import type { LibraryUnit } from '../../storage/library-unit.ts';
import { sampleClips } from '../../tools/gallery/clips.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

beforeEach(reset);
afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });

const now = new Date('2026-05-04T10:00:00Z');
const never = new AbortController().signal;
const backupOf = async (clips: readonly Clip[]) => {
  const pieces = [];
  const units = clips.map((clip): LibraryUnit => ({ kind: 'clip', value: { clip, history: [] } }));
  for await (const piece of writeBackup(units, now)) pieces.push(piece);
  return pieces.join('');
};
const format = (key: string) => EXPORT_FORMATS.find((one) => one.key === key)!;
const written = async (key: string, clips: readonly Clip[] = sampleClips) =>
  (await exportFile(format(key), clips, { now, template: '' }, () => undefined, never))!;

describe('exports', () => {
  it.each(EXPORT_FORMATS.filter(({ key }) => !/^(?:obsidian|template)/.test(key) && key !== 'bibtex' && key !== 'csl'))(
    'as $key hold every quote',
    async ({ key }) => {
      const text = (await (await written(key)).text()).replace(/\\u[\da-f]{4}/g, '');
      for (const { quote } of sampleClips) expect(text).toContain(quote.split(/[“”"’'&,\n]/)[0]);
    },
  );

  it('for Obsidian are a zip with one file an article', async () => {
    const files = unzipSync(new Uint8Array(await (await written('obsidian')).arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(new Set(sampleClips.map(({ source }) => source.address)).size);
    expect(Object.keys(files).every((name) => name.endsWith('.md'))).toBe(true);
  });

  it('are named by day and format, and stop when they are told to', async () => {
    expect((await written('ris')).name).toBe('newsgloss-2026-05-04.ris');
    const stopping = new AbortController();
    const many = Array.from({ length: 20_000 }, () => sampleClips[0]!);
    const file = await exportFile(format('csv'), many, { now, template: '' }, () => stopping.abort(), stopping.signal);
    expect(file).toBeNull();
  });
});

describe('imports', () => {
  it.each([
    ['w3c', 'W3C Web Annotation'],
    ['hypothesis', 'Hypothesis'],
    ['readwise', 'Readwise CSV'],
  ])('know a file written as %s by its content', async (key, kind) => {
    const read = await readImport(new File([await (await written(key)).text()], 'renamed.txt'), now);
    expect(read).toMatchObject({ kind, ok: true });
    const quotes = read.ok ? read.units.clip.map(({ clip }) => clip.quote) : [];
    expect(quotes.sort()).toEqual(sampleClips.map(({ quote }) => quote).sort());
  });

  it('refuse a damaged backup whole and say where', async () => {
    const text = (await backupOf(sampleClips)).replace('"colour":"', '"colour":"no ');
    expect(await readImport(new File([text], 'b.jsonl'), now)).toMatchObject({
      kind: 'backup',
      ok: false,
      problems: [{ at: 'file' }],
    });
  });

  const open = async (file: File) => {
    render(<Library />);
    fireEvent.click(await screen.findByRole('tab', { name: 'Backup and import' }));
    const input = (await screen.findByLabelText('File')) as HTMLInputElement;
    fireEvent.change(input, { target: { files: [file] } });
  };

  it('show what would change and take it over when the reader agrees', async () => {
    await world.clips.put(sampleClips[0]!);
    await open(new File([await backupOf(sampleClips)], 'b.jsonl'));
    const clipsRow = async () => (await screen.findByRole('rowheader', { name: 'Clips' })).parentElement?.textContent;
    await waitFor(async () => expect(await clipsRow()).toBe('Clips3–1–'));
    expect(await world.clips.count()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Take over 3 changes' }));
    await waitFor(async () => expect(await world.clips.count()).toBe(4));
  });

  it('leave the library as it is when the file is no good', async () => {
    await world.clips.put(sampleClips[0]!);
    await open(new File(['{"rows": 7}'], 'x.json'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull();
    expect(await world.clips.count()).toBe(1);
  });
});
