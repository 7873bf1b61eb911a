import { describe, expect, it, vi } from 'vitest';
import { NOTE_LIMIT, TAG_LIMIT } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

const { editedClip } = await import('../../screens/clip-edit.ts');

const clip = sampleClip(1);
const { note, tags, colour, source } = clip;
const edit = { note, tags, colour, source, collection: null, entities: [], saidBy: '', archive: '' };

describe('a clip as its form was left', () => {
  it('takes over what was written', async () => {
    const note = 'x'.repeat(NOTE_LIMIT);
    expect(await editedClip(clip, { ...edit, note, saidBy: 'Ines Arvold' })).toMatchObject({
      ok: true,
      value: { id: clip.id, note, saidBy: 'Ines Arvold' },
    });
  });

  it.each([
    ['note', { note: 'x'.repeat(NOTE_LIMIT + 1) }, /note is longer than 100,000/],
    ['tag', { tags: ['x'.repeat(TAG_LIMIT + 1)] }, /tag may have 100/],
    ['title', { source: { ...source, title: 'x'.repeat(5_000) } }, /field of the citation/],
  ])('says which %s has no room, and makes no collection for it', async (_, part, message) => {
    const edited = await editedClip(clip, { ...edit, ...part, collection: { name: 'Cables' } });
    expect(edited).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(world.asked).not.toContain('saveCollection');
  });
});
