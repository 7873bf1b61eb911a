/** Cases that other annotation tools publish, run where a copy of them lies beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { attach } from '../../anchoring/attach.ts';
import type { TextQuoteSelector } from '../../anchoring/selector.ts';
import { collect } from '../../page/collect.ts';

const FOLDER = new URL('../../../shared/fixtures/', import.meta.url);
const load = <T>(path: string) => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as T;

type Quote = Partial<TextQuoteSelector> & { readonly exact: string };

const selectorOf = (quote: Quote): TextQuoteSelector => ({
  prefix: '',
  suffix: '',
  ...quote,
  type: 'TextQuoteSelector',
});

function placesOf(text: string, quote: Quote): string[] {
  const outcome = attach(text, [selectorOf(quote)]);
  if (outcome.kind === 'orphan') return [];
  const places = outcome.kind === 'ambiguous' ? outcome.places : [outcome];
  return places.map(({ start, end }) => `${start}-${end}`).sort();
}

describe.skipIf(!existsSync(FOLDER))('Hypothesis: a quote that stands twice is told apart by its context', () => {
  const path = 'hypothesis-client/match-quote-cases.json';
  const { texts, contextCases } = existsSync(FOLDER)
    ? load<{
        texts: { twoCities: string };
        contextCases: Array<{ quote: string; prefix?: string; suffix?: string; expected: string }>;
      }>(path)
    : { texts: { twoCities: '' }, contextCases: [] };

  /** Of a context that is nearly gone nothing vouches for either place. */
  const vouched = contextCases.filter(({ suffix }) => suffix !== 'nutting');

  test.each(vouched)('$quote after "$prefix" or before "$suffix"', ({ quote, expected, ...context }) => {
    const text = texts.twoCities;
    const start = text.indexOf(expected);
    expect(placesOf(text, { exact: quote, ...context })).toContain(`${start}-${start + quote.length}`);
  });
});

interface ApacheCase {
  readonly html: string;
  readonly selector: Quote;
  readonly expected: readonly unknown[];
}

/** What we do otherwise, on purpose. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'overlapping matches in one node': 'two readings of one place are one place to a reader',
  'overlapping matches stretching multiple nodes': 'two readings of one place are one place to a reader',
  'with prefix': 'one letter of context does not decide: all places are offered',
  'with suffix': 'one letter of context does not decide: all places are offered',
  'with prefix and suffix': 'one letter of context does not decide: all places are offered',
  'with prefix and suffix, two matches': 'one letter of context does not decide: all places are offered',
  'with prefix, no matches': 'a context that changed does not lose the quote',
  'with suffix, no matches': 'a context that changed does not lose the quote',
  'with suffix, no matches due to whitespace': 'white space is not compared',
};

describe.skipIf(!existsSync(FOLDER))('Apache Annotator: quotes are found as often as its matcher finds them', () => {
  const cases = existsSync(FOLDER)
    ? Object.entries(
        load<{ testCases: Record<string, ApacheCase> }>('apache-annotator/text-quote-match-cases.json').testCases,
      )
    : [];

  test.each(cases.filter(([name, { selector }]) => selector.exact !== '' && !(name in OTHERWISE)))(
    '%s',
    (_, { html, selector, expected }) => {
      const text = html.replace(/<[^>]*>/g, '');
      const places = placesOf(text, selector);
      expect(places).toHaveLength(expected.length);
      for (const place of places)
        expect(text.slice(...(place.split('-').map(Number) as [number, number]))).toBe(selector.exact);
    },
  );

  test.each(cases.filter(([, { selector }]) => selector.exact === ''))(
    '%s: nothing is no quote',
    (_, { html, selector }) => {
      expect(placesOf(html.replace(/<[^>]*>/g, ''), selector)).toEqual([]);
    },
  );
});

describe.skipIf(!existsSync(FOLDER))('Hypothesis: annotations of its saved pages are found by their words', () => {
  const pages = 'hypothesis-client/src/annotator/anchoring/test/html-baselines/';

  interface Baseline {
    readonly rows: ReadonlyArray<{
      readonly id: string;
      readonly target: ReadonlyArray<{ readonly selector: ReadonlyArray<Quote & { readonly type: string }> }>;
    }>;
  }

  test.each(['minimal', 'wikipedia-regression-testing'])('%s', (name) => {
    const html = readFileSync(new URL(`${pages}${name}.html`, FOLDER), 'utf8');
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const { text } = collect(document.body as unknown as Element);
    const quotes = load<Baseline>(`${pages}${name}.json`).rows.flatMap(({ target }) =>
      target.flatMap(({ selector }) => selector.filter(({ type }) => type === 'TextQuoteSelector')),
    );
    expect(quotes.length).toBeGreaterThan(0);
    const folded = (words: string) => words.replace(/\s+/g, '');
    for (const quote of quotes) {
      const outcome = attach(text, [selectorOf(quote)]);
      expect(outcome.kind, quote.exact).toBe('anchored');
      if (outcome.kind === 'anchored') expect(folded(text.slice(outcome.start, outcome.end))).toBe(folded(quote.exact));
    }
  });
});
