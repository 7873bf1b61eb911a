// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../exchange/backup.ts';
import { BackupReminder } from '../../screens/library/safekeeping/BackupReminder.tsx';
import { Safekeeping } from '../../screens/library/safekeeping/Safekeeping.tsx';
import { TemplateSheet } from '../../screens/library/TemplateSheet.tsx';
import { sampleClips } from '../../tools/gallery/clips.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

configure({ asyncUtilTimeout: 10_000 });
beforeEach(reset);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const silent = { tell: () => undefined, warn: () => undefined };

describe('safekeeping', () => {
  it('says what removing the extension takes away, and writes everything into one file', async () => {
    for (const clip of sampleClips) await world.clips.put(clip);
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:backup';
    });
    render(<Safekeeping {...silent} />);
    expect(await screen.findByText(/deletes the library/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Write a backup' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const backup = await readBackup(await files[0]!.text());
    expect(backup.ok && backup.units.clip.map(({ clip }) => clip.id).sort()).toEqual(
      sampleClips.map(({ id }) => id).sort(),
    );
    expect(backup.ok && backup.units.settings).toHaveLength(1);
    expect(await screen.findByText(/^Last written on/)).toBeTruthy();
  });

  it('keeps when to remind, and says whether the library is sound', async () => {
    render(<Safekeeping {...silent} />);
    fireEvent.change(await screen.findByLabelText('Remind me'), { target: { value: '0' } });
    await waitFor(async () => expect((await world.settings.read()).library.remindAfter).toBe(0));
    fireEvent.click(screen.getByRole('button', { name: 'Check the library' }));
    expect(await screen.findByText('The library is sound.')).toBeTruthy();
  });

  it('reminds quietly of a first backup, and is quiet when asked to be', async () => {
    render(<BackupReminder count={100} onOpen={() => undefined} />);
    expect(await screen.findByText(/no backup yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(/no backup yet/)).toBeNull());
  });
});

describe('the template', () => {
  it('is shown with what it makes of a clip, and refused where it is wrong', async () => {
    await world.clips.put(sampleClips[0]!);
    const { library } = await world.settings.read();
    const close = vi.fn();
    render(<TemplateSheet settings={library} {...silent} onClose={close} />);
    const field = await screen.findByLabelText('Template');
    await waitFor(() => expect(document.querySelector('.ng-preview')?.textContent).toContain(sampleClips[0]?.quote));
    fireEvent.input(field, { target: { value: '{{nothing}}' } });
    expect((await screen.findByRole('alert')).textContent).toContain('line 1: {{nothing}} stands for nothing.');
    expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.input(field, { target: { value: '# {{title}}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect((await world.settings.read()).library.template).toBe('# {{title}}');
  });
});
