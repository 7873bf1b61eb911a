import { describe, expect, it, vi } from 'vitest';
import { copiedText } from '../../screens/library/copy-clips.ts';
import { quotesInText } from '../../screens/library/reading/quotes-in-text.ts';
import { reminderFor, soundBackupState } from '../../screens/library/safekeeping/reminder.ts';
import { asksFor, monthOf, toggleLabel, toggleMonth } from '../../screens/library/search-parts.ts';
import { obsidianNote } from '../../screens/library/send-clips.ts';
import { sampleClip } from '../../tools/gallery/clips.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

describe('a search put together by pressing', () => {
  it('asks for labels, beside what is typed, and no longer', () => {
    const one = toggleLabel('storm', 'tag', 'Sea level');
    expect(one).toBe('storm tag:"Sea level" ');
    expect(asksFor(one, 'tag', 'Sea level')).toBe(true);
    expect(asksFor(one, 'tag', 'Sea')).toBe(false);
    const two = toggleLabel(one, 'site', 'news.example');
    expect(toggleLabel(two, 'tag', 'Sea level')).toBe('storm site:"news.example" ');
    expect(toggleLabel(toggleLabel('', 'tag', 'say "hm"'), 'tag', 'say "hm"')).toBe('');
  });

  it('asks for one month at a time', () => {
    const december = toggleMonth('storm', '2025-12');
    expect(december).toBe('storm after:2025-12 before:2026-01 ');
    expect(monthOf(december)).toBe('2025-12');
    const march = toggleMonth(december, '2026-03');
    expect(march).toBe('storm after:2026-03 before:2026-04 ');
    expect(toggleMonth(march, '2026-03')).toBe('storm ');
    expect(monthOf('after:2025 before:2026-04')).toBeUndefined();
  });
});

describe('quotes in a kept text', () => {
  const clip = (quote: string, start: number) =>
    sampleClip(1, {
      quote,
      selectors: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + quote.length },
      ],
    });

  it('stand where their words stand, whatever breaks the lines', () => {
    const text = 'One ferry\n sails. Two (ferries) sail.';
    const [place] = quotesInText(text, [clip('ferry sails. Two (ferries)', 4)]);
    expect(text.slice(place!.start, place!.end)).toBe('ferry\n sails. Two (ferries)');
  });

  it('are the nearest of several, and none where the words are gone', () => {
    const text = 'rain, and rain, and rain';
    expect(quotesInText(text, [clip('rain', 11)])[0]?.start).toBe(10);
    expect(quotesInText(text, [clip('snow', 0)])).toEqual([]);
  });
});

describe('the reminder of a backup', () => {
  const now = new Date('2026-05-31T00:00:00Z');
  it.each([
    ['never written', {}, 30, 'never'],
    ['old', { written: '2026-04-01T00:00:00Z' }, 30, 60],
    ['fresh', { written: '2026-05-20T00:00:00Z' }, 30, null],
    ['not wanted', {}, 0, null],
    ['put off', { quietUntil: '2026-06-02T00:00:00Z' }, 30, null],
    ['put off long ago', { quietUntil: '2026-05-02T00:00:00Z' }, 30, 'never'],
  ] as const)('%s', (_, state, after, expected) => {
    expect(reminderFor(state, after, 100, now)).toBe(expected);
  });

  it('counts from today what a clock that was ahead has noted, and is quiet no longer than a week', () => {
    const ahead = { written: '2036-01-01T00:00:00.000Z', quietUntil: '2036-01-01T00:00:00.000Z' };
    expect(soundBackupState(ahead, now)).toEqual({
      written: '2026-05-31T00:00:00.000Z',
      quietUntil: '2026-06-07T00:00:00.000Z',
    });
    const sound = { written: '2026-05-01T00:00:00.000Z', quietUntil: '2026-06-02T00:00:00.000Z' };
    expect(soundBackupState(sound, now)).toEqual(sound);
  });

  it('says nothing of a library that holds little', () => {
    expect(reminderFor({}, 30, 3, now)).toBeNull();
  });
});

describe('clips for other programs', () => {
  const clip = sampleClip(1, { quote: 'A step, not an end.' });

  it('are copied with a citation, as Markdown, or as links to the words', () => {
    expect(copiedText([clip], 'mla')).toBe(
      '“A step, not an end.”\nLindqvist, Nora. “Seven Months on, the Inquiry into the Crash Divides Two Neighbours.” Example News, 19 July 2026, https://news.example.org/2026/07/crash-inquiry.',
    );
    expect(copiedText([clip], 'markdown')).toContain('> A step, not an end.');
    expect(copiedText([clip, clip], 'link').split('\n')).toHaveLength(2);
    expect(copiedText([clip], 'link')).toMatch(/#:~:text=A%20step%2C%20not%20an%20end\.$/);
  });

  it('make a note in Obsidian, by the clipboard where it is too long for an address', () => {
    const now = new Date('2026-05-31T00:00:00Z');
    const { address, copied } = obsidianNote([clip], now);
    const url = new URL(address);
    expect(url.protocol).toBe('obsidian:');
    expect(url.searchParams.get('name')).toMatch(/^Seven months on/);
    expect(url.searchParams.get('content')).toContain('> A step, not an end.');
    expect(copied).toBeUndefined();
    const long = obsidianNote([sampleClip(2, { quote: 'word '.repeat(5_000) })], now);
    expect(long.address).toMatch(/&clipboard$/);
    expect(long.copied).toContain('word word');
  });
});
