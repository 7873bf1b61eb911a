/**
 * Seeded edits of a page's text, as editors and layouts make them, with the place where a quote should be found
 * afterwards. Offsets are UTF-16 code units.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text after an edit; `quote` is null when nothing of the quote is left. */
export interface Edited {
  readonly text: string;
  readonly quote: Span | null;
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator (Numerical Recipes' constants). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly isWord: boolean;
}

/** Words and what stands between them, in the order of the text; works for scripts without spaces too. */
export function tokens(text: string): Token[] {
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
  return Array.from(segments, (s) => ({ text: s.segment, start: s.index, isWord: s.isWordLike === true }));
}

/** Edits a share of the page's words: half are replaced, a quarter are dropped, a quarter get a neighbour. */
export function editWords(
  page: readonly Token[],
  quote: Span,
  rate: number,
  random: () => number,
  words: readonly string[],
): Edited {
  const anyWord = () => words[Math.floor(random() * words.length)] ?? '';
  let edited = '';
  let start = -1;
  let end = -1;
  for (const token of page) {
    const isQuoted = token.start >= quote.start && token.start < quote.end;
    let next = token.text;
    if (token.isWord && random() < rate) {
      const kind = random();
      next = kind < 0.5 ? anyWord() : kind < 0.75 ? '' : `${token.text} ${anyWord()}`;
    }
    if (isQuoted && next !== '') {
      if (start < 0) start = edited.length;
      end = edited.length + next.length;
    }
    edited += next;
  }
  return { text: edited, quote: start < 0 ? null : { start, end } };
}

export function deleteQuote(text: string, { start, end }: Span): Edited {
  return { text: text.slice(0, start) + text.slice(end), quote: null };
}

/** Puts other words in the place of the quote. */
export function overwriteQuote(text: string, { start, end }: Span, other: string): Edited {
  return { text: text.slice(0, start) + other + text.slice(end), quote: null };
}

/** Keeps the quote and puts other words in the place of `reach` units on either side. */
export function replaceContext(
  text: string,
  { start, end }: Span,
  reach: number,
  before: string,
  after: string,
): Edited {
  const head = text.slice(0, Math.max(0, start - reach)) + before;
  return {
    text: head + text.slice(start, end) + after + text.slice(end + reach),
    quote: { start: head.length, end: head.length + end - start },
  };
}
