import { describe } from '../../anchoring/describe.ts';
import type { Selector } from '../../anchoring/selector.ts';
import {
  deleteQuote,
  type Edited,
  editWords,
  overwriteQuote,
  replaceContext,
  type Span,
  seededRandom,
  type Token,
  tokens,
} from './page-edits.ts';
import type { SavedPage } from './saved-pages.ts';

/** What happens to a page between clipping and looking again. */
export const EDITS = [
  '10 % of words',
  '30 % of words',
  'context replaced',
  'quote deleted',
  'quote overwritten',
] as const;
export type Edit = (typeof EDITS)[number];

/** Lengths of quotes in UTF-16 code units. */
export const LENGTHS: ReadonlyArray<readonly [least: number, most: number]> = [
  [10, 31],
  [32, 79],
  [80, 159],
  [160, 300],
];

export interface Trial {
  readonly selectors: readonly Selector[];
  readonly edited: Edited;
}

/** More than the longest context that is kept. */
const CONTEXT_REACH = 200;
const TRIES = 500;

const endOf = (token: Token) => token.start + token.text.length;

/** A passage of whole words in one of the spans; null when there is none of that length. */
export function pickQuote(
  words: readonly Token[],
  spans: readonly Span[],
  [least, most]: readonly [number, number],
  random: () => number,
): Span | null {
  for (let n = 0; n < TRIES; n++) {
    const first = Math.floor(random() * words.length);
    const start = words[first]!.start;
    const wanted = start + least + random() * (most - least);
    let last = first;
    while (last + 1 < words.length && endOf(words[last]!) < wanted) last++;
    while (last > first && endOf(words[last]!) - start > most) last--;
    const end = endOf(words[last]!);
    const length = end - start;
    if (length < least || length > most) continue;
    if (spans.some((span) => span.start <= start && end <= span.end)) return { start, end };
  }
  return null;
}

/** Trials of one edit on quotes of one length, spread over the pages; the same for the same seed. */
export function* trials(
  pages: readonly SavedPage[],
  edit: Edit,
  length: readonly [number, number],
  count: number,
  seed: number,
): Generator<Trial> {
  const random = seededRandom(seed);
  const tokenised = pages.map(({ text }) => tokens(text));
  const words = tokenised.map((page) => page.filter(({ isWord }) => isWord));
  const excerpt = (size: number) => {
    const { text } = pages[Math.floor(random() * pages.length)]!;
    const start = Math.floor(random() * Math.max(1, text.length - size));
    return text.slice(start, start + size);
  };
  for (let n = 0; n < count; n++) {
    const at = n % pages.length;
    const { text, article } = pages[at]!;
    const quote = pickQuote(words[at]!, article, length, random);
    if (!quote) continue;
    const vocabulary = words[at]!.map((word) => word.text);
    const edited: Record<Edit, () => Edited> = {
      '10 % of words': () => editWords(tokenised[at]!, quote, 0.1, random, vocabulary),
      '30 % of words': () => editWords(tokenised[at]!, quote, 0.3, random, vocabulary),
      'context replaced': () => replaceContext(text, quote, CONTEXT_REACH, excerpt(200), excerpt(150)),
      'quote deleted': () => deleteQuote(text, quote),
      'quote overwritten': () => overwriteQuote(text, quote, excerpt(quote.end - quote.start)),
    };
    yield { selectors: describe(text, quote.start, quote.end), edited: edited[edit]() };
  }
}
