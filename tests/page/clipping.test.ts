// @vitest-environment happy-dom
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../messaging/result.ts';
import { draftClip, LONGEST_QUOTE } from '../../page/clip-draft.ts';
import { Clipping } from '../../page/clipping.ts';
import { collect } from '../../page/collect.ts';
import { readMetadata } from '../../page/metadata.ts';
import { parts, type ToastOptions } from '../../page/parts.ts';
import { type Clip, clipSchema, QUOTE_LIMIT } from '../../storage/clip.ts';
import { channelTo } from './channel.ts';
import { PROSE, paragraphs } from './dom.ts';

const TEXTS = { article: null, paragraph: PROSE[1] };
const ADDRESS = 'https://ellery-tide.example/channel';

function draft(select: (range: Range) => void): Clip | null {
  const range = document.createRange();
  select(range);
  return draftClip(range, collect(document.body), readMetadata(document, ADDRESS));
}

function draftOf(words: string): Clip {
  const node = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words))
    ?.firstChild as Text;
  const start = node.data.indexOf(words);
  const clip = draft((range) => {
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
  });
  if (!clip) throw new Error(`no clip of ${words}`);
  return clip;
}

beforeEach(() => {
  document.body.innerHTML = `<h1>Council votes</h1>${paragraphs()}`;
});

describe('a draft', () => {
  it('is a clip that the store takes, with the words, their context, and where they stand', () => {
    const clip = draftOf('the fishing fleet had lost eleven days');
    expect(v.safeParse(clipSchema, clip).issues).toBeUndefined();
    expect(clip).toMatchObject({
      quote: 'the fishing fleet had lost eleven days',
      note: '',
      tags: [],
      source: { address: ADDRESS },
    });
    const [quote, position, place] = clip.selectors;
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', suffix: expect.stringContaining('to the silt') });
    expect(position).toMatchObject({ type: 'TextPositionSelector' });
    expect(place).toMatchObject({ type: 'RangeSelector', startSelector: { value: '/html[1]/body[1]/p[2]' } });
  });

  it('has an id of its own', () => {
    expect(draftOf('eleven days').id).not.toBe(draftOf('eleven days').id);
  });

  it('reaches over paragraphs', () => {
    const clip = draft((range) => range.selectNodeContents(document.body));
    expect(clip?.quote).toBe(['Council votes', ...PROSE].join('\n\n'));
  });

  it('is none of what cannot be read, and none of too much', () => {
    document.body.innerHTML = `<textarea>secret</textarea><p>${'word '.repeat(LONGEST_QUOTE / 4)}</p>`;
    expect(draft((range) => range.selectNodeContents(document.querySelector('textarea') as Element))).toBeNull();
    expect(draft((range) => range.selectNodeContents(document.querySelector('p') as Element))).toBeNull();
  });

  it('is as long as the store takes', () => {
    expect(LONGEST_QUOTE).toBe(QUOTE_LIMIT);
  });
});

describe('saving', () => {
  let toasts: Array<{ message: string } & ToastOptions>;
  let saved: Clip[];
  let deleted: string[];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    [toasts, saved, deleted] = [[], [], []];
    parts().clipper = {
      offer: (_, __, onClip) => onClip(),
      withdraw: () => undefined,
      dismiss: () => undefined,
      tell: (_, message, options) => void toasts.push({ message, ...options }),
    };
  });
  afterEach(() => {
    vi.useRealTimers();
    delete parts().clipper;
  });

  const clippingBy = (channel: ReturnType<typeof channelTo>, drafted: Clip | null) =>
    new Clipping({
      document,
      channel,
      signal: new AbortController().signal,
      draft: async () => drafted && { clip: drafted, texts: TEXTS },
      saved: (clip) => saved.push(clip),
      deleted: (id) => deleted.push(id),
    });
  const press = (label: string) =>
    toasts
      .at(-1)
      ?.actions?.find((action) => action.label === label)
      ?.onAct(new MouseEvent('click'));

  it('tells that a clip was saved only once the worker has said so, and takes it back', async () => {
    const clip = draftOf('eleven days');
    const clipping = clippingBy(
      channelTo({ saveClip: ({ clip: { id } }) => ({ id }), deleteClip: ({ id }) => ({ id }) }),
      clip,
    );
    await clipping.clip();
    expect(saved).toEqual([clip]);
    expect(toasts).toMatchObject([{ message: 'Clipped' }]);
    press('Undo');
    await vi.runAllTimersAsync();
    expect(deleted).toEqual([clip.id]);
  });

  it('asks again, with the same clip, while nobody answers', async () => {
    const ids: string[] = [];
    const clipping = clippingBy(
      channelTo({
        saveClip({ clip: { id } }) {
          ids.push(id);
          return ids.length < 3 ? failure('unreachable', 'Nobody answers.') : { id };
        },
      }),
      draftOf('eleven days'),
    );
    const saving = clipping.clip();
    await vi.runAllTimersAsync();
    await saving;
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
    expect(toasts).toMatchObject([{ message: 'Clipped' }]);
  });

  it('keeps the draft when the disk is full, says so until it is dismissed, and saves it at the next try', async () => {
    let full = true;
    const clip = draftOf('eleven days');
    const clipping = clippingBy(
      channelTo({ saveClip: ({ clip: { id } }) => (full ? failure('quota', 'The disk is full.') : { id }) }),
      clip,
    );
    await clipping.clip();
    expect(saved).toEqual([]);
    expect(toasts).toMatchObject([{ message: 'Not saved. The disk is full.', tone: 'alert', seconds: 0 }]);
    full = false;
    press('Try again');
    await vi.runAllTimersAsync();
    expect(saved).toEqual([clip]);
  });

  it('says so when nothing that can be clipped is selected', async () => {
    const channel = channelTo({});
    await clippingBy(channel, null).clip();
    expect(toasts).toMatchObject([{ tone: 'alert' }]);
    expect(channel.asked).toEqual([]);
  });
});
