// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { draftClip } from '../../page/clip-draft.ts';
import { collect } from '../../page/collect.ts';
import { CLIP_KEYS } from '../../page/highlight-keys.ts';
import { PageClips } from '../../page/page-clips.ts';
import { statedLayout } from '../../page/visibility.ts';
import type { Clip, ClipColour } from '../../storage/clip.ts';
import { PROSE, paragraphs } from './dom.ts';

const SOURCE = { address: 'https://ellery-tide.example/channel', title: 'Council votes', authors: [] };

let painted: Map<string, string[]>;
let clips: PageClips;

function clipOf(words: string, colour: ClipColour = 'yellow'): Clip {
  const node = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words))
    ?.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  const clip = draftClip(range, collect(document.body), SOURCE);
  if (!clip) throw new Error(`no clip of ${words}`);
  return { ...clip, colour };
}

const yellow = () => painted.get(CLIP_KEYS.yellow);

beforeEach(() => {
  document.body.innerHTML = `<h1>Council votes</h1><div id="body">${paragraphs()}</div>`;
  painted = new Map();
  clips = new PageClips(document, statedLayout, {
    paint: (key, ranges) => void painted.set(key, [...ranges].map(String)),
    restore: () => undefined,
  });
});

const LOST = 'lost eleven days to the silt since the spring';
const ANSWER = 'it would answer within a fortnight';

describe('the clips of a page', () => {
  it('are painted where their words stand, each in its colour', async () => {
    await clips.place([clipOf(LOST), clipOf(ANSWER, 'blue')]);
    expect(yellow()).toEqual([LOST]);
    expect(painted.get(CLIP_KEYS.blue)).toEqual([ANSWER]);
    expect(clips.standings.map(({ state }) => state)).toEqual(['anchored', 'anchored']);
  });

  it('are found again when paragraphs before them have come and gone', async () => {
    const clip = clipOf(LOST);
    document.getElementById('body')?.insertAdjacentHTML('afterbegin', '<p>Corrected on Wednesday morning.</p>');
    await clips.place([clip]);
    expect(yellow()).toEqual([LOST]);
  });

  it('are listed as lost and painted nowhere when their words are gone, and found when these come late', async () => {
    const clip = clipOf(LOST);
    const paragraph = document.querySelectorAll('p')[1] as Element;
    paragraph.textContent = 'Loading…';
    await clips.place([clip]);
    expect(yellow()).toEqual([]);
    expect(clips.standings).toEqual([{ id: clip.id, state: 'orphan' }]);

    paragraph.textContent = PROSE[1];
    expect(clips.concerns(new Set([paragraph]))).toBe(true);
    await clips.placeAgain();
    expect(yellow()).toEqual([LOST]);
  });

  it('are not painted when the reader does not want it, and are listed all the same', async () => {
    clips.painted = false;
    await clips.place([clipOf(LOST)]);
    expect(yellow()).toEqual([]);
    expect(clips.standings).toHaveLength(1);
    clips.painted = true;
    expect(yellow()).toEqual([LOST]);
  });

  it('are only concerned by a change of their own paragraphs while all are found', async () => {
    await clips.place([clipOf(LOST)]);
    const [first, second] = document.querySelectorAll('p');
    expect(clips.concerns(new Set([first as Element]))).toBe(false);
    expect(clips.concerns(new Set([second as Element]))).toBe(true);
  });

  it('end in the newest list, however the looks for them overlap', async () => {
    const [first, second] = [clipOf(LOST), clipOf(ANSWER)];
    await Promise.all([clips.place([first]), clips.place([second])]);
    expect(yellow()).toEqual([ANSWER]);
  });
});
