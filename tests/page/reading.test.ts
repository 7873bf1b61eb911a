// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../detection/mention.ts';
import { TEXT_LIMIT } from '../../messaging/messages.ts';
import { failure } from '../../messaging/result.ts';
import type { AnnotatedText } from '../../page/card-content.ts';
import { LONGEST_TEXT, Reading } from '../../page/reading.ts';
import { statedLayout } from '../../page/visibility.ts';
import { channelTo } from './channel.ts';
import { PROSE, paragraphs } from './dom.ts';

/** Every capitalised pair of words is a person: the worker's part, played simply. */
function annotate({ text }: { text: string }) {
  const mentions = [...text.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(
    ({ 0: words, index }): Mention => ({
      start: index,
      end: index + words.length,
      text: words,
      type: 'person',
      entity: null,
      confidence: 1,
    }),
  );
  return {
    mentions,
    isEnglish: true,
    knowledge: { state: 'ready' as const, built: '2026-05-17', size: 1, isOwn: false },
  };
}

let body: Element;
let shown: AnnotatedText[];
let renumbered: (mention: number) => number | null;

function readingBy(channel: ReturnType<typeof channelTo>, signal = new AbortController().signal): Reading {
  return new Reading({
    document,
    layout: statedLayout,
    channel,
    signal,
    annotated(text, renumber) {
      shown.push(text);
      renumbered = renumber;
    },
  });
}

const texts = () => shown.at(-1)?.mentions.map(({ text }) => text);

beforeEach(() => {
  document.body.innerHTML = `<h1>Council votes to dredge</h1><div id="body">${paragraphs()}</div>`;
  body = document.getElementById('body') as Element;
  shown = [];
});

describe('reading a page', () => {
  it('has the names of its article found', async () => {
    const reading = readingBy(channelTo({ annotate }));
    await reading.readAll();
    expect(texts()).toEqual(['Port Ellery', 'Mayor Ida']);
    expect(reading.knowledge).toMatchObject({ state: 'ready' });
  });

  it('does not ask again when nodes have changed but no word has', async () => {
    const channel = channelTo({ annotate });
    const reading = readingBy(channel);
    await reading.readAll();
    (body.children[0] as Element).innerHTML = PROSE[0].replace('Ellery', '<b>Ellery</b>');
    await reading.readAgain(new Set([body.children[0] as Element]));
    expect(channel.asked).toEqual(['annotate']);
    expect(shown).toHaveLength(2);
  });

  it('knows a name again after words before it have changed', async () => {
    const reading = readingBy(channelTo({ annotate }));
    await reading.readAll();
    (body.children[0] as Element).textContent =
      `${PROSE[0].replace('Port Ellery', 'Valburg')} So did Bo Reyes and Cem Arslan.`;
    await reading.readAgain(new Set([body.children[0] as Element]));
    expect(texts()).toEqual(['Bo Reyes', 'Cem Arslan', 'Mayor Ida']);
    expect(renumbered(1)).toBe(2);
    expect(renumbered(0)).toBeNull();
  });

  it('reads what has changed while it was waiting for an answer', async () => {
    let changes = 1;
    const reading: Reading = readingBy(
      channelTo({
        annotate(payload) {
          if (changes-- > 0) {
            body.insertAdjacentHTML(
              'beforeend',
              '<p>After a long night Anna Vale of the harbour office agreed to it.</p>',
            );
            void reading.readAgain(new Set([body.lastElementChild as Element]));
          }
          return annotate(payload);
        },
      }),
    );
    await reading.readAll();
    expect(texts()).toContain('Anna Vale');
  });

  it('asks anew about the same words when a name was put right', async () => {
    const channel = channelTo({ annotate });
    const reading = readingBy(channel);
    await reading.readAll();
    await reading.annotateAgain();
    await reading.readAgain(new Set([body.children[0] as Element]));
    expect(channel.asked).toEqual(['annotate', 'annotate']);
    expect(texts()).toEqual(['Port Ellery', 'Mayor Ida']);
  });

  it('says why there are no names when the worker refuses', async () => {
    const reading = readingBy(channelTo({ annotate: () => failure('knowledge', 'The pack is damaged.') }));
    await reading.readAll();
    expect(reading.current).toBeNull();
    expect(reading.knowledge).toEqual({ state: 'empty', reason: 'The pack is damaged.' });
  });

  it('shows nothing more once it has been stopped', async () => {
    const ending = new AbortController();
    const reading = readingBy(
      channelTo({
        annotate(payload) {
          ending.abort();
          return annotate(payload);
        },
      }),
      ending.signal,
    );
    await reading.readAll();
    expect(shown).toEqual([]);
  });

  it('sends no longer text than the worker takes', () => {
    expect(LONGEST_TEXT).toBe(TEXT_LIMIT);
  });
});
