import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributed } from './read.ts';

const WORDS =
  `said told accused of that the minister “ ” " ‘ ’ « » „ , . : — ( ) he who which denied it reportedly according to
  was and but 412 Anna Berlin \n\n a new plan by had not will should 🙂 \ud800 é`.split(/[ \n]+/);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS, '\n\n'), { maxLength: 120 }).map((words) => words.join(' ')),
);

describe('any text', () => {
  it('is answered with spans that lie in it, in order, and indices that lie in the answer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = attributed(text);
        let before = 0;
        for (const { source, cue, content, via, continues, checkWorthy, confidence } of found) {
          for (const span of [source, cue, ...content]) {
            if (span === null) continue;
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(text.length);
          }
          for (let i = 1; i < content.length; i++) expect(content[i]![0]).toBeGreaterThanOrEqual(content[i - 1]![1]);
          expect(content[0][0]).toBeGreaterThanOrEqual(before);
          before = content[0][0];
          for (const index of [via, continues]) if (index !== undefined) expect(found[index]).toBeDefined();
          for (const share of [checkWorthy, confidence]) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is answered the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(attributed(text)).toEqual(attributed(text));
      }),
      { numRuns: 100 },
    );
  });
});

const MEGABYTE = 1_000_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));

/**
 * Of processor time for a megabyte. The shipped code takes less than one; unbundled modules on a busy machine take several
 * times that, and work that grows with the square of the length takes minutes.
 */
const MOST_SECONDS = 15;
/** Milliseconds. */
const PATIENCE = 120_000;

describe('hostile texts', () => {
  it.each([
    ['unclosed quotation marks', filled('“ ')],
    ['unclosed quotation marks with words', filled('“the minister ')],
    ['marks that open and close at once', filled('" ')],
    ['nested quotation marks', filled('“‘a ') + filled('’ ” ')],
    ['cues without an end of sentence', filled('said that he said that ')],
    ['short sentences of cues', filled('He said so. ')],
    ['one endless word', filled('x')],
    ['commas', filled('a, ')],
    ['pronouns', filled('he ')],
    ['quotation marks around half sentences', filled('“the minister said that he ')],
    ['sentences that never end', filled('the minister said the deal had failed and ')],
    ['colons', filled('a: b ')],
    ['brackets', filled('((((')],
  ])('are answered in time that grows with their length: %s', { timeout: PATIENCE }, (_, text) => {
    attributed('The minister said that it was late.');
    const started = process.cpuUsage();
    const found = attributed(text);
    const { user, system } = process.cpuUsage(started);
    expect(Array.isArray(found)).toBe(true);
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  });

  it('answers nothing with nothing', () => {
    expect(attributed('')).toEqual([]);
  });
});
