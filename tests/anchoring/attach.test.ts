import { expect, describe as group, test } from 'vitest';
import { attach } from '../../anchoring/attach.ts';
import { describe } from '../../anchoring/describe.ts';

const article = [
  'Ferries stay in port as storm nears',
  'Ferry services to the outer islands stopped at noon on Tuesday, the operator said.',
  'Residents of Port Ellery queued at the town hall for sandbags, while the mayor, Ines Arvold, asked people to stay at home.',
  'The storm is expected to reach the coast before midnight, the weather service said. Schools will stay shut on Wednesday.',
  'Fishing boats had been brought into the inner harbour by Monday evening, the harbour master said.',
].join('\n\n');

function clipped(quote: string, text = article) {
  const start = text.indexOf(quote);
  return describe(text, start, start + quote.length);
}

const found = (text: string, outcome: ReturnType<typeof attach>) =>
  'start' in outcome ? text.slice(outcome.start, outcome.end) : outcome.kind;

group('an unchanged page', () => {
  test('gives the place back with full score', () => {
    const quote = 'asked people to stay at home';
    const start = article.indexOf(quote);
    expect(attach(article, clipped(quote))).toEqual({
      kind: 'anchored',
      start,
      end: start + quote.length,
      score: 1,
    });
  });

  test('tells apart the same words in two places', () => {
    const second = article.lastIndexOf('said');
    const selectors = describe(article, second, second + 4);
    expect(attach(article, [selectors[0]])).toMatchObject({ kind: 'anchored', start: second });
  });
});

group('a page that moved', () => {
  test('a stale position is not believed: the words are', () => {
    const later = `Updated at 18:00\n\n${article}`;
    const selectors = clipped('the weather service said');
    expect(found(later, attach(later, selectors))).toBe('the weather service said');
  });

  test('a hint is taken only where quote and context stand', () => {
    const selectors = clipped('said');
    const wrong = article.lastIndexOf('said');
    const outcome = attach(article, selectors, { hint: { start: wrong, end: wrong + 4 } });
    expect(outcome).toMatchObject({ kind: 'anchored', start: article.indexOf('said') });
  });

  test('other white space, soft hyphens and quotation marks are the same words', () => {
    const before = 'The mayor said: “We are ready for the storm, and for the week that follows.”\n\nShe left at noon.';
    const now =
      'The mayor said: "We are rea\u00ADdy for\u00A0the storm,\nand for the week that follows."She left at noon.';
    const outcome = attach(now, clipped('“We are ready for the storm, and for the week that follows.”\n\nShe', before));
    expect(outcome.kind).toBe('anchored');
    expect(found(now, outcome)).toMatch(/^"We are rea.*She$/s);
  });
});

group('a page that was edited', () => {
  test('new wording is reported as changed, with what stands there now', () => {
    const quote = 'The storm is expected to reach the coast before midnight, the weather service said.';
    const now = article.replace('before midnight', 'shortly after two in the morning');
    const outcome = attach(now, clipped(quote));
    expect(outcome.kind).toBe('changed');
    expect(found(now, outcome)).toBe(
      'The storm is expected to reach the coast shortly after two in the morning, the weather service said.',
    );
  });

  test('a deleted quote is an orphan, though its words occur elsewhere', () => {
    const now = article.replace(', the operator said', '');
    expect(attach(now, clipped('the operator said'))).toEqual({ kind: 'orphan' });
  });

  test('equal places are for a person to choose', () => {
    const line = 'The council will meet again on Thursday to vote on the plan.';
    const selectors = clipped(line, `Before the vote nobody spoke. ${line} After it everybody did.`);
    const now = [line, 'A paragraph about quite other matters.', line].join('\n\n');
    const outcome = attach(now, selectors);
    expect(outcome.kind).toBe('ambiguous');
    if (outcome.kind === 'ambiguous') {
      expect(outcome.places.map(({ start, end }) => now.slice(start, end))).toEqual([line, line]);
    }
  });
});

test('without a quote, or with one of mere white space, nothing is attached', () => {
  expect(attach(article, [{ type: 'TextPositionSelector', start: 0, end: 7 }])).toEqual({ kind: 'orphan' });
  expect(attach('a b', [{ type: 'TextQuoteSelector', exact: ' \n', prefix: '', suffix: '' }])).toEqual({
    kind: 'orphan',
  });
});
