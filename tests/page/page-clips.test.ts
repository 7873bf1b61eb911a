// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { draftClip } from '../../page/clip-draft.ts';
import { collect } from '../../page/collect.ts';
import { CLIP_KEYS } from '../../page/highlight-keys.ts';
import { PageClips } from '../../page/page-clips.ts';
import { statedLayout } from '../../page/visibility.ts';
import type { Clip, ClipColour, PlacedClip } from '../../storage/clip.ts';
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

  it('say which words stand there now when the page was revised', async () => {
    const clip = clipOf(LOST);
    document.querySelectorAll('p')[1]!.textContent = PROSE[1].replace('eleven days', 'a dozen days');
    await clips.place([clip]);
    expect(clips.standings).toEqual([{ id: clip.id, state: 'changed', found: LOST.replace('eleven', 'a dozen') }]);
  });

  it('are painted at none of several places until a person has said which, and at that one from then on', async () => {
    const clip = clipOf(LOST);
    const again = `<p>${PROSE[1]}</p>`;
    document.body.innerHTML = `<h1>Council votes</h1>${again}${again}`;
    const bare = { ...clip, selectors: clip.selectors.slice(0, 1).map((one) => ({ ...one, prefix: '', suffix: '' })) };
    await clips.place([bare as Clip]);
    expect(yellow()).toEqual([]);
    const [standing] = clips.standings;
    expect(standing).toMatchObject({ state: 'ambiguous', places: [{ words: LOST }, { words: LOST }] });

    const second = clips.rangeOf(clip.id, 1);
    const described = second && (await clips.describe(clip.id, second));
    expect(described).toMatchObject({ words: LOST, likeness: 1 });
    await clips.place([{ ...bare, repaired: described!.selectors } as PlacedClip]);
    expect(clips.standings[0]?.state).toBe('anchored');
    expect(clips.rangeOf(clip.id)?.startContainer).toBe(document.querySelectorAll('p')[1]?.firstChild);
  });

  it('are put to a passage that a person has selected, and say how like it is', async () => {
    const clip = clipOf(LOST);
    const paragraph = document.querySelectorAll('p')[1]!;
    const words = 'Since spring the boats were kept in port for most of two weeks by mud.';
    paragraph.textContent = words;
    await clips.place([clip]);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const described = await clips.describe(clip.id, range);
    expect(described?.words).toBe(words);
    expect(described?.likeness).toBeLessThan(0.5);
    await clips.place([{ ...clip, repaired: described!.selectors }]);
    expect(clips.standings).toEqual([{ id: clip.id, state: 'changed', found: words }]);
    expect(yellow()).toEqual([words]);
  });
});
