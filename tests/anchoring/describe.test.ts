import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_MAX, CONTEXT_MIN, describe } from '../../anchoring/describe.ts';

const text =
  'The harbour of Port Ellery was closed on Tuesday.\n\nFerry services to the islands stopped at noon, the operator said, ' +
  'and nobody could say when the boats would sail again. Residents queued at the town hall for news.';

test('keeps the words, their place and 32 to 64 characters of context cut at word borders', () => {
  const start = text.indexOf('the operator said');
  const [quote, position] = describe(text, start, start + 'the operator said'.length);
  expect(position).toEqual({ type: 'TextPositionSelector', start, end: start + 17 });
  expect(quote.exact).toBe('the operator said');
  expect(quote.prefix).toBe('on Tuesday.\n\nFerry services to the islands stopped at noon, ');
  expect(quote.suffix).toBe(', and nobody could say when the boats would sail again.');
});

test('takes what there is at the ends of a text', () => {
  const [quote] = describe('Rain tomorrow', 0, 4);
  expect(quote).toEqual({ type: 'TextQuoteSelector', exact: 'Rain', prefix: '', suffix: ' tomorrow' });
});

test('keeps both halves of a surrogate pair', () => {
  const [quote, position] = describe('a🌊b', 2, 4);
  expect(quote.exact).toBe('🌊b');
  expect(position).toEqual({ type: 'TextPositionSelector', start: 1, end: 4 });
});

test('cuts text without spaces at the upper bound, never inside a pair', () => {
  const waves = '🌊'.repeat(80);
  const [quote] = describe(`${waves}x${waves}`, 160, 161);
  expect(quote.prefix).toBe('🌊'.repeat(32));
  expect(quote.suffix).toBe('🌊'.repeat(32));
  const [odd] = describe(`${waves}xy${waves}`, 161, 162);
  expect(odd.prefix).toBe(`${'🌊'.repeat(31)}x`);
});

test('refuses an empty passage and one outside the text', () => {
  expect(() => describe('abc', 1, 1)).toThrow(RangeError);
  expect(() => describe('abc', 2, 4)).toThrow(RangeError);
  expect(() => describe('abc', -1, 2)).toThrow(RangeError);
  expect(() => describe('abc', Number.NaN, 2)).toThrow(RangeError);
});

test('any passage of any text stands at its place with its context around it', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', 'bc', ' ', '\n\n', '語', '🌊', 'longerword'),
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (sample, a, b) => {
      const start = a % sample.length;
      const end = start + 1 + (b % (sample.length - start));
      const [quote, position] = describe(sample, start, end);
      expect(sample.slice(position.start, position.end)).toBe(quote.exact);
      expect(sample.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
      expect(sample.slice(position.end).startsWith(quote.suffix)).toBe(true);
      expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_MIN, position.start));
      expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT_MAX);
      // Half a character is no URI.
      expect(() => encodeURIComponent(quote.prefix + quote.exact + quote.suffix)).not.toThrow();
    }),
  );
});
