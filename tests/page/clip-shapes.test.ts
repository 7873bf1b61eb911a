// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { foldText } from '../../anchoring/fold.ts';
import { draftClip } from '../../page/clip-draft.ts';
import { collect } from '../../page/collect.ts';
import { CLIP_KEYS } from '../../page/highlight-keys.ts';
import { toRange } from '../../page/locate.ts';
import { PageClips } from '../../page/page-clips.ts';
import { statedLayout } from '../../page/visibility.ts';
import type { PlacedClip } from '../../storage/clip.ts';
import { PROSE } from './dom.ts';

const SOURCE = { address: 'https://ellery-tide.example/channel', title: 'Council votes', authors: [] };

/** `[` and `]` mark what is selected. */
const SHAPES: Readonly<Record<string, string>> = {
  'across paragraphs':
    '<p>The vote was close. [Nobody had asked the pilots.</p><p>They learned of it] by wireless.</p>',
  'across a heading': '<p>It was late [when they left.</p><h2>What it costs</h2><p>Nine million] in three years.</p>',
  'in a list': '<ul><li>dredge the [northern channel</li><li>raise the eastern] mole by a metre</li></ul>',
  'in a table':
    '<table><tr><td>Silt moved</td><td>[forty thousand tonnes</td></tr><tr><td>Days lost</td><td>eleven]</td></tr></table>',
  'over inline links': '<p>The mayor, [who <a href="/m">fishes <b>herself</b></a>, said] she would not vote.</p>',
  'over a footnote mark': '<p>The fleet [lost eleven days<sup><a href="#f1">3</a></sup> to the silt] since spring.</p>',
  'over a line break': '<p>The song goes [low water in the morning<br>high water at noon], and so on.</p>',
  'over soft hyphens': '<p>It was called [the har\u00ADbour mas\u00ADter’s bur\u00ADden] for years.</p>',
  'over non-breaking spaces': '<p>They will pay [9\u00A0million crowns, that\u00A0is\u00A0half] of it.</p>',
  'over ruby': '<p>その町は[<ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>と呼ばれている]という。</p>',
  'from right to left': '<p dir="rtl">قال رئيس البلدية إن [القناة الشمالية ستُعمَّق قبل الخريف] دون تأخير.</p>',
  'in Hebrew with marks': '<p dir="rtl" lang="he">אמר ראש העיר כי [הַנָּמֵל יִסָּגֵר לִשְׁנֵי יָמִים] בשבוע הבא.</p>',
  'in Chinese': '<p>市长表示，[北航道将在秋季风暴之前疏浚完毕]，渔民对此表示欢迎。</p>',
  'in Thai': '<p>นายกเทศมนตรีกล่าวว่า[ร่องน้ำด้านเหนือจะถูกขุดลอกก่อนฤดูมรสุม]ในปีนี้</p>',
  'with characters beyond the basic plane': '<p>She wrote [🌊🚢 again, and again 🌊] to the council.</p>',
};

/** Puts a page down, takes the marks out and returns the text that stood between them. */
function put(html: string): { start: number; end: number } {
  document.body.innerHTML = `<main><p>${PROSE[0]}</p>${html}<p>${PROSE[3]}</p></main>`;
  const marked = collect(document.body).text;
  const start = marked.indexOf('[');
  document.body.innerHTML = document.body.innerHTML.replace('[', '').replace(']', '');
  return { start, end: marked.indexOf(']') - 1 };
}

async function paintedAfter(clip: PlacedClip): Promise<string[]> {
  const painted = new Map<string, string[]>();
  const clips = new PageClips(document, statedLayout, {
    paint: (key, ranges) => void painted.set(key, [...ranges].map(String)),
    restore: () => undefined,
  });
  await clips.place([clip]);
  expect(clips.standings.map(({ state }) => state)).toEqual(['anchored']);
  return painted.get(CLIP_KEYS.yellow) ?? [];
}

describe('a quote is described and found again', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, html) => {
    const { start, end } = put(html);
    const page = collect(document.body);
    const clip = draftClip(toRange(page, start, end)!, page, SOURCE)!;
    expect(foldText(clip.quote).folded).toBe(foldText(page.text.slice(start, end)).folded);

    document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<p>${PROSE[1]}</p><ul><li>One more</li></ul>`);
    const [words] = await paintedAfter(clip);
    const now = collect(document.body).text;
    expect(now).toContain(clip.quote);
    for (const word of clip.quote.split(/\s+/)) expect(words?.replaceAll('\u00AD', '')).toContain(word);
  });

  it('in an open shadow root', async () => {
    document.body.innerHTML = `<p>${PROSE[0]}</p><div id="host"></div><p>${PROSE[3]}</p>`;
    const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${PROSE[2]}</p>`;
    const page = collect(document.body);
    const start = page.text.indexOf('the money belongs');
    const clip = draftClip(toRange(page, start, start + 31)!, page, SOURCE)!;
    expect(clip.quote).toBe('the money belongs to the school');
    expect(clip.selectors.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    document.body.insertAdjacentHTML('afterbegin', `<p>${PROSE[1]}</p>`);
    expect(await paintedAfter(clip)).toEqual([clip.quote]);
  });
});
