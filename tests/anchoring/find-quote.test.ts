import { expect, test } from 'vitest';
import { describe } from '../../anchoring/describe.ts';
import { findQuote, likenessTo } from '../../anchoring/find-quote.ts';
import { foldText } from '../../anchoring/fold.ts';

const QUOTE = 'the ferry will sail on Sundays only';
const REWRITTEN = 'crossings are cut to one day in seven';
const PAGE = `The island council met on Monday. It said ${QUOTE}, and the mail by air.\n\nNobody asked the fishermen.`;
const LATER = PAGE.replace(QUOTE, REWRITTEN);

const describeIn = (text: string, words: string) => {
  const start = text.indexOf(words);
  return describe(text, start, start + words.length);
};
const kept = { quote: QUOTE, selectors: describeIn(PAGE, QUOTE) };
const repaired = { ...kept, repaired: describeIn(LATER, REWRITTEN) };
const noHint = () => undefined;

test('a quote is found by its own selectors as long as nobody has found it elsewhere', () => {
  expect(findQuote(foldText(PAGE), kept, noHint)).toMatchObject({ kind: 'anchored', start: PAGE.indexOf(QUOTE) });
  expect(findQuote(foldText(LATER), kept, noHint).kind).toBe('orphan');
});

test('a place that a person has found holds other words than the quote, and says so', () => {
  expect(findQuote(foldText(LATER), repaired, noHint)).toMatchObject({
    kind: 'changed',
    start: LATER.indexOf(REWRITTEN),
    found: REWRITTEN,
  });
});

test('the quote itself counts as found when its words come back to that place or to their own', () => {
  expect(findQuote(foldText(PAGE), repaired, noHint)).toMatchObject({ kind: 'anchored', start: PAGE.indexOf(QUOTE) });
});

test('a quote that is nowhere stays lost, whoever has found it before', () => {
  expect(findQuote(foldText('Rain is expected over the northern coast until Friday.'), repaired, noHint).kind).toBe(
    'orphan',
  );
});

test('each set of selectors has its own hint', () => {
  const asked: string[] = [];
  findQuote(foldText(PAGE), repaired, ([selector]) => {
    asked.push(selector?.type === 'TextQuoteSelector' ? selector.exact : '');
    return undefined;
  });
  expect(asked).toEqual([REWRITTEN, QUOTE]);
});

test('likeness is one for the same words in another dress, and next to nothing for other words', () => {
  expect(likenessTo('“One day,” he said', '"One\u00A0day," he said')).toBe(1);
  expect(likenessTo(QUOTE, 'the ferry will sail on Mondays only')).toBeGreaterThan(0.8);
  expect(likenessTo(QUOTE, 'Nobody asked the fishermen.')).toBeLessThan(0.2);
});
