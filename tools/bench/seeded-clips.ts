import { CLIP_COLOURS, type Clip } from '../../storage/clip.ts';
import { seededRandom } from './page-edits.ts';

/** Syllables of made-up words; early words are frequent, as in any language. */
const SYLLABLES = [
  'ka',
  'ru',
  'mel',
  'to',
  'sin',
  'de',
  'or',
  'ban',
  'li',
  'esh',
  'po',
  'var',
  'nu',
  'ti',
  'gra',
  'os',
];
const VOCABULARY = 30_000;
const SITES = 200;
const TAGS = 300;
const AUTHORS = 2_000;
const CLIPS_AN_ARTICLE = 4;

const MINUTE = 60_000;
const FIRST = Date.UTC(2020, 0, 1);

/** Word number `n` of the made-up vocabulary; no two are alike. */
function word(n: number): string {
  let text = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length];
  }
  return text;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A library of so many clips, always the same one; text, tags and sites are distributed as people's are. */
export function* seededClips(count: number): Generator<Clip> {
  const random = seededRandom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  // Zipf's law, roughly: the logarithm of the rank is evenly distributed.
  const frequent = (limit: number) => Math.floor(limit ** random()) - 1;
  const text = (words: number) => Array.from({ length: words }, () => word(frequent(VOCABULARY))).join(' ');
  for (let n = 0; n < count; n++) {
    const article = Math.floor(n / CLIPS_AN_ARTICLE);
    const quote = `${capitalised(text(8 + below(40)))}.`;
    const moment = new Date(FIRST + n * 30 * MINUTE).toISOString();
    const start = below(20_000);
    yield {
      id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
      quote,
      selectors: [
        { type: 'TextQuoteSelector', exact: quote, prefix: `${text(6)} `, suffix: ` ${text(6)}` },
        { type: 'TextPositionSelector', start, end: start + quote.length },
      ],
      source: {
        address: `https://${word(frequent(SITES))}.example/${article}`,
        title: capitalised(text(7)),
        authors: [`${capitalised(word(below(AUTHORS)))} ${capitalised(word(frequent(AUTHORS)))}`],
        published: moment.slice(0, 10),
        lang: 'en',
      },
      colour: CLIP_COLOURS[frequent(CLIP_COLOURS.length + 1)] ?? 'yellow',
      note: random() < 0.3 ? text(12) : '',
      tags: Array.from({ length: below(4) }, () => word(frequent(TAGS))).filter(
        (tag, at, all) => all.indexOf(tag) === at,
      ),
      created: moment,
      updated: moment,
    };
  }
}
